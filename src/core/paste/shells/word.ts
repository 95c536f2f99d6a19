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
  readonly open: string;
  /** Any of these characters ends the piece. */
  readonly close: string;
  /** Two closing characters in a row stand for one. */
  readonly doubled?: boolean;
  /** The character that takes the meaning from the next one. */
  readonly escape?: string;
  /** What can be escaped, and what it then is; an escape in front of anything else stands for itself. */
  readonly escapes?: ReadonlyMap<string, string>;
  /** Sticky: what is replaced inside the quotes. */
  readonly expansion?: RegExp;
}

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

/** Reads words by rules. A quote that nothing closes on its line is not syntax, and stays in the text. */
export function wordReader(rules: WordRules): WordReader {
  return (source, start) => {
    let text = '';
    let expands = false;
    let at = start;
    while (at < source.length && !rules.ends.includes(source.charAt(at))) {
      const character = source.charAt(at);
      const quoting = rules.quotes.find(({ open }) => open.includes(character));
      const quoted = quoting && readQuoted(source, at, quoting);
      if (quoted) {
        const isWhole = quoted.end === source.length || rules.ends.includes(source.charAt(quoted.end));
        if (at === start && isWhole) {
          return { ...quoted, start: start + 1, end: quoted.end - 1, wordEnd: quoted.end };
        }
        text += quoted.text;
        expands ||= quoted.expands;
        at = quoted.end;
      } else if (character === rules.escape) {
        const broken = lengthAt(lineBreak, source, at + 1);
        if (broken === 0) text += source.charAt(at + 1);
        at = Math.min(source.length, at + 1 + Math.max(broken, 1));
      } else {
        if (rules.expansion) expands ||= lengthAt(rules.expansion, source, at) > 0;
        text += character;
        at += 1;
      }
    }
    return { text, start, end: at, wordEnd: at, expands };
  };
}

const lineBreak = /\r\n|\r|\n/y;

interface Quoted {
  readonly text: string;
  /** After the closing quote. */
  readonly end: number;
  readonly expands: boolean;
}

function readQuoted(source: string, open: number, quoting: Quoting): Quoted | undefined {
  const { close, doubled = false, escape, escapes, expansion } = quoting;
  let text = '';
  let expands = false;
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    const next = source.charAt(at + 1);
    const escaped = character === escape ? escapes?.get(next) : undefined;
    if (escaped !== undefined) {
      text += escaped;
      at += 1;
    } else if (close.includes(character)) {
      if (!doubled || next === '' || !close.includes(next)) return { text, end: at + 1, expands };
      text += character;
      at += 1;
    } else if (character === '\n' || character === '\r') {
      return undefined;
    } else {
      if (expansion) expands ||= lengthAt(expansion, source, at) > 0;
      text += character;
    }
  }
  return undefined;
}
