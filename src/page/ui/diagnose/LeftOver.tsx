import { tooMuchInWords } from '../../../words/en/evidence/tooMuchInWords';
import { LongText } from '../kit/LongText';
import { Notice } from '../kit/Notice';
import { useDiagnose } from './context';

/** What of the latest text was not taken, and why. @param id of what says so in short */
export function LeftOver({ id }: { readonly id: string }) {
  const left = useDiagnose((state) => state.left);
  const tooMuch = useDiagnose((state) => state.tooMuch);
  const isNothing = useDiagnose((state) => state.brought.length === 0);
  return (
    <>
      {tooMuch === null ? null : <Notice tone="warn" title={tooMuchInWords(tooMuch)} />}
      {left.length === 0 ? null : (
        <details open={isNothing}>
          <summary id={id}>
            {isNothing
              ? 'Nothing in it is known here'
              : `Not used: ${left.length === 1 ? 'one part' : `${left.length} parts`}`}
          </summary>
          {/* It is said that something is left, and not all of it. */}
          <ul className="k-stack" data-gap="4" aria-live="off">
            {left.map((part, i) => (
              <li key={`${i}`} className="k-pre">
                <LongText atFirst={300}>{part}</LongText>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
