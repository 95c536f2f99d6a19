import { bytesEqual } from '../../../core/bytes/bytes';
import { canFollow, changeOf } from '../../../core/handshake/changeOf';
import type { Waiting } from '../../../core/handshake/hold';
import { fieldName, messageFields, type MessageField } from '../../../core/handshake/messageFields';
import { EchoMask } from '../../../core/credentials/echoMask';
import type { Secret } from '../../../core/credentials/secret';
import type { Unfinished } from '../../../core/handshake/unfinished';
import { writeField } from '../../../core/handshake/writeField';
import { orNull } from '../../../core/fault/fault';
import type { Draft } from '../view/state';
import { mostBytesOf } from './held';
import { readHex } from './hexText';

/** In UTF-16 code units: a shorter secret is nobody's, and stands in many texts by chance. */
const shortestSecret = 8;

/**
 * A draft of a held message that nobody has changed yet.
 * @param secrets what may be typed into it in no form
 */
export function draftOf(held: Waiting, secrets: readonly Secret[]): Draft {
  return {
    message: held.message,
    follows: canFollow(held),
    typed: {},
    hex: null,
    left: held,
    unfinished: false,
    kept: new EchoMask(secrets.filter(({ length }) => length >= shortestSecret)),
  };
}

/** The draft with a text in one of its fields. What is no value stays as it was typed, and the message as it was. */
export function withField(held: Waiting, draft: Draft, field: MessageField, text: string): Draft {
  const name = fieldName(field);
  const { [name]: _, ...typed } = draft.typed;
  const written = writtenIn(held, draft, field, text);
  return 'problem' in written
    ? made(held, { ...draft, typed: { ...typed, [name]: text } })
    : made(held, { ...draft, message: written.message, typed, hex: null });
}

/** The draft with other bytes, as hex. What is no bytes stays as it was typed, and the message as it was. */
export function withHex(held: Waiting, draft: Draft, hex: string): Draft {
  const read = bytesIn(held, draft, hex);
  if ('problem' in read) return made(held, { ...draft, hex });
  const before = textsOf(draft.message);
  const after = textsOf(read.message);
  const typed = Object.entries(draft.typed).filter(([name]) => after.get(name) === before.get(name));
  return made(held, { ...draft, message: read.message, typed: Object.fromEntries(typed), hex });
}

export function withFollows(held: Waiting, draft: Draft, follows: boolean): Draft {
  return made(held, { ...draft, follows });
}

/** Why a text is no value of a field; null where it is one. */
export function fieldProblem(held: Waiting, draft: Draft, field: MessageField): Unfinished | null {
  const text = draft.typed[fieldName(field)];
  if (text === undefined) return null;
  const written = writtenIn(held, draft, field, text);
  return 'problem' in written ? written : null;
}

/** Why the hex that was typed is no message's bytes; null where it is. */
export function hexProblem(held: Waiting, draft: Draft): Unfinished | null {
  const { hex } = draft;
  if (hex === null) return null;
  const read = bytesIn(held, draft, hex);
  return 'problem' in read ? read : null;
}

type Written = { readonly message: Uint8Array } | Unfinished;

function writtenIn(held: Waiting, { message, kept }: Draft, field: MessageField, text: string): Written {
  // As text too: forty characters of base64 are bytes in which nobody finds them.
  if (isCut(kept, text) && !isCut(kept, field.text)) return { problem: 'secret', at: 0 };
  const written = writeField(message, field, text);
  return 'problem' in written ? written : mayGo(held, kept, written.message);
}

function bytesIn(held: Waiting, { kept }: Draft, hex: string): Written {
  const read = readHex(hex);
  return read instanceof Uint8Array ? mayGo(held, kept, read) : read;
}

function isCut(kept: EchoMask, text: string): boolean {
  return kept.text(text) !== text;
}

function mayGo(held: Waiting, kept: EchoMask, message: Uint8Array): Written {
  if (kept.standsIn(message) && !kept.standsIn(held.message)) return { problem: 'secret', at: 0 };
  const limit = mostBytesOf(held);
  return message.length <= limit ? { message } : { problem: 'too-long', found: message.length, limit, at: 0 };
}

function textsOf(message: Uint8Array): ReadonlyMap<string, string> {
  const fields = orNull(() => messageFields(message)) ?? [];
  return new Map(fields.map((field) => [fieldName(field), field.text]));
}

function made(held: Waiting, draft: Draft): Draft {
  const { message, follows, typed } = draft;
  const change = changeOf(held, message, follows);
  return {
    ...draft,
    left: change ? { message, change } : { message: held.message },
    unfinished: Object.keys(typed).length > 0 || hexProblem(held, draft) !== null,
  };
}

/** Whether anything of it was changed, finished or not. */
export function isChanged(held: Waiting, { message, unfinished }: Draft): boolean {
  return unfinished || !bytesEqual(held.message, message);
}
