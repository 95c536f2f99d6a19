import fc from 'fast-check';
import { base64Decode, base64Encode } from '../../core/bytes/base64';
import { concatBytes } from '../../core/bytes/bytes';
import { orNull } from '../../core/fault/fault';
import type { Waiting } from '../../core/handshake/hold';
import { messageFields, type MessageField } from '../../core/handshake/messageFields';
import type { HandshakeEvent } from '../../core/trace/events';
import type { Draft } from '../../page/state/view/state';
import type { Store } from '../../page/state/handshake/store';
import { draftOf, withField, withFollows, withHex } from '../../page/state/held/editDraft';
import { heldIn } from '../../page/state/held/held';
import { hexText } from '../../page/state/held/hexText';
import { replyBreakpoints, sendBreakpoints } from '../../page/state/inputs/breakpoints';
import type { Valued } from './randomLogs';

/** What a person makes of one held message: a value of it, or its bytes. */
export const randomEdit = fc.record({
  /** Of the messages and replies of a run, which. */
  stop: fc.oneof(fc.nat(7), fc.constantFrom(2, 3, 4, 4)),
  how: fc.constantFrom('write', 'write', 'nudge', 'swap', 'flip', 'cut', 'insert'),
  at: fc.nat(5000),
  by: fc.integer({ min: 1, max: 255 }),
  text: fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('', '121', 'sts.x', 'ü')),
  bytes: fc.uint8Array({ maxLength: 70 }),
  follows: fc.boolean(),
});

type Edit = Valued<typeof randomEdit>;

/**
 * Runs with a stop at every message and every reply, and changes those that are to be changed.
 * @param look told the log at each stop
 * @returns the log of the whole run
 */
export async function editedRun(
  store: Store,
  edits: readonly Edit[],
  look: (log: readonly HandshakeEvent[]) => void,
): Promise<readonly HandshakeEvent[]> {
  store.actions.edit({ breakpoints: [...sendBreakpoints, ...replyBreakpoints] });
  const over = store.actions.run();
  let held: Waiting | null = null;
  for (let stop = 0; ; stop++) {
    held = await nextHeld(store, over, held);
    if (!held) return store.getState().log;
    look(store.getState().log);
    for (const edit of edits) {
      if (edit.stop !== stop) continue;
      const draft = edited(held, edit, store);
      if (!draft.unfinished) store.actions.draft(draft);
    }
    store.actions.release();
  }
}

/** What waits after the message that was let go; null once the run is over. */
async function nextHeld(store: Store, over: Promise<void>, before: Waiting | null): Promise<Waiting | null> {
  const next = (): Waiting | null => {
    const held = heldIn(store.getState().log);
    return held === before ? null : held;
  };
  const ended = new AbortController();
  const waits = new Promise<void>((resolve) => {
    const look = (): void => {
      if (next()) resolve();
    };
    ended.signal.addEventListener('abort', store.subscribe(look));
    look();
  });
  await Promise.race([waits, over]);
  ended.abort();
  return next();
}

/** What is typed on top of what was typed before. */
function edited(held: Waiting, { how, at, by, text, bytes, follows }: Edit, store: Store): Draft {
  const draft = store.getState().draft ?? draftOf(held, []);
  const { message } = draft;
  const place = at % message.length;
  const inBytes = (changed: Uint8Array): Draft =>
    withFollows(held, withHex(held, draft, hexText(changed)), follows);
  switch (how) {
    case 'flip':
      return inBytes(message.with(place, (message[place] ?? 0) ^ by));
    case 'cut':
      return inBytes(concatBytes([message.subarray(0, place), message.subarray(place + 1 + (by % 8))]));
    case 'insert':
      return inBytes(concatBytes([message.subarray(0, place), bytes, message.subarray(place)]));
    default: {
      const fields = orNull(() => messageFields(message)) ?? [];
      const field = chosen(fields, at);
      if (!field) return draft;
      const other = fields[by % fields.length]?.text ?? text;
      const typed =
        how === 'swap' ? other : how === 'nudge' ? nudged(field, by) : written(field, text, bytes);
      return withFollows(held, withField(held, draft, field, typed), follows);
    }
  }
}

/** Rather one of the payload's, of which the values are. */
function chosen(fields: readonly MessageField[], at: number): MessageField | undefined {
  const inner = fields.filter(({ path }) => path[0] === 'payload');
  const among = inner.length > 0 && at % 4 > 0 ? inner : fields;
  return among[at % Math.max(1, among.length)];
}

/** Of the date one that can be signed with. */
function written({ kind, path }: MessageField, text: string, bytes: Uint8Array): string {
  if (path.join('.') === 'payload.d') return `202611${10 + (bytes.length % 20)}T101601Z`;
  return kind === 'base64' ? base64Encode(bytes) : text;
}

/** The value, and one of its bytes or characters another. */
function nudged({ kind, text }: MessageField, by: number): string {
  if (kind === 'base64') {
    const bytes = Uint8Array.from(base64Decode(text));
    const at = by % Math.max(1, bytes.length);
    return base64Encode(bytes.map((byte, i) => (i === at ? byte ^ by : byte)));
  }
  const at = by % Math.max(1, text.length);
  return kind === 'text'
    ? `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`
    : `${by}`;
}
