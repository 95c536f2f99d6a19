import { isJsonObject } from '../bytes/jsonObject';
import { Fault } from '../fault/fault';
import { MisplacedSecrets } from '../sigv4/misplacedSecrets';
import type { HandshakeEvent } from './events';
import type { Masked, Redaction } from './format';
import { invalid, list, named, oneOf, text, type Decoder } from './read/decoder';
import { event } from './read/events';
import { eventOfVersion1 } from './read/version1';
import { readJson } from './readJson';

/** A trace that was read from a file. */
export interface ImportedTrace {
  /** Of the file. */
  readonly version: 1 | 2;
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly redaction: Redaction;
  readonly masked: readonly Masked[];
  /** At least one; the first is `started`. */
  readonly events: readonly HandshakeEvent[];
}

/** The newest that is read. */
const newest = 2;

/**
 * Reads a trace of version 1 or 2. Whatever comes through is as the log would have it, so that everything that is shown
 * of a log can be shown of it.
 * @param whole a file's text
 * @throws Fault `trace-invalid` with the character or the JSON pointer, and what was expected there
 */
export function importTrace(whole: string): ImportedTrace {
  const marked = whole.startsWith('\uFEFF') ? ` ${whole.slice(1)}` : whole;
  const file = readJson(marked);
  if (!isJsonObject(file) || file.format !== 'countersign-trace')
    throw new Fault('trace-invalid', { problem: 'not-a-trace' });
  const { version } = file;
  if (typeof version === 'number' && version > newest)
    throw new Fault('trace-invalid', { problem: 'newer', version });
  const read = {
    version: oneOf([1, 2])(version, '/version'),
    exportedAt: date(file.exportedAt, '/exportedAt'),
  };
  const masked = list(maskedName)(file.masked, '/masked');
  return read.version === 1
    ? { ...read, redaction: 'secrets', masked, events: eventsIn(file.events, eventOfVersion1) }
    : {
        ...read,
        redaction: redaction(file.redaction, '/redaction'),
        masked,
        events: eventsIn(file.events, event),
      };
}

const redaction = named<Redaction>({ secrets: true, identities: true });

const maskedName = named<Masked>({
  'secret access key': true,
  'session token': true,
  'derived keys': true,
  'access key ID': true,
  'account number': true,
  'names in ARNs': true,
  'host names': true,
});

const date: Decoder<number> = (value, at) => {
  const written = text(value, at);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(written) ? Date.parse(written) : NaN;
  if (Number.isNaN(time)) throw invalid(value, at, 'date');
  return time;
};

function eventsIn(value: unknown, decoder: Decoder<HandshakeEvent>): readonly HandshakeEvent[] {
  const events = list(decoder)(value, '/events');
  events.forEach(({ type }, i) => {
    if ((type === 'started') !== (i === 0))
      throw invalid(type, `/events/${i}/type`, i === 0 ? 'started-first' : 'started-once');
  });
  if (events.length === 0) throw invalid(undefined, '/events/0', 'started-first');
  return withoutMisplaced(events);
}

/** What came before a secret was sent in the place of the access key ID may have it too: the ID the run began with. */
function withoutMisplaced(events: readonly HandshakeEvent[]): readonly HandshakeEvent[] {
  const misplaced = new MisplacedSecrets(
    events.flatMap((one) => (one.type === 'started' ? [one.accessKeyId] : [])),
  );
  const clean = misplaced.data(events);
  return misplaced.met ? misplaced.data(clean) : events;
}
