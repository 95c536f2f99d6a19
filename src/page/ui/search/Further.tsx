import type { Secret } from '../../../core/credentials/secret';
import { twoCharactersIn } from '../../../core/mistakes/table/typing/twoCharacters';
import type { SearchProgress as Shown } from '../../state/search/signatureSearch';
import { Button } from '../kit/Button';
import { SearchProgress } from './SearchProgress';
import { thousands } from '../kit/thousands';

interface FurtherProps {
  readonly secrets: readonly Secret[];
  /** Of the search that is under way. */
  readonly progress: Shown | null;
  readonly onFurther: () => void;
  readonly onCancel: () => void;
}

/** The search that takes its time: it begins when it is asked for, tells how far it is, and can be ended. */
export function Further({ secrets, progress, onFurther, onCancel }: FurtherProps) {
  const count = secrets.reduce((sum, secret) => sum + twoCharactersIn(secret.reveal()).count, 0);
  if (count === 0) return null;
  return (
    <div className="search-further">
      {progress === null ? (
        <p className="k-note">
          No single typing error explains it. Two wrong characters are {inWords(count)} possibilities, tried
          in this browser by all processors.
        </p>
      ) : (
        <SearchProgress progress={progress} />
      )}
      <Button onClick={progress === null ? onFurther : onCancel}>
        {progress === null ? 'Search two characters' : 'Cancel'}
      </Button>
    </div>
  );
}

function inWords(count: number): string {
  const millions = count / 1_000_000;
  return millions < 1 ? `some ${thousands(count)}` : `some ${millions.toFixed(1)} million`;
}
