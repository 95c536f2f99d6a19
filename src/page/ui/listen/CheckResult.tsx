import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SearchResult } from '../../../core/mistakes/search/search';
import { Notice } from '../kit/Notice';
import { SignatureDiffers } from './SignatureDiffers';
import { FirstWrongCharacter } from './FirstWrongCharacter';

interface CheckResultProps {
  readonly conclusion: Conclusion;
  readonly result: SearchResult;
}

/** What follows from the check, then where the driver's way first leaves the right one. */
export function CheckResult({ conclusion, result }: CheckResultProps) {
  const { tone, title, faults, lines, remains } = conclusion;
  const body = faults.length + lines.length + remains.length > 0;
  return (
    <>
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
      {result.kind === 'found' ? <FirstWrongCharacter result={result} /> : null}
      {result.kind === 'found' || result.kind === 'not-found' ? (
        <SignatureDiffers at={result.signatureAt} />
      ) : null}
    </>
  );
}
