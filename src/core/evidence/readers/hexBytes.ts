import { hexDecode } from '../../bytes/hex';
import { orNull } from '../../fault/fault';
import { int32At } from '../../bson/elements';
import type { EvidenceReader, Found, Scan } from '../scan';
import { foundPayload } from './foundPayload';
import { messageIn } from './messageIn';
import { payloadIn } from './payloadIn';
import { firstMatches } from './firstMatches';

/** Bytes in hex, dense or with single blanks between; the shortest payload has 52. */
const run = /(?<![0-9a-zA-Z+/])(?:[0-9a-f]{2}[ \t\r\n]?){24,}(?![0-9a-zA-Z+/])/gi;

/** Lines of `xxd` and `hexdump -C`: an offset, bytes, and the same as text. */
const dumpLine = /^[ \t]*[0-9a-f]{4,8}:?[ \t]+((?:[0-9a-f]{2,4}[ \t]{1,2}){1,16})/i;

const longest = 1 << 20;
const mostFound = 32;
/** No message has less. */
const leastLength = 16;

/** Messages and payloads in hex. */
export const hexBytes: EvidenceReader = (scan) => [
  ...dumpsIn(scan),
  ...firstMatches(scan.text, run).flatMap(({ index, 0: whole }) => {
    const digits = whole.replaceAll(/\s/g, '');
    const placeOf = placesIn(whole, index);
    return digits.length % 2 === 0 && digits.length <= longest
      ? inBytes(digits, placeOf, scan, startsIn(whole))
      : [];
  }),
];

function dumpsIn(scan: Scan): readonly Found[] {
  const found: Found[] = [];
  let digits = '';
  let [start, end] = [0, 0];
  const close = (): void => {
    if (digits.length >= 32 && digits.length <= longest) {
      const [from, to] = [start, end];
      found.push(...inBytes(digits, (at) => (at === 0 ? from : to), scan).slice(0, 1));
    }
    digits = '';
  };
  for (const { start: at, text } of scan.lines) {
    const [, bytes] = dumpLine.exec(text) ?? [];
    if (bytes === undefined) {
      close();
      continue;
    }
    if (digits === '') start = at;
    digits += bytes.replaceAll(/\s/g, '');
    end = at + text.length;
  }
  close();
  return found;
}

/** Where the byte of an index begins in the text. */
function placesIn(whole: string, start: number): (index: number) => number {
  return (index) => {
    let seen = 0;
    for (let at = 0; at < whole.length; at++) {
      if (/\s/.test(whole.charAt(at))) continue;
      if (seen === 2 * index) return start + at;
      seen += 1;
    }
    return start + whole.trimEnd().length;
  };
}

/**
 * Payloads and messages, one behind the other, or beside other digits: each begins with its length.
 * @param starts the bytes at which a word or line begins
 */
function inBytes(
  digits: string,
  placeOf: (index: number) => number,
  scan: Scan,
  starts: readonly number[] = [],
): readonly Found[] {
  const bytes = orNull(() => Uint8Array.from(hexDecode(digits)));
  if (!bytes) return [];
  const found: Found[] = [];
  let at = 0;
  for (const start of [0, ...starts]) {
    at = Math.max(at, start);
    for (let one = readAt(bytes, at, placeOf, scan); one; one = readAt(bytes, at, placeOf, scan)) {
      if (found.push(one.found) === mostFound) return found;
      at += one.length;
    }
  }
  return found;
}

/** What begins at a byte; null where nothing does. */
function readAt(
  bytes: Uint8Array,
  at: number,
  placeOf: (index: number) => number,
  scan: Scan,
): { readonly found: Found; readonly length: number } | null {
  if (at + leastLength > bytes.length) return null;
  const length = int32At(bytes, at);
  if (length < leastLength || at + length > bytes.length) return null;
  const one = bytes.slice(at, at + length);
  const [start, end] = [placeOf(at), placeOf(at + length)];
  const payload = payloadIn(one, 'hex');
  if (payload) return { found: foundPayload(payload, start, end), length };
  const facts = messageIn(one, scan);
  return facts && { found: { kind: 'wire-message', start, end, facts, hidden: true }, length };
}

/** The bytes before which there is a blank or a line break. */
function startsIn(whole: string): readonly number[] {
  const starts: number[] = [];
  let digits = 0;
  for (const { 0: word } of whole.matchAll(/\S+/g)) {
    if (digits > 0) starts.push(digits / 2);
    digits += word.length;
  }
  return starts;
}
