import { ChevronIcon } from '../kit/icons';
import { TemporaryCredentials } from '../temporary/TemporaryCredentials';

/** Opens the dialog in which STS is asked. */
export function TemporaryLine() {
  return (
    <TemporaryCredentials>
      {(open) => (
        <div className="k-disclosure">
          <h2>
            <button type="button" aria-haspopup="dialog" onClick={open}>
              Get temporary credentials
              <ChevronIcon />
            </button>
          </h2>
        </div>
      )}
    </TemporaryCredentials>
  );
}
