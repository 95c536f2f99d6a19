import { base64Decode } from '../../bytes/base64';
import { orNull } from '../../fault/fault';
import { clientNonceLength, serverNonceLength } from '../../mongodbAws/constants';
import type { EvidenceReader, Found, Scan } from '../scan';
import { firstMatches } from './firstMatches';
import { foundPayload } from './foundPayload';
import { messageIn } from './messageIn';
import { payloadIn } from './payloadIn';

/** A run of base64 with what a shell writes around it, or the header that has it. */
const runs64 =
  /(?:\b(?:BinData|Binary\.createFromBase64|Buffer\.from)\([ \t]{0,4}(?:\d{1,3}[ \t]{0,4},[ \t]{0,4})?["'])?(?<![A-Za-z0-9+/=_-])([A-Za-z0-9+/]{24,}={0,2})(?![A-Za-z0-9+/=_-])(?:["'](?:,[ \t]{0,4}["'\w]{1,10})?\))?/g;

const label =
  /(?:x-mongodb-server-nonce|\b(?:server|client)?[ _-]?nonce(?:[ \t]*\(base64\))?|\bpayload)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?$/i;

const longest = 90_000;

/** Payloads, messages and nonces in base64, in one line or several. */
export const base64Bytes: EvidenceReader = (scan) => {
  const runs = firstMatches(scan.text, runs64);
  const found: Found[] = [];
  for (let i = 0; i < runs.length; i++) {
    const joined = joinedFrom(runs, i, scan.text);
    const whole = withTail(joined, scan.text);
    const several =
      (whole && inBase64(whole.text, joined.start, whole.end, scan)) ??
      (joined.count > 1 ? inBase64(joined.text, joined.start, joined.end, scan) : null);
    const one = runs[i];
    if (several) {
      found.push(several);
      i += joined.count - 1;
    } else if (one) {
      const read = inBase64(one[1] ?? '', one.index, one.index + one[0].length, scan);
      found.push(...(read ? [read] : nonceIn(one, scan)));
    }
  }
  return found;
};

/** Runs with nothing but a line break and blanks between, as a terminal or a mail wraps them. */
function joinedFrom(
  runs: readonly RegExpExecArray[],
  first: number,
  text: string,
): { readonly text: string; readonly start: number; readonly end: number; readonly count: number } {
  let whole = runs[first]?.[1] ?? '';
  const start = runs[first]?.index ?? 0;
  let end = start + whole.length;
  let count = 1;
  for (let i = first + 1; i < runs.length && whole.length < longest && !whole.endsWith('='); i++) {
    const next = runs[i];
    if (!next || !/^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, Math.min(next.index, end + 64)))) break;
    if (next.index - end > 64) break;
    whole += next[1] ?? '';
    end = next.index + (next[1] ?? '').length;
    count += 1;
  }
  return { text: whole, start, end, count };
}

/** The last line of what is wrapped may be shorter than a run; null where none goes with it. */
function withTail(
  joined: { readonly text: string; readonly end: number },
  text: string,
): { readonly text: string; readonly end: number } | null {
  const [whole, tail] =
    /^[ \t]*\r?\n[ \t]*([A-Za-z0-9+/]{1,23}={0,2})(?![A-Za-z0-9+/=])/.exec(
      text.slice(joined.end, joined.end + 64),
    ) ?? [];
  if (whole === undefined || tail === undefined || (joined.text.length + tail.length) % 4 !== 0) return null;
  return { text: joined.text + tail, end: joined.end + whole.length };
}

function inBase64(base64: string, start: number, end: number, scan: Scan): Found | null {
  if (base64.length > longest) return null;
  const bytes = orNull(() => Uint8Array.from(base64Decode(base64)));
  if (!bytes) return null;
  const payload = payloadIn(
    bytes,
    scan.text.charAt(start) === 'B' && scan.text.slice(start, end).includes('(') ? 'shell' : 'base64',
  );
  const from = startWithLabel(scan.text, start);
  if (payload) return foundPayload(payload, from, end);
  const facts = messageIn(bytes, scan);
  return facts && { kind: 'wire-message', start: from, end, facts, hidden: true };
}

function nonceIn(run: RegExpExecArray, { text }: Scan): readonly Found[] {
  const base64 = run[1] ?? '';
  const bytes = base64.length > 88 ? null : orNull(() => Uint8Array.from(base64Decode(base64)));
  const of =
    bytes?.length === serverNonceLength ? 'server' : bytes?.length === clientNonceLength ? 'client' : null;
  if (!bytes || !of || !base64.endsWith('=')) return [];
  const start = startWithLabel(text, run.index);
  return [{ kind: 'nonce', start, end: run.index + run[0].length, facts: { of, bytes }, open: true }];
}

function startWithLabel(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 64), start);
  return start - (label.exec(before)?.[0].length ?? 0);
}
