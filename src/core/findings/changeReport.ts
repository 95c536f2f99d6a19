import { codeOf } from '../fault/codes';
import type { HandshakeEvent } from '../trace/events';
import { objectedIn, type Objected } from './labReport';
import { refusalCame } from './refusalCame';

type Log = readonly HandshakeEvent[];
export type EditedEvent = Extract<HandshakeEvent, { readonly type: 'edited' }>;

/** A run in which somebody changed messages while they were held, and who objected to it. */
export interface ChangeReport {
  readonly edits: readonly EditedEvent[];
  /**
   * null: the run is not over, or something got in its way that is nobody's objection. `reply`: a server's no that
   * somebody wrote into its reply.
   */
  readonly objected: (Omit<Objected, 'by'> & { readonly by: Objected['by'] | 'reply' | 'proxy' }) | null;
}

/** @returns null where nothing was changed */
export function changeReport(log: Log): ChangeReport | null {
  const edits = log.filter((event): event is EditedEvent => event.type === 'edited');
  return edits.length === 0 ? null : { edits, objected: objectionTo(log) };
}

function objectionTo(log: Log): ChangeReport['objected'] {
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (ending?.outcome === 'failed') {
    const by = whoFailed(log, codeOf(ending.fault));
    if (by) return { by, at: ending.step, quote: '', fault: ending.fault };
  }
  if (ending?.outcome !== 'rejected') return objectedIn(log);
  const came = refusalCame(log, ending.fault);
  return came ? objectedIn(log, came) : { by: 'reply', at: ending.step, quote: ending.fault.serverMessage };
}

/** Of a message that was sent and not answered: whoever would not take it. */
function whoFailed(log: Log, code: string): 'server' | 'proxy' | null {
  const last = log.findLast(({ type }) => type === 'sent' || type === 'received');
  if (last?.type !== 'sent' || code === 'reply-timeout' || code === 'stopped') return null;
  if (code === 'command-refused') return 'proxy';
  return code === 'server-closed' || unreadable.has(code) ? 'server' : null;
}

/** What the sandbox in the page says of a message that it cannot read; a server elsewhere closes the connection. */
const unreadable: ReadonlySet<string> = new Set([
  'bson-invalid',
  'utf8-invalid',
  'frame-length-invalid',
  'frame-truncated',
  'opcode-unexpected',
  'flags-unsupported',
  'section-unsupported',
  'checksum-unsupported',
  'command-invalid',
]);
