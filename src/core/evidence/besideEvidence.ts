import type { Locate } from '../bytes/span';
import type { Ignored } from '../paste/ignored';
import type { Pasted } from '../paste/pasted';
import { readPaste } from '../paste/readPaste';
import { maskText } from './maskText';
import type { PieceKind } from './piece';
import type { Part } from './scan';
import { worthOf } from './worthOf';

/** What tells of a failure: its lines are set aside, unless a secret stands in them. */
const ofFailures: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'server-error',
  'server-log',
  'sts-error',
  'sts-identity',
  'stack-trace',
  'tls-error',
  'dns-error',
  'selection-timeout',
  'network-error',
  'missing-package',
  'source-error',
  'no-credentials',
  'driver-words',
  'driver-error',
  'sdk-log',
]);

/** What is of one signing by all of its text, whatever it looks like. */
const ofSigning: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'authorization-header',
  'sasl-payload',
  'sasl-command',
  'wire-message',
  'canonical-request',
  'string-to-sign',
  'nonce',
]);

/** Where evidence of a kind stands; in parts, where others stand between them. */
export interface Standing extends Part {
  readonly kind: PieceKind;
  readonly parts?: readonly Part[];
}

const keyId = /A[KS]IA[A-Z2-7]{4}/;
/** A line that goes on with an error: more of a frame, or of the reply that a program prints. */
const goesOn = /^\s+\S|^[\])}\s;,]+$/;
/** What stands above the frames of a stack. */
const raised = /(?:^|[\s.:])\w{0,64}(?:Error|Exception|panic)\b/;

/**
 * Reads credentials out of a text without the evidence that stands there too, which would be taken for a part of
 * them; what was set aside is among what is ignored. Where more is read with it, with it. Never throws.
 * @param found what evidence there is
 * @param locate makes spans of `text`
 */
export function besideEvidence(text: string, found: readonly Standing[], locate: Locate): Pasted {
  const open = blanked(text, partsOf(found, ofSigning));
  const lines = linesIn(open);
  const aside = linesAside(lines, partsOf(found, ofFailures));
  const whole = readPaste(text, locate);
  if (aside.length === 0 && open === text) return whole;
  // what a program says around its errors stands in the way of lines without names
  const told = new Set(aside);
  const less = lines.filter((line) => told.has(line) || saysNothing(line));
  const readWithout = (parts: readonly Line[]) => {
    const read = readPaste(blanked(open, parts), locate);
    const needsKey = parts.some(({ line }) => keyId.test(line));
    return { parts, read, worth: needsKey && !hasKey(read) ? 0 : worthOf(read) };
  };
  const without = readWithout(aside);
  const withLess = less.length > aside.length ? readWithout(less) : without;
  const least = Math.max(1, worthOf(whole), without.worth);
  const best = withLess.worth > least ? withLess : without;
  if (best.read.kind === 'nothing' || best.worth < least) return whole;
  const ignored = best.parts.map(({ start, end }): Ignored => ({
    span: locate(start, end),
    what: { thing: 'other-text' },
    why: { reason: 'not-used' },
  }));
  return { ...best.read, ignored: [...best.read.ignored, ...ignored] };
}

function partsOf(found: readonly Standing[], kinds: ReadonlySet<PieceKind>): readonly Part[] {
  return found
    .flatMap(({ kind, parts, ...one }) => (kinds.has(kind) ? (parts ?? [one]) : []))
    .sort((a, b) => a.start - b.start);
}

function hasKey(read: Pasted): boolean {
  return read.kind === 'credentials' && read.sets.some(({ accessKeyId }) => accessKeyId !== undefined);
}

interface Line extends Part {
  readonly line: string;
}

function linesIn(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, line }))
    .filter(({ line }) => line.trim() !== '');
}

function linesAside(lines: readonly Line[], told: readonly Part[]): readonly Line[] {
  let [next, before]: [number, Use] = [0, 'other'];
  return lines.filter(({ start, end, line }, i) => {
    while ((told[next]?.end ?? Infinity) <= start) next += 1;
    const from = told[next]?.start ?? Infinity;
    const isTold = from < end || (from < (lines[i + 1]?.end ?? 0) && raised.test(line));
    before = useOf(line, isTold, before);
    return before === 'aside';
  });
}

/** Of an error that holds a secret nothing is set aside: its frames say what its first line is. */
type Use = 'other' | 'aside' | 'kept';

function useOf(line: string, isTold: boolean, before: Use): Use {
  const isMore = before !== 'other' && goesOn.test(line);
  if (isMore && before === 'kept') return 'kept';
  if (!isMore && !isTold) return 'other';
  // an error may say which key it was; below it a key begins the credentials
  if (isMore) return holds(line) || keyId.test(line) ? 'other' : 'aside';
  return holds(line) ? 'kept' : 'aside';
}

function holds(line: string): boolean {
  return maskText(line) !== line;
}

function saysNothing({ line }: Line): boolean {
  const isWord = !/\S\s+\S/.test(line) && line.trim().length > 16;
  return !isWord && !keyId.test(line) && !holds(line);
}

/** As long as it was, and in the same lines. */
function blanked(text: string, parts: readonly Part[]): string {
  let [open, from] = ['', 0];
  for (const { start, end } of parts) {
    if (end <= from) continue;
    open +=
      text.slice(from, start) +
      text.slice(Math.max(from, start), end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
    from = end;
  }
  return open + text.slice(from);
}
