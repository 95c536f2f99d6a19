import { useMemo, useState } from 'react';
import type { ConnectionOutcome } from '../../../core/capture/connection';
import { filterTerms, leftOutInWords } from '../../../words/en/listen/filterInWords';
import type { Counts } from '../../state/listen/connections';
import { differsNames, filterFields, outcomeNames, readFilter } from '../../state/listen/filterText';
import { Checkbox } from '../kit/Checkbox';
import { Messages, messageIds, type Message } from '../kit/Messages';
import { SearchField } from '../kit/SearchField';
import { Select } from '../kit/Select';
import { useSpoken } from '../kit/useSpoken';
import { outcomes } from './outcomes';
import { useListen, useListenStore } from './useListen';

const listed: readonly ConnectionOutcome[] = ['rejected', 'broken', 'open', 'authenticated'];
const values = { is: Object.keys(outcomeNames), differs: differsNames };
const owner = 'listen-filter';

/** What the list is narrowed by, what of that is not understood, and whether the newest in it is opened. */
export function FilterFields({ counts }: { readonly counts: Counts }) {
  const filter = useListen((state) => state.filter);
  const follows = useListen((state) => state.follows);
  const { actions } = useListenStore();
  const [explained, setExplained] = useState(false);
  const { leftOut } = useMemo(() => readFilter(filter.text), [filter.text]);
  const messages = leftOut.map((one, i): Message => ({
    id: `left-out-${i}`,
    tone: 'warn',
    text: leftOutInWords(one, filterFields, values),
  }));
  const spoken = useSpoken(messages.map(({ text }) => String(text)).join(' '), 2000);
  return (
    <>
      <div className="listen-filter">
        <SearchField
          label="Filter connections"
          placeholder="Words, is:failed, #12"
          value={filter.text}
          describedBy={messageIds(messages, owner)}
          onChange={(text) => actions.narrow({ text })}
        />
        <Select
          label="Outcome"
          labelShown={false}
          options={outcomeOptions(counts)}
          value={filter.outcome}
          onChange={(outcome) => actions.narrow({ outcome })}
        />
      </div>
      <Messages messages={messages} owner={owner} />
      <p className="k-hidden" role="status" aria-label="Filter">
        {spoken}
      </p>
      <div className="listen-head">
        <Checkbox label="Open the newest" checked={follows} onChange={actions.follow} />
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          aria-expanded={explained}
          aria-controls={explained ? `${owner}-terms` : undefined}
          onClick={() => setExplained(!explained)}
        >
          Filter terms
        </button>
      </div>
      {explained ? (
        <dl id={`${owner}-terms`} className="k-note listen-terms">
          {filterTerms(values).map(({ term, finds }) => (
            <div key={term}>
              <dt>
                <code>{term}</code>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

function outcomeOptions({ total, byOutcome }: Counts) {
  return [
    { value: 'any' as const, label: `All (${total})` },
    ...listed.map((outcome) => ({
      value: outcome,
      label: `${outcomes[outcome].word} (${byOutcome[outcome]})`,
    })),
  ];
}
