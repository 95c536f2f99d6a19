import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { Notice } from '../kit/Notice';
import { Equivalents } from './Equivalents';
import { SignatureDiffers } from './SignatureDiffers';
import { FirstWrongCharacter } from './FirstWrongCharacter';

interface CheckResultProps {
  readonly conclusion: Conclusion;
  readonly result: SearchResult;
  /** As it was observed. */
  readonly signature: string;
  /** Whose each secret is, where there are several. */
  readonly names: readonly string[];
}

/** What follows from the check, then where the driver's way first leaves the right one. */
export function CheckResult({ conclusion, result, signature, names }: CheckResultProps) {
  const { tone, title, faults, lines, remains } = conclusion;
  const whose = 'secret' in result && names.length > 1 ? names[result.secret] : undefined;
  const body = faults.length + lines.length + remains.length > 0;
  return (
    <>
      {whose === undefined ? null : <p className="k-note">By the secret of {whose}:</p>}
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
