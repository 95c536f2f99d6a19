import type { Edit } from './edited';

const literal = /(?<![bB])(["'])(?:[^"'\\\n]|\\[^\n]|(?!\1)["'])*\1/g;
const escape = /\\(?:u([0-9a-fA-F]{4})|([nrt"'/\\]))/g;
const characters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The quotations of a part of a text that say more than a name, each in lines of its own, as they were before they were quoted. */
export function escapes(text: string, from: number, to: number): readonly Edit[] {
  return [...text.slice(from, to).matchAll(literal)].flatMap(({ index: at, 0: whole }) => {
    const inside = [...whole.matchAll(escape)].map(({ index, 0: written, 1: unit, 2: short = '' }) => ({
      start: from + at + index,
      end: from + at + index + written.length,
      text:
        unit === undefined ? (characters[short] ?? short) : String.fromCharCode(Number.parseInt(unit, 16)),
    }));
    const [first, last] = [from + at, from + at + whole.length - 1];
    const isName = /^\s*:/.test(text.slice(last + 1, last + 9));
    const saysMore = !isName && /[ {]/.test(whole);
    return inside.length === 0 && !saysMore ? [] : [lineBreak(first), ...inside, lineBreak(last)];
  });
}

/** In place of one character, so that what was quoted stands in lines of its own. */
function lineBreak(at: number): Edit {
  return { start: at, end: at + 1, text: '\n' };
}

/** Within a field of CSV a quote is written twice. */
export function doubledQuotes(text: string): readonly Edit[] {
  if (!/"\{""/.test(text)) return [];
  return [...text.matchAll(/""|"(?=\{"")|(?<=\})"/g)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    text: whole === '""' ? '"' : '',
  }));
}
