import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { Notice } from '../kit/Notice';
import { Equivalents } from './Equivalents';
import { SignatureDiffers } from './SignatureDiffers';
import { FirstWrongCharacter } from './FirstWrongCharacter';

interface CheckResultProps {
  /** null: it stands elsewhere. */
  readonly conclusion: Conclusion | null;
  readonly result: SearchResult;
  /** As it was observed. */
  readonly signature: string;
  /** Which of several secrets it is by; null where there is nothing to tell apart. */
  readonly whose: string | null;
}

/** What follows from the check, then where the driver's way first leaves the right one. */
export function CheckResult({ conclusion, result, signature, whose }: CheckResultProps) {
  return (
    <>
      {whose === null ? null : <p className="k-note">{whose}</p>}
      {conclusion === null ? null : <Concluded conclusion={conclusion} />}
      {result.kind === 'found' ? (
        <>
          <Equivalents explanations={result.equivalents} />
          <FirstWrongCharacter result={result} />
        </>
      ) : null}
      {result.kind === 'found' || result.kind === 'not-found' ? (
        <SignatureDiffers signature={signature} at={result.signatureAt} />
      ) : null}
    </>
  );
}

function Concluded({ conclusion }: { readonly conclusion: Conclusion }) {
  const { tone, title, faults, lines, remains } = conclusion;
  const body = faults.length + lines.length + remains.length > 0;
  return (
    <Notice tone={tone} title={`${title}.`}>
      {body ? (
        <>
          {faults.map((fault) => (
            <p key={fault.title}>
              <strong>{fault.title}.</strong>
              {fault.remedy === null ? null : ` ${fault.remedy}.`}
            </p>
          ))}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {remains.length === 0 ? null : (
            <ul>
              {remains.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      ) : undefined}
    </Notice>
  );
}
