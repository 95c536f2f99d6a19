/** One word as a shell reads it. */
export interface Word {
  /** Without the quotes and escapes that are syntax. */
  readonly text: string;
  /** Where the value stands: inside the quotes when the word is one quoted piece, else the word. */
  readonly start: number;
  readonly end: number;
  /** Where the word ends, quotes included. */
  readonly wordEnd: number;
  /** Whether the shell would put something else in its place, such as the value of a variable. */
  readonly expands: boolean;
}

export type WordReader = (source: string, start: number) => Word;

export interface Quoting {
  /** Stands in front of the opening quote and belongs to it. */
  readonly prefix?: string;
  readonly open: string;
  /** Any of these characters ends the piece. */
  readonly close: string;
  /** Two closing characters in a row stand for one. */
  readonly doubled?: boolean;
  /** The character that takes the meaning from the next one. */
  readonly escape?: string;
  /** What can be escaped, and what it then is; an escape in front of anything else stands for itself. */
  readonly escapes?: ReadonlyMap<string, string>;
  /** Whether the number of a character can be escaped as well. */
  readonly numbers?: boolean;
  /** Whether the piece may go on in the next line, as long as that does not set the next variable. */
  readonly lines?: boolean;
  /** Whether the quotes are a part of the value; what nothing closes ends with its line. */
  readonly kept?: boolean;
  /** Sticky: what is replaced inside the quotes. */
  readonly expansion?: RegExp;
}

/** A shell's words, as data. */
export interface WordRules {
  /** Characters at which a word outside quotes ends. */
  readonly ends: string;
  readonly quotes: readonly Quoting[];
  /** Outside quotes it makes the next character an ordinary one, and a line break nothing. */
  readonly escape?: string;
  readonly expansion?: RegExp;
}

/** How much of the text a sticky pattern matches at an offset; 0 for no match. */
export function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

const lineBreak = /\r\n|\r|\n/y;
/** Where a quote that is still open was surely forgotten: a line that sets the next variable. */
const nextVariable = /[ \t]*(?:export[ \t]+)?AWS_\w+[ \t]*=/iy;
const numbered = /([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})/y;

/** Reads words by rules. A quote that nothing closes is not syntax, and stays in the text. */
export function wordReader({ ends, quotes, escape, expansion }: WordRules): WordReader {
  return (source, start) => {
    let text = '';
    let expands = false;
    let at = start;
    while (at < source.length && !ends.includes(source.charAt(at))) {
      const character = source.charAt(at);
      const quoted = readQuoted(source, at, quotes);
      if (quoted) {
        const isWhole = quoted.end === source.length || ends.includes(source.charAt(quoted.end));
        if (at === start && isWhole && quoted.inside !== undefined) {
          const { text: whole, inside, end, expands: replaced } = quoted;
          return { text: whole, start: inside, end: end - 1, wordEnd: end, expands: replaced };
        }
        text += quoted.text;
        expands ||= quoted.expands;
        at = quoted.end;
      } else if (character === escape && at + 1 < source.length) {
        const broken = lengthAt(lineBreak, source, at + 1);
        if (broken === 0) text += source.charAt(at + 1);
        at += 1 + Math.max(broken, 1);
      } else {
        if (expansion) expands ||= lengthAt(expansion, source, at) > 0;
        text += character;
        at += 1;
      }
    }
    return { text, start, end: at, wordEnd: at, expands };
  };
}

interface Quoted {
  readonly text: string;
  /** After the opening quote; undefined where the quotes are kept. */
  readonly inside: number | undefined;
  /** After the closing quote. */
  readonly end: number;
  readonly expands: boolean;
}

function readQuoted(source: string, at: number, quotes: readonly Quoting[]): Quoted | undefined {
  for (const quoting of quotes) {
    const { prefix = '', open } = quoting;
    const quote = at + prefix.length;
    if (quote >= source.length || !open.includes(source.charAt(quote)) || !source.startsWith(prefix, at))
      continue;
    return readInside(source, quote + 1, quoting);
  }
  return undefined;
}

function readInside(source: string, inside: number, quoting: Quoting): Quoted | undefined {
  const { close, doubled = false, lines = false, kept = false, expansion } = quoting;
  const opened = kept ? { text: source.charAt(inside - 1), inside: undefined } : { text: '', inside };
  let { text } = opened;
  let expands = false;
  let at = inside;
  while (at < source.length) {
    const character = source.charAt(at);
    const [length, escaped] = escapeAt(source, at, quoting);
    if (length > 0) {
      text += escaped;
      at += length;
      continue;
    }
    const isBreak = character === '\n' || character === '\r';
    if (isBreak && kept) break;
    if (isBreak && (!lines || lengthAt(nextVariable, source, at + 1) > 0)) return undefined;
    if (close.includes(character)) {
      const next = source.charAt(at + 1);
      if (!doubled || next === '' || !close.includes(next))
        return { ...opened, text: kept ? text + character : text, end: at + 1, expands };
      at += 1;
    } else if (expansion) expands ||= lengthAt(expansion, source, at) > 0;
    text += character;
    at += 1;
  }
  return kept ? { ...opened, text, end: at, expands } : undefined;
}

/** @returns how many characters stand for how much text; none where nothing is escaped */
function escapeAt(source: string, at: number, quoting: Quoting): readonly [length: number, text: string] {
  const { escape, escapes, numbers = false, lines = false } = quoting;
  if (escape === undefined || source.charAt(at) !== escape) return [0, ''];
  const broken = lines && !numbers ? lengthAt(lineBreak, source, at + 1) : 0;
  if (broken > 0) return [1 + broken, ''];
  if (numbers) {
    numbered.lastIndex = at + 1;
    const [whole, octal, hex, unicode] = numbered.exec(source) ?? [];
    const code = octal === undefined ? parseInt(hex ?? unicode ?? '', 16) : parseInt(octal, 8) & 0xff;
    if (whole !== undefined) return [1 + whole.length, String.fromCharCode(code)];
  }
  const next = source.charAt(at + 1);
  const meant = escapes?.get(next);
  return meant === undefined ? [0, ''] : [2, meant];
}

/**
 * Where a character of a word stands in the source, in which there may be backslashes and quotes between the word's own
 * characters.
 */
export function placeIn(source: string, word: Word): (offset: number) => number {
  if (word.end - word.start === word.text.length) return (offset) => word.start + offset;
  const places: number[] = [];
  let at = word.start;
  for (const character of word.text.split('')) {
    while (at < word.end && source.charAt(at) !== character) at += 1;
    places.push(at);
    at += 1;
  }
  return (offset) => places[offset] ?? word.end;
}
