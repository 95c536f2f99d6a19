import { toolIds } from '../../../core/drivers/code/snippets';
import { driverIds } from '../../../core/drivers/roster';
import { readingKind, type ReadingKind } from '../../../core/drivers/uri/readingKind';
import { readingInShort } from '../../../words/en/drivers/readingInWords';
import { lookThrough } from '../../state/drivers/store';
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../kit/icons';
import { useDrivers, useDriversStore } from './context';
import { nameOf } from './readers';

/** Every driver with what each makes of the string, and what else there is code for. */
export function ReaderList() {
  const { text, reader } = useDrivers();
  const { edit } = useDriversStore().actions;
  const looked = lookThrough(text);
  const readings = 'comparison' in looked ? looked.comparison.readings : [];
  return (
    <section className="drivers-list" aria-labelledby="drivers-list">
      <div className="k-rows-head">
        <h2 id="drivers-list">Drivers</h2>
      </div>
      <ol aria-label="Drivers">
        {driverIds.map((id) => {
          const reading = readings.find(({ driver }) => driver === id);
          return (
            <Row
              key={id}
              name={nameOf(id)}
              current={id === reader}
              onSelect={() => edit({ reader: id })}
              told={reading ? readingKind(reading) : null}
            />
          );
        })}
      </ol>
      <div className="k-rows-head">
        <h2 id="drivers-code">Code only</h2>
      </div>
      <ol aria-labelledby="drivers-code">
        {toolIds.map((id) => (
          <Row
            key={id}
            name={nameOf(id)}
            current={id === reader}
            onSelect={() => edit({ reader: id })}
            told={null}
          />
        ))}
      </ol>
    </section>
  );
}

const icons = { ok: CheckIcon, warn: WarningIcon, bad: CrossIcon, neutral: InfoIcon } as const;

const tones = {
  refuses: 'bad',
  'fails-at-login': 'bad',
  'not-known': 'neutral',
  differently: 'warn',
  'as-written': 'ok',
} as const satisfies Record<ReadingKind, keyof typeof icons>;

interface RowProps {
  readonly name: string;
  readonly current: boolean;
  readonly onSelect: () => void;
  readonly told: ReadingKind | null;
}

function Row({ name, current, onSelect, told }: RowProps) {
  const Icon = told ? icons[tones[told]] : null;
  return (
    <li className="k-row" aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={onSelect}>
        <span>{name}</span>
        {told && Icon ? (
          <span className="k-told drivers-told" data-tone={tones[told]}>
            <Icon size={14} /> {readingInShort[told]}
          </span>
        ) : null}
      </button>
    </li>
  );
}
