import type { SearchProgress as Shown } from '../../state/search/signatureSearch';
import { Progress } from '../kit/Progress';
import { timeLeft } from './timeLeft';

const labels = {
  known: 'Looking for a known mistake',
  'two-characters': 'Searching two characters',
} as const satisfies Record<Shown['depth'], string>;

/** How far a search is, and how long it still takes. */
export function SearchProgress({ progress }: { readonly progress: Shown }) {
  const { depth, share, leftMs } = progress;
  const left = timeLeft(leftMs);
  return (
    <Progress label={labels[depth]} share={share}>
      {Math.floor(share * 100)}%{left === null ? '' : `, ${left}`}
    </Progress>
  );
}
