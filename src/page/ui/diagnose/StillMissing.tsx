import type { Captures } from '../../../core/evidence/capturesOf';
import { partWords } from '../../../words/en/evidence/missingInWords';
import { secretsTried } from '../../../core/evidence/secretsTried';
import { useDiagnose } from './context';

/** What of a signed request is there, and what would make it one that can be checked. */
export function StillMissing({ captures }: { readonly captures: Captures }) {
  const hasSecret = useDiagnose(
    ({ secret, brought }) =>
      secretsTried(
        secret,
        brought.map(({ piece }) => piece),
      ).length > 0,
  );
  if (captures.kind === 'none') return null;
  if (captures.kind === 'whole') {
    return hasSecret ? null : (
      <p className="k-fine diagnose-missing">
        The signed request is whole: enter the secret access key, and its signature is checked.
      </p>
    );
  }
  return (
    <div className="k-fine diagnose-missing">
      <p>To check the signature, bring also:</p>
      <ul>
        {captures.missing.map(({ part }) => (
          <li key={part}>
            {partWords[part].name}: {partWords[part].where}
          </li>
        ))}
      </ul>
    </div>
  );
}
