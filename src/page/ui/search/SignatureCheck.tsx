import { useEffect, useRef } from 'react';
import { whoSigned } from '../../../words/en/evidence/whoSigned';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import { accessKeyIdIn, readAuthorization } from '../../../core/sigv4/authorization';
import type { SignatureCheck as Check } from '../../state/search/signatureSearch';
import { focusIsLost } from '../kit/keptFocus';
import { CheckResult } from './CheckResult';
import { Further } from './Further';
import { SearchProgress } from './SearchProgress';
import './search.css';

export interface SignatureCheckProps {
  /** The signed request that is checked. */
  readonly capture: SearchInput;
  /** The secrets that it was checked by. */
  readonly secrets: readonly OwnedSecret[];
  /** What is known so far, of this request or of another. */
  readonly check: Check | null;
  /** What follows from the result; null where that stands elsewhere. */
  readonly conclusion: Conclusion | null;
  /** Searches further; null where other secrets have been entered meanwhile, which are not checked yet. */
  readonly onFurther: (() => void) | null;
  readonly onCancel: () => void;
}

/** What a check of a signature comes to, while it goes on and when it has ended, and the way to search further. */
export function SignatureCheck(props: SignatureCheckProps) {
  const { capture, secrets, conclusion, onFurther, onCancel } = props;
  const check = props.check?.authorization === capture.authorization ? props.check : null;
  const result = check?.result ?? null;
  const progress = check?.progress ?? null;
  const { signature = '' } = readAuthorization(capture.authorization);
  const box = useFocusKept(progress !== null);
  const further = result?.kind === 'not-found' && result.depth === 'known' && progress?.depth !== 'known';
  return (
    <div ref={box} tabIndex={-1} className="search-check">
      {progress?.depth === 'known' ? <SearchProgress progress={progress} /> : null}
      <div aria-live="polite">
        {result === null ? null : (
          <CheckResult
            conclusion={conclusion}
            result={result}
            signature={signature}
            whose={whoSigned(
              result,
              secrets.map(({ whose }) => whose),
              accessKeyIdIn(capture.authorization) ?? '',
            )}
          />
        )}
      </div>
      {further && onFurther ? (
        <Further
          secrets={secrets.map(({ secret }) => secret)}
          progress={progress}
          onFurther={onFurther}
          onCancel={onCancel}
        />
      ) : null}
    </div>
  );
}

/** Keeps the focus near a button that goes when the search has ended. */
function useFocusKept(searching: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => {
    const own = box.current;
    if (!own) return;
    if (!searching && held.current && focusIsLost()) own.focus();
    held.current = searching && own.contains(document.activeElement);
  });
  return box;
}
