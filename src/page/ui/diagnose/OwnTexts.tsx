import type { ComparedText as Compared, ComparedValue } from '../../../core/findings/own/comparedOwn';
import { compareOwn } from '../../../core/findings/own/compareOwn';
import type { Knowledge } from '../../../core/findings/knowledge';
import { ownDifferenceInWords } from '../../../words/en/findings/ownDifferenceInWords';
import { ownTextNames } from '../../../words/en/findings/ownNames';
import { assumedInWords, missingOwnInWords } from '../../../words/en/findings/ownPartsInWords';
import { ownVerdictInWords } from '../../../words/en/findings/ownVerdictInWords';
import { StatusRow } from '../shared/StatusRow';
import { ComparedText } from '../stage/ComparedText';
import { differenceInWords, type Compared as Sides } from '../stage/differenceInWords';
import { maskFromOf } from '../stage/views/compareTexts';

/** The texts of one's own signing that were brought, beside the right ones; the first difference is marked. */
export function OwnTexts({ known }: { readonly known: Knowledge }) {
  const comparison = compareOwn(known);
  if (!comparison) return null;
  const { texts, missing, assumed, of } = comparison;
  return (
    <section className="k-stack" data-gap="12" aria-labelledby="diagnose-own">
      <h3 id="diagnose-own">Your text and the right one</h3>
      <ul className="k-list">
        {texts.map((one) => (
          <StatusRow
            key={one.text}
            status={statuses[one.verdict]}
            title={capital(ownVerdictInWords(one, of))}
          />
        ))}
      </ul>
      {texts.map((one) =>
        one.verdict === 'differs' && 'difference' in one ? <Differing key={one.text} compared={one} /> : null,
      )}
      {missing.length === 0 || of === 'other-request' ? null : (
        <p className="k-fine">{missingOwnInWords(missing)}</p>
      )}
      {assumed.length === 0 ? null : <p className="k-fine">{assumedInWords(assumed)}</p>}
    </section>
  );
}

const statuses = { right: 'ok', follows: 'info', differs: 'bad', open: 'none' } as const satisfies Record<
  (Compared | ComparedValue)['verdict'],
  string
>;

function Differing({
  compared: { text, own, right, difference },
}: {
  readonly compared: Extract<Compared, { readonly verdict: 'differs' }>;
}) {
  const [ours, theirs] = [right.reveal(), own.reveal()];
  const sides: Sides = {
    left: { party: 'sts', title: 'The right one', has: 'the right one has', text: ours },
    right: { party: 'you', title: 'Yours', has: 'yours has', text: theirs },
    maskFrom: maskFromOf(ours, theirs),
  };
  const label = ownTextNames[text];
  return (
    <div data-differs={text}>
      <h4>{capital(label)}</h4>
      <p>{ownDifferenceInWords(difference)}.</p>
      <p className="k-note">
        {differenceInWords(sides)} Byte {difference.byte} of the text.
      </p>
      <ComparedText label={label} drawAll {...sides} />
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
