import { faultInWords } from '../../../words/en/faults/faultInWords';
import { useState } from 'react';
import { isTool } from '../../../core/drivers/code/snippets';
import { readingKind } from '../../../core/drivers/uri/readingKind';
import { readerLead } from '../../../words/en/drivers/readerLead';
import { readingInShort } from '../../../words/en/drivers/readingInWords';
import { lookThrough } from '../../state/drivers/store';
import { Tabs } from '../kit/Tabs';
import { useStood } from '../kit/useStood';
import { BesideSelect } from './BesideSelect';
import { CodeView } from './CodeView';
import { useDrivers } from './context';
import { MarkedString } from './MarkedString';
import { ReadingView } from './ReadingView';
import { nameOf } from './readers';

type Look = 'reads' | 'code';

/** The chosen driver: how it reads the string, and code for it. */
export function DriversStage() {
  const { text, reader, beside } = useDrivers();
  const looked = lookThrough(text);
  const [look, setLook] = useState<Look>('reads');
  const driver = isTool(reader) ? null : reader;
  const reading =
    'comparison' in looked ? looked.comparison.readings.find((one) => one.driver === reader) : undefined;
  const told = reading ? `${nameOf(reader)}, ${readingInShort[readingKind(reading)]}` : nameOf(reader);
  const spoken = useTold(told);
  const besides =
    'comparison' in looked && beside !== reader
      ? looked.comparison.readings.find((one) => one.driver === beside)
      : undefined;
  const reads = {
    value: 'reads' as const,
    label: 'How it reads the string',
    panel:
      'comparison' in looked ? (
        <div className="k-body">
          {reading ? <BesideSelect of={reading.driver} /> : null}
          <div className="drivers-readings">
            {[reading, besides].map((one) =>
              one ? <ReadingView key={one.driver} comparison={looked.comparison} reading={one} /> : null,
            )}
          </div>
          <MarkedString text={text.reveal().trim()} comparison={looked.comparison} driver={driver} />
        </div>
      ) : (
        <p className="k-empty">There is no connection string to read: {faultInWords(looked.fault).says}.</p>
      ),
  };
  const code = { value: 'code' as const, label: 'Code', panel: <CodeView /> };
  return (
    <section className="k-stage" aria-label="Stage" data-stage={`drivers-${reader}`}>
      <header className="k-stage-head">
        <h2 className="k-stage-title">{nameOf(reader)}</h2>
      </header>
      <p className="k-hidden" role="status" aria-label="Chosen driver">
        {spoken}
      </p>
      <p className="k-stage-lead">{readerLead(reader)}</p>
      <Tabs<Look>
        label="Look at this driver"
        value={driver ? look : 'code'}
        onChange={setLook}
        tabs={driver ? [reads, code] : [code]}
      />
    </section>
  );
}

/** Long enough for nobody to be typing, milliseconds. */
const stillAfter = 500;

/** For a live region: what has come to be so and stays, and nothing of what is there from the beginning. */
function useTold(text: string): string {
  const [first] = useState(text);
  const [changed, setChanged] = useState(false);
  const stood = useStood(text, stillAfter);
  if (!changed && stood !== first) setChanged(true);
  return changed ? stood : '';
}
