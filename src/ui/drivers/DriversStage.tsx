import { useMemo, useState } from 'react';
import { lensDriverIds, lensDrivers } from '../../core/lens/drivers';
import { snippetOf } from '../../core/code/snippets';
import { codeRequestOf, lookThrough, snippetIdOf, type Reader } from '../../state/drivers/store';
import { Tabs } from '../kit/Tabs';
import { useCountersign } from '../store';
import { CodeView } from './CodeView';
import { useDrivers } from './context';
import { MarkedString } from './MarkedString';
import { ReadingView } from './ReadingView';

type Look = 'reads' | 'code';

/** The chosen driver: how it reads the string, and code for it. */
export function DriversStage() {
  const state = useDrivers();
  const { text, reader } = state;
  const inputs = useCountersign((page) => page.inputs);
  const looked = useMemo(() => lookThrough(text), [text]);
  const [look, setLook] = useState<Look>('reads');
  const driver = lensDriverIds.find((id) => id === reader) ?? null;
  const reading = 'lens' in looked ? looked.lens.readings.find((one) => one.driver === reader) : undefined;
  const title = driver
    ? lensDrivers[driver].name
    : snippetOf(snippetIdOf(reader), codeRequestOf(state, looked, inputs)).title;
  const reads = {
    value: 'reads' as const,
    label: 'How it reads the string',
    panel:
      'lens' in looked ? (
        <div className="stage-body">
          {reading ? <ReadingView lens={looked.lens} reading={reading} /> : null}
          <MarkedString text={text.reveal().trim()} lens={looked.lens} driver={driver} />
        </div>
      ) : (
        <p className="stage-empty">There is no connection string to read: {looked.fault.message}.</p>
      ),
  };
  const code = { value: 'code' as const, label: 'Code', panel: <CodeView /> };
  return (
    <section className="stage drivers-stage" aria-label="Stage" data-stage={`drivers-${reader}`}>
      <header className="stage-head">
        <h2>{title}</h2>
      </header>
      <p className="stage-lead">{leadOf(reader)}</p>
      <Tabs<Look>
        label="Look at this driver"
        value={driver ? look : 'code'}
        onChange={setLook}
        tabs={driver ? [reads, code] : [code]}
      />
    </section>
  );
}

function leadOf(reader: Reader): string {
  const driver = lensDriverIds.find((id) => id === reader);
  return driver
    ? `What it makes of the string, by ${lensDrivers[driver].versions}. Nine drivers do not all read one string alike.`
    : 'Code to copy, for the connection string on the left and the credentials of the page.';
}
