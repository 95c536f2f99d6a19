import type { Ignored as IgnoredItem } from '../../../core/paste/ignored';
import { whyInWords } from '../../../words/en/paste/whyInWords';
import { whatInWords } from '../../../words/en/paste/whatInWords';

interface IgnoredProps {
  readonly ignored: readonly IgnoredItem[];
  readonly open?: boolean;
}

/** More than anybody reads; the browser would take seconds over tens of thousands. */
const shownAtMost = 100;

/** What a paste held that was not used: where, what, and why. It opens by itself where it was meant to be used. */
export function Ignored({ ignored, open = false }: IgnoredProps) {
  if (ignored.length === 0) return null;
  const isMeant = ignored.some(({ matters }) => matters);
  return (
    <details className="k-note inputs-ignored" open={open || isMeant}>
      <summary>
        {ignored.length === 1 ? '1 part was not used' : `${ignored.length} parts were not used`}
      </summary>
      <ul>
        {ignored.slice(0, shownAtMost).map(({ span, what, why, matters }) => (
          <li key={`${span.start} ${span.end} ${whatInWords(what)} ${why.reason}`} data-matters={matters}>
            Line {span.line}, column {span.column}: {whatInWords(what)}. {whyInWords(why)}
          </li>
        ))}
        {ignored.length > shownAtMost ? <li>And {ignored.length - shownAtMost} more further on.</li> : null}
      </ul>
    </details>
  );
}
