import { toolIds } from '../../../core/drivers/code/snippets';
import { driverIds } from '../../../core/drivers/roster';
import type { Reading } from '../../../core/drivers/uri/reading';
import { lookThrough } from '../../state/drivers/store';
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../kit/icons';
import { useDrivers, useDriversStore } from './context';
import { nameOf } from './readers';

/** Nine drivers with what each makes of the string, and what else there is code for. */
export function ReaderList() {
  const { text, reader } = useDrivers();
  const { edit } = useDriversStore().actions;
  const looked = lookThrough(text);
  const readings = 'comparison' in looked ? looked.comparison.readings : [];
  return (
    <section className="steps drivers-list" aria-labelledby="drivers-list">
      <div className="steps-head">
        <h2 id="drivers-list">Drivers</h2>
      </div>
      <ol aria-label="Drivers" className="steps-list">
        {driverIds.map((id) => (
          <Row
            key={id}
            name={nameOf(id)}
            current={id === reader}
            onSelect={() => edit({ reader: id })}
            told={tellOf(readings.find(({ driver }) => driver === id))}
          />
        ))}
      </ol>
      <div className="steps-head">
        <h2 id="drivers-code">Code only</h2>
      </div>
      <ol aria-labelledby="drivers-code" className="steps-list">
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

interface Told {
  readonly tone: 'ok' | 'warn' | 'bad' | 'neutral';
  readonly word: string;
}

function tellOf(reading: Reading | undefined): Told | null {
  if (!reading) return null;
  const { acceptance, remarks } = reading;
  switch (acceptance.kind) {
    case 'refused':
      return { tone: 'bad', word: acceptance.when === 'parsing' ? 'refuses' : 'fails at login' };
    case 'unknown':
      return { tone: 'neutral', word: 'not known' };
    case 'accepted':
      return remarks.some(({ weight }) => weight === 'loses')
        ? { tone: 'warn', word: 'reads it differently' }
        : { tone: 'ok', word: 'as written' };
  }
}

const icons = { ok: CheckIcon, warn: WarningIcon, bad: CrossIcon, neutral: InfoIcon } as const;

interface RowProps {
  readonly name: string;
  readonly current: boolean;
  readonly onSelect: () => void;
  readonly told: Told | null;
}

function Row({ name, current, onSelect, told }: RowProps) {
  const Icon = told ? icons[told.tone] : null;
  return (
    <li className="step" aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={onSelect} className="drivers-row">
        <span>{name}</span>
        {told && Icon ? (
          <span className="drivers-told" data-tone={told.tone}>
            <Icon size={14} /> {told.word}
          </span>
        ) : null}
      </button>
    </li>
  );
}
