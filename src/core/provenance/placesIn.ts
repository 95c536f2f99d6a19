import { utf8Display, utf8Encode } from '../bytes/utf8';
import { securityTokenIn, splitCanonicalRequest } from '../sigv4/canonicalRequest';
import type { Signing } from '../sigv4/signing';
import type { HandshakeEvent } from '../trace/events';
import type { ValueName } from '../vocabulary/values';
import { madeValues, type MadeValues } from './madeValues';
import { mediaOf } from './media';
import { messageMarks, type MessageMarks } from './messageMarks';
import { occurrences } from './occurrences';
import type { HashMedium, Mark, Medium, Place, TextMedium } from './place';
import { requestLines, stsRequestLines } from './requestTexts';
import { authorizationMarks, headerMarks, marksAt, stringToSignMarks } from './textMarks';

/** What is shown in place of the log's own signing: what changed inputs would sign, which no server has seen. */
export interface Instead {
  readonly signing: Signing;
  readonly clientFinal: Uint8Array | null;
}

/**
 * Every place of every named value in a log, by the bytes that were recorded: where a value belongs, whatever stands
 * there, and where its bytes stand besides. In the order of the path, and in each medium from left to right.
 */
export function placesIn(log: readonly HandshakeEvent[], instead?: Instead): readonly Place[] {
  const signed = log.findLast(({ type }) => type === 'signed');
  const final = log.findLast(({ type }) => type === 'client-final');
  const signing = signed?.type === 'signed' ? signed.signing : undefined;
  const payload = final?.type === 'client-final' ? final.payload : undefined;
  const recorded = madeValues(log, signing, payload);
  const shown = instead ? madeValues(log, instead.signing, instead.clientFinal ?? payload) : recorded;
  return mediaOf(log, instead?.signing ?? signing).flatMap((medium) =>
    placesOf(medium, log, wasSent(medium) ? recorded : shown),
  );
}

/** Messages and STS's side are of the run; what is computed here follows the inputs. */
function wasSent({ kind, step }: Medium): boolean {
  return kind === 'message' || step === 'sts';
}

function placesOf(medium: Medium, log: readonly HandshakeEvent[], made: MadeValues): readonly Place[] {
  const { marks, payload } = belonging(medium, log, made);
  const searched = occurrences(
    medium.bytes,
    new Map([...made].filter(([value]) => mayStandIn(medium, value))),
  );
  const all = [...marks, ...searched.filter((mark) => !marks.some((known) => isSame(known, mark)))];
  return all
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
    .map((mark): Place => ({
      ...mark,
      medium,
      inside: smallestAround(mark, all),
      ...fieldOf(mark, payload),
      ...(medium.kind === 'text' || medium.kind === 'hash-input' ? lineOf(medium.bytes, mark.offset) : {}),
    }));
}

/** Of a login nothing stands in what was said before it; and an answer of STS names its own host. */
function mayStandIn(medium: Medium, value: ValueName): boolean {
  if (medium.kind === 'message' && medium.step === 'hello') return false;
  return medium.kind !== 'text' || medium.text !== 'stsAnswer' || value === 'arn';
}

function belonging(medium: Medium, log: readonly HandshakeEvent[], made: MadeValues): MessageMarks {
  switch (medium.kind) {
    case 'message':
      return messageMarks(medium, made);
    case 'text':
      return { marks: marksOfText(medium, log, made), payload: null };
    case 'hash-input':
    case 'hash-output':
      // Of an output the search finds the digest.
      return { marks: medium.kind === 'hash-input' ? marksOfInput(medium, made) : [], payload: null };
  }
}

function marksOfText(
  { text, bytes }: TextMedium,
  log: readonly HandshakeEvent[],
  made: MadeValues,
): readonly Mark[] {
  switch (text) {
    case 'request':
      return headerMarks(requestLines(log) ?? [], made);
    case 'stsRequest':
      return headerMarks(stsRequestLines(log) ?? [], made);
    case 'canonicalRequest':
      return canonicalMarks(bytes, made);
    case 'stringToSign':
      return stringToSignMarks(bytes, made);
    case 'authorization':
      return authorizationMarks(bytes, made);
    case 'stsAnswer':
      return [];
  }
}

function canonicalMarks(bytes: Uint8Array, made: MadeValues): readonly Mark[] {
  const text = utf8Display(bytes);
  const token = securityTokenIn(text);
  const inLines = headerMarks(splitCanonicalRequest(text), made);
  const [from, to] = token
    ? [token.from, token.to].map((at) => utf8Encode(text.slice(0, at)).length)
    : [0, 0];
  return [
    ...marksAt(bytes, [{ value: 'canonicalRequest', from: 0, to: bytes.length }], made),
    // A token may hold line breaks.
    ...inLines.filter(({ value }) => value !== 'sessionToken'),
    ...marksAt(bytes, [{ value: 'sessionToken', from: from ?? 0, to: to ?? 0 }], made),
  ];
}

function marksOfInput({ hash, bytes }: HashMedium, made: MadeValues): readonly Mark[] {
  const whole = { from: 0, to: bytes.length };
  switch (hash) {
    case 'canonicalRequestHash':
      return canonicalMarks(bytes, made);
    case 'signature':
      return stringToSignMarks(bytes, made);
    case 'kDate':
      return marksAt(bytes, [{ value: 'amzDate', part: 'day', ...whole }], made);
    case 'kRegion':
      return marksAt(bytes, [{ value: 'region', ...whole }], made);
    case 'payloadHash':
    case 'kService':
    case 'kSigning':
      return [];
  }
}

function isSame(a: Mark, b: Mark): boolean {
  return a.value === b.value && a.offset === b.offset && a.length === b.length;
}

function smallestAround(mark: Mark, all: readonly Mark[]): Place['inside'] {
  const end = mark.offset + mark.length;
  const around = all.filter(
    (other) =>
      other.value !== mark.value &&
      other.length > mark.length &&
      other.offset <= mark.offset &&
      other.offset + other.length >= end,
  );
  return (
    around.reduce<Mark | null>((least, one) => (least && least.length <= one.length ? least : one), null)
      ?.value ?? null
  );
}

function fieldOf({ offset }: Mark, payload: MessageMarks['payload']): Pick<Place, 'field'> {
  const field = payload?.fields.find((one) => one.offset <= offset && offset < one.offset + one.length);
  const name = field?.path[2];
  return payload && name !== undefined ? { field: { name, offset: offset - payload.offset } } : {};
}

function lineOf(bytes: Uint8Array, offset: number): Pick<Place, 'line' | 'column'> {
  const before = utf8Display(bytes.subarray(0, offset));
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - start + 1 };
}
