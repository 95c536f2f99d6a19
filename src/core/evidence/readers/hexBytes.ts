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

/** Messages and payloads in hex. */
export const hexBytes: EvidenceReader = (scan) => [
  ...dumpsIn(scan),
  ...firstMatches(scan.text, run).flatMap(({ index, 0: whole }) => {
    const digits = whole.replaceAll(/\s/g, '');
    const placeOf = placesIn(whole, index);
    return digits.length % 2 === 0 && digits.length <= longest ? inBytes(digits, placeOf, scan) : [];
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

/** One payload, or messages one behind the other. */
function inBytes(digits: string, placeOf: (index: number) => number, scan: Scan): readonly Found[] {
  const bytes = orNull(() => Uint8Array.from(hexDecode(digits)));
  if (!bytes) return [];
  const payload = payloadIn(bytes, 'hex');
  if (payload) return [foundPayload(payload, placeOf(0), placeOf(bytes.length))];
  const found: Found[] = [];
  for (let at = 0; at + 16 <= bytes.length && found.length < 32;) {
    const length = int32At(bytes, at);
    if (length < 16 || at + length > bytes.length) break;
    const facts = messageIn(bytes.slice(at, at + length), scan);
    if (!facts) break;
    found.push({ kind: 'wire-message', start: placeOf(at), end: placeOf(at + length), facts, hidden: true });
    at += length;
  }
  return found;
}
