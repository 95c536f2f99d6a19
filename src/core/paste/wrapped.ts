import { secretAccessKeyLength } from '../credentials/looks';

/** A session token up to the end of a line, and the lines after it that are base64 and no more. */
const broken =
  /(?<![A-Za-z0-9+/])(?:FwoG|IQoJ|FQoG|AQoD|AQoX)[A-Za-z0-9+/]*(?:\r?\n[A-Za-z0-9+/]+={0,2}(?=["'`,;]{0,2}[ \t]*(?:\r?\n|$)))+/g;
/** A secret access key over two lines, behind a name that says so. */
const brokenSecret =
  /secret[^\r\n]{0,40}[=:\s"'`]([A-Za-z0-9+/]{8,39}\r?\n[A-Za-z0-9+/]{1,32})(?=["'`,;]{0,2}[ \t]*(?:\r?\n|$))/gi;
const lineBreak = /\r?\n/g;

export interface Unwrapped {
  readonly text: string;
  /** The offset in the text as it was of one in `text`. */
  readonly place: (offset: number) => number;
}

/**
 * Joins a secret access key or a session token that a terminal or a mail broke over lines. A line belongs to it where it is base64 and no more, and no secret
 * access key by its length, unless another line was as long.
 * @returns undefined where nothing is broken
 */
export function unwrap(text: string): Unwrapped | undefined {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  for (const { index, 0: run } of text.matchAll(broken)) {
    const [first = '', ...rest] = run.split(/\r?\n/);
    const breaks = [...run.matchAll(lineBreak)].slice(0, linesOf(first, rest));
    for (const { index: at, 0: cut } of breaks)
      cuts.push({ start: index + at, end: index + at + cut.length });
  }
  for (const { index, 0: whole, 1: run = '' } of text.matchAll(brokenSecret)) {
    const [first = '', second = ''] = run.split(/\r?\n/);
    const end = index + whole.length;
    if (first.length + second.length === secretAccessKeyLength)
      cuts.push({ start: end - run.length + first.length, end: end - second.length });
  }
  cuts.sort((a, b) => a.start - b.start);
  if (cuts.length === 0) return undefined;
  let joined = '';
  let from = 0;
  /** Where each piece begins in the joined text, and how far it stands from there. */
  const shifts = cuts.map(({ start, end }) => {
    joined += text.slice(from, start);
    from = end;
    return { at: joined.length, by: end - joined.length };
  });
  joined += text.slice(from);
  return {
    text: joined,
    place: (offset) => {
      const last = shifts.findLast(({ at }) => at <= offset);
      return last === undefined ? offset : offset + last.by;
    },
  };
}

/** How many of the lines after the first belong to the token. */
function linesOf(first: string, rest: readonly string[]): number {
  if (first.endsWith('=')) return 0;
  const end = rest.findIndex((line, i) => {
    const before = i === 0 ? first : rest[i - 1];
    const isSecret = line.length === 40 && !rest.slice(0, i).some(({ length }) => length === 40);
    return isSecret || before?.endsWith('=') === true;
  });
  return end < 0 ? rest.length : end;
}
