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
      <summary>Ignored: {summaryOf(ignored)}</summary>
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

/** The first of them by name, and how many others. */
function summaryOf([first, ...others]: readonly IgnoredItem[]): string {
  if (first === undefined) return '';
  const name = whatInWords(first.what);
  // What has no name of its own stands in the middle of a line here.
  const shown = 'named' in first.what ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return others.length === 0 ? shown : `${shown} and ${others.length} more`;
}
