import { int32At, readElements, type Element } from '../bson/elements';
import { bsonType } from '../bson/types';
import { base64Encode } from '../bytes/base64';
import { bashWord, hexEscapes } from '../bytes/bashWord';
import { bytesEqual } from '../bytes/bytes';
import { utf8Display, utf8Encode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import { annotateMessage } from '../handshake/annotate';
import { clientNonceLength } from '../mongodbAws/constants';
import { headerLength } from '../wire/framer';
import { printed, printingBytes, printingDocument, type CommentOn } from './bson';
import { sha256 } from './hmac';
import type { ShellKnown } from './known';
import { command, dots, none, type ShellLook } from './look';
import { tokenChanges } from './madeInBash';
import { tokenNote } from './token';
import { grouped, printing } from './printed';
import { rowsOf, shownText } from './rows';
import type { AnnotatedBytes, Field } from '../bytes/field';

/** Behind what prints base64: in one line, whatever a system breaks it at. */
const inOneLine = `base64 | tr -d '\\n'; echo`;
/** The body of an OP_MSG of one section begins here. */
const bodyAt = headerLength + 5;

/** Step 4: the message, field by field. */
export function helloLook({ hello }: ShellKnown, commentOn: CommentOn): ShellLook {
  if (!hello) return none('not-reached');
  const body = orNull(() => printingDocument(hello.subarray(bodyAt), commentOn));
  const whole = body !== null && int32At(hello, bodyAt) === hello.length - bodyAt;
  const lines = whole
    ? [printed(hexEscapes(hello.subarray(0, bodyAt)), commentOn({ kind: 'message-header' })), ...body]
    : printingBytes(hello);
  const { pipe, output } = rowsOf(hello);
  return command('hello', `${grouped(lines)}${pipe}`, output);
}

/** Step 5: nonce and flag. */
export function clientFirstLook(known: ShellKnown, commentOn: CommentOn): ShellLook {
  const { clientFirst } = known;
  if (!clientFirst)
    return none(known.challenged && known.target === 'challenge' ? 'paper-nonce' : 'not-reached');
  const lines = orNull(() => printingDocument(clientFirst, commentOn)) ?? printingBytes(clientFirst);
  return command('client-first', `${grouped(lines)} | ${inOneLine}`, base64Encode(clientFirst));
}

/** Step 6: the halves of the nonce, and the host. */
export function serverFirstLook(known: ShellKnown): ShellLook {
  const { serverFirst, clientNonce } = known;
  if (!serverFirst) return none(known.challenged ? 'paper-nonce' : 'not-reached');
  const decode = `printf '%s' ${bashWord(base64Encode(serverFirst))} | base64 --decode`;
  const elements = orNull(() => readElements(serverFirst)) ?? [];
  const s = elements.find(({ name, type }) => name === 's' && type === bsonType.binary);
  const h = elements.find(({ name, type }) => name === 'h' && type === bsonType.string);
  if (!s || !h || s.valueLength < 5 + clientNonceLength) {
    const { pipe, output } = rowsOf(serverFirst);
    return command('server-first-bytes', `${decode}${pipe}`, output);
  }
  const nonce = valueIn(serverFirst, s, 5, 0);
  const host = valueIn(serverFirst, h, 4, 1);
  const half = { at: nonce.at, bytes: nonce.bytes.subarray(0, clientNonceLength) };
  const { pipe, output, asBytes } = shownText(utf8Display(host.bytes));
  const lines = [
    `payload() { ${decode}; }`,
    `payload | ${cut(half)} | ${inOneLine}`,
    `payload | ${cut(nonce)} | ${inOneLine}`,
    `payload | ${cut(host)}${pipe}`,
  ];
  const same = clientNonce !== undefined && bytesEqual(half.bytes, clientNonce);
  return command(
    same ? 'server-first' : 'server-first-other-nonce',
    ['(', ...lines, ')'].join('\n'),
    [base64Encode(half.bytes), base64Encode(nonce.bytes), output].join('\n'),
    asBytes ? ['printed-as-bytes'] : [],
  );
}

/** Step 7: how long the body is, and its hash. */
export function requestLook({ signing }: ShellKnown): ShellLook {
  if (!signing) return none('not-reached');
  const body = grouped(printing(signing.body));
  const length = utf8Encode(signing.body).length;
  const lines = [`${body} | wc -c | tr -d ' '`, `${body} | ${sha256}`];
  return command('body', lines.join('\n'), `${length}\n${signing.payloadHash}`);
}

/** Step 12: header, date and token. */
export function clientFinalLook(known: ShellKnown, commentOn: CommentOn): ShellLook {
  const { clientFinal: payload } = known;
  if (!payload) return none('not-reached');
  const lines = orNull(() => printingDocument(payload, commentOn, isToken));
  if (!lines) return none('not-readable');
  const whole = `${grouped(lines)} | ${inOneLine}`;
  const token = readElements(payload).find(isToken);
  const base64 = base64Encode(payload);
  if (!token) return command('client-final', whole, base64);
  const { at, bytes } = valueIn(payload, token, 4, 1);
  if (bytes.includes(0)) return none('no-variable-holds-it');
  const changes = tokenChanges(known);
  // Three bytes are four characters: what holds nothing of the token is told.
  const before = base64.slice(0, Math.floor(at / 3) * 4);
  const after = base64.slice(Math.ceil((at + bytes.length) / 3) * 4);
  return command(
    'client-final',
    changes.length > 0 ? ['(', ...changes, whole, ')'].join('\n') : whole,
    `${before}${dots}${after}`,
    [changes.length > 0 ? 'mistake-made-too' : tokenNote(utf8Display(bytes), known)],
  );
}

/** Step 14: what the server's last reply says. */
export function verdictLook({ reply, target }: ShellKnown): ShellLook {
  if (!reply) return none(target === 'challenge' ? 'on-paper' : 'not-reached');
  if (reply.saysToken) return none('says-token');
  const annotated = orNull(() => annotateMessage(reply.message));
  const refusal = annotated && textAt(annotated, ['body', 'errmsg']);
  const user = annotated && textAt(annotated, ['body', 'authInfo', 'authenticatedUsers', '0', 'user']);
  const found = refusal ?? user;
  if (!annotated || !found) return none(annotated ? 'authenticated-silently' : 'not-readable');
  const bytes = reply.message.subarray(found.offset, found.offset + found.length);
  const { pipe, output, asBytes } = shownText(utf8Display(bytes));
  const decode = `printf '%s' '${base64Encode(reply.message)}' | base64 --decode`;
  return command(
    refusal ? 'refusal' : 'arn',
    `${decode} | ${cut({ at: found.offset, bytes })}${pipe}`,
    output,
    asBytes ? ['printed-as-bytes'] : [],
  );
}

function isToken({ name, type }: Element): boolean {
  return name === 't' && type === bsonType.string;
}

function textAt({ fields }: AnnotatedBytes, path: readonly string[]): Field | undefined {
  return fields.find(
    (field) =>
      field.part === 'value' && field.text !== undefined && field.path.join('\n') === path.join('\n'),
  );
}

interface Stretch {
  readonly at: number;
  readonly bytes: Uint8Array;
}

function valueIn(
  payload: Uint8Array,
  { valueOffset, valueLength }: Element,
  head: number,
  tail: number,
): Stretch {
  const at = valueOffset + head;
  return { at, bytes: payload.subarray(at, valueOffset + valueLength - tail) };
}

/** What takes a stretch of bytes out of a pipe. */
function cut({ at, bytes }: Stretch): string {
  return `tail -c +${at + 1} | head -c ${bytes.length}`;
}
