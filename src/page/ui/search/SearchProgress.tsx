import type { SearchProgress as Shown } from '../../state/search/signatureSearch';
import { Progress } from '../kit/Progress';
import { useSpoken } from '../kit/useSpoken';
import { timeLeft } from './timeLeft';

const labels = {
  known: 'Looking for a known mistake',
  'two-characters': 'Searching two characters',
} as const satisfies Record<Shown['depth'], string>;

/** How often a search that may take minutes is spoken of, in milliseconds. */
const betweenWords = 20_000;

/** How far a search is, and how long it still takes. */
export function SearchProgress({ progress }: { readonly progress: Shown }) {
  const { depth, share, leftMs } = progress;
  const left = timeLeft(leftMs);
  const words = `${Math.floor(share * 100)}%${left === null ? '' : `, ${left}`}`;
  const spoken = useSpoken(`${labels[depth]}: ${words}`, betweenWords);
  return (
    <>
      <Progress label={labels[depth]} share={share}>
        {words}
      </Progress>
      <span className="k-hidden" role="status">
        {depth === 'known' ? '' : spoken}
      </span>
    </>
  );
}
