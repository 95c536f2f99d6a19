import { faultData, toFault, type Fault } from '../fault/fault';
import { looksLikeTrace } from '../credentials/looks';
import type { Ignored } from './ignored';
import type { NothingFound, Pasted } from './pasted';
import { locatorOf, type Locate } from '../bytes/span';
import { appearanceOf } from './appearance';
import { leftOverToken } from './leftOver';
import { formats } from './table';
import { unwrap } from './wrapped';

const byteOrderMark = '\uFEFF';

/**
 * Reads credentials out of whatever was pasted. Values are verbatim; every stretch of the text that is neither a
 * value, a comment nor the format's own syntax is in `ignored`. Never throws.
 * @param locate makes spans of `text`
 */
export function readPaste(text: string, locate = locatorOf(text)): Pasted {
  const marked = text.startsWith(byteOrderMark);
  const read = readUnwrapped(marked ? ` ${text.slice(1)}` : text, locate);
  if (!marked) return read;
  const mark: Ignored = {
    span: locate(0, 1),
    what: { thing: 'byte-order-mark' },
    why: { reason: 'no-part-of-text' },
  };
  return { ...read, ignored: [mark, ...read.ignored] };
}

function readUnwrapped(text: string, locate: Locate): Pasted {
  const unwrapped = unwrap(text);
  if (!unwrapped) return withLeftOver(readByFormats(text, locate), text, locate);
  const { text: joined, place } = unwrapped;
  const locateJoined: Locate = (start, end) => locate(place(start), place(end));
  const read = withLeftOver(readByFormats(joined, locateJoined), joined, locateJoined);
  return read.kind === 'credentials' ? { ...read, notes: [...read.notes, { code: 'joined' }] } : read;
}

function withLeftOver(read: Pasted, text: string, locate: Locate): Pasted {
  const leftOver = read.kind === 'credentials' ? leftOverToken(text, read, locate) : undefined;
  return read.kind === 'credentials' && leftOver ? { ...read, leftOver } : read;
}

function readByFormats(text: string, locate: Locate): Pasted {
  if (looksLikeTrace(text)) return unknown(text, locate);
  let second: Pasted | undefined;
  for (const { name, recognises, read } of formats) {
    if (!recognises(text)) continue;
    const result = attempt(
      () => read(text, locate),
      (fault) => broken(fault, name, text, locate),
    );
    if (holdsSomething(result)) return result;
    second ??= result;
  }
  return second ?? unknown(text, locate);
}

function attempt(read: () => Pasted, fail: (fault: Fault) => Pasted): Pasted {
  try {
    return read();
  } catch (thrown) {
    return fail(toFault(thrown));
  }
}

function holdsSomething(pasted: Pasted): boolean {
  if (pasted.kind === 'nothing') return false;
  if (pasted.kind !== 'credentials') return true;
  const { sets, target, roleArn, notes } = pasted;
  return sets.length > 0 || target !== undefined || roleArn !== undefined || notes.length > 0;
}

/** A text of a format that is too broken to be read: where, and why. */
function broken(fault: Fault, name: string, text: string, locate: Locate): NothingFound {
  const start = Math.min(fault.facts.offset ?? 0, text.length);
  const span = locate(start, Math.max(start, text.trimEnd().length));
  const before: readonly Ignored[] =
    text.slice(0, start).trim() === ''
      ? []
      : [{ span: locate(0, start), what: { thing: 'text-before-it' }, why: { reason: 'not-used' } }];
  return {
    kind: 'nothing',
    ignored: [{ span, what: { named: name }, why: { reason: 'fault', fault: faultData(fault) } }, ...before],
  };
}

function unknown(text: string, locate: Locate): NothingFound {
  const start = text.search(/\S/);
  if (start < 0) return { kind: 'nothing', ignored: [] };
  const looksLike = appearanceOf(text);
  const span = locate(start, text.trimEnd().length);
  return {
    kind: 'nothing',
    ...(looksLike === undefined ? {} : { looksLike }),
    ignored: [{ span, what: { thing: 'whole' }, why: { reason: 'no-shape' } }],
  };
}
