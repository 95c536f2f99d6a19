import { tooMuchInWords } from '../../../words/en/evidence/tooMuchInWords';
import { LongText } from '../kit/LongText';
import { Notice } from '../kit/Notice';
import { useDiagnose } from './context';

/** What of the latest text was not taken, and why. */
export function LeftOver() {
  const left = useDiagnose((state) => state.left);
  const tooMuch = useDiagnose((state) => state.tooMuch);
  const isNothing = useDiagnose((state) => state.brought.length === 0);
  return (
    <>
      {tooMuch === null ? null : <Notice tone="warn" title={tooMuchInWords(tooMuch)} />}
      {left.length === 0 ? null : (
        <details open={isNothing}>
          <summary>
            {isNothing
              ? 'Nothing in it is known here'
              : `Not used: ${left.length === 1 ? 'one part' : `${left.length} parts`}`}
          </summary>
          <ul className="k-stack" data-gap="4">
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
