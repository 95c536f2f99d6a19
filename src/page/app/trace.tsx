import { openTrace } from '../state/trace/openedTrace';
import { driverLeads } from '../../words/en/leads/driverLeads';
import { signerLeads } from '../../words/en/leads/signerLeads';
import type { NotOpened, OpenedTrace } from '../ui/shared/opened';
import { nameOf, readTraceFile } from '../ui/trace/readTraceFile';
import { TracePanel } from '../ui/trace/TracePanel';

/** The composition root of an opened trace, loaded in one piece when the first is opened. */
export async function openedTrace(source: File | string): Promise<OpenedTrace | NotOpened> {
  const read = await readTraceFile(source);
  if (!('events' in read)) return read;
  const { version, exportedAt, redaction, masked, events } = read;
  const file = { name: nameOf(source), version, exportedAt, redaction, masked };
  const ofDriver = events[0]?.type === 'started' && events[0].target.kind === 'listener';
  return {
    file,
    store: openTrace(read),
    signer: ofDriver ? 'driver' : 'you',
    leads: ofDriver ? driverLeads : signerLeads,
    panel: <TracePanel file={file} />,
  };
}
