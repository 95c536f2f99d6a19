import { lengthAt, type Word } from './word';

const bareRun = /[^ \t\r\n;&|'"\\$`]+/y;
const expansion = /\$[A-Za-z_{(]|`/y;
const lineBreak = /\r\n|\r|\n/y;
/** Where a quote that is still open was surely forgotten: a line that sets the next variable. */
const nextVariable = /[ \t]*(?:export[ \t]+)?AWS_\w+[ \t]*=/iy;

/**
 * Reads a word: POSIX Shell Command Language, 2.2 "Quoting". A quote that nothing closes is not syntax, and stays in
 * the text.
 */
export function readShellWord(source: string, start: number): Word {
  let text = '';
  let expands = false;
  let at = start;
  const literal = (length: number): void => {
    text += source.slice(at, at + length);
    at += length;
  };
  while (at < source.length && !endsWord(source.charAt(at))) {
    const character = source.charAt(at);
    const isAnsi = character === '$' && source.charAt(at + 1) === "'";
    if (character === '\\') {
      const escaped = unescapeBare(source, at);
      text += escaped.text;
      at = escaped.end;
    } else if (isAnsi || character === "'" || character === '"') {
      const quoted = isAnsi ? readAnsiQuoted(source, at + 1) : readQuoted(source, at, character);
      if (!quoted) literal(1);
      else if (at === start && (quoted.end === source.length || endsWord(source.charAt(quoted.end)))) {
        return { ...quoted, start: start + (isAnsi ? 2 : 1), end: quoted.end - 1, wordEnd: quoted.end };
      } else {
        text += quoted.text;
        expands ||= quoted.expands;
        at = quoted.end;
      }
    } else if (character === '$' || character === '`') {
      expands ||= lengthAt(expansion, source, at) > 0;
      literal(1);
    } else literal(lengthAt(bareRun, source, at));
  }
  return { text, start, end: at, wordEnd: at, expands };
}

function endsWord(character: string): boolean {
  return ' \t\r\n;&|'.includes(character);
}

function unescapeBare(source: string, backslash: number): { readonly text: string; readonly end: number } {
  const next = backslash + 1;
  if (next >= source.length) return { text: '\\', end: next };
  const broken = lengthAt(lineBreak, source, next);
  return broken > 0 ? { text: '', end: next + broken } : { text: source.charAt(next), end: next + 1 };
}

interface Quoted {
  readonly text: string;
  /** After the closing quote. */
  readonly end: number;
  readonly expands: boolean;
}

function readQuoted(source: string, open: number, quote: string): Quoted | undefined {
  const special = quote === "'" ? /['\n]/g : /["\\$`\n]/g;
  let text = '';
  let from = open + 1;
  let expands = false;
  special.lastIndex = from;
  for (let found = special.exec(source); found; found = special.exec(source)) {
    const { index: at, 0: character } = found;
    if (character === quote) return { text: text + source.slice(from, at), end: at + 1, expands };
    if (character === '\n' && lengthAt(nextVariable, source, at + 1) > 0) return undefined;
    if (character === '$' || character === '`') expands ||= lengthAt(expansion, source, at) > 0;
    if (character !== '\\') continue;
    const escaped = lengthAt(/[$`"\\]|\r\n|\r|\n/y, source, at + 1);
    if (escaped === 0) continue;
    const kept = source.slice(at + 1, at + 1 + escaped);
    text += source.slice(from, at) + (/[\r\n]/.test(kept) ? '' : kept);
    from = at + 1 + escaped;
    special.lastIndex = from;
  }
  return undefined;
}

const ansiEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

/** `$'…'`, in which bash's `export -p` and `printf %q` print a value with a line break. */
function readAnsiQuoted(source: string, open: number): Quoted | undefined {
  const special = /['\\]/g;
  let text = '';
  let from = open + 1;
  special.lastIndex = from;
  for (let found = special.exec(source); found; found = special.exec(source)) {
    const { index: at, 0: character } = found;
    text += source.slice(from, at);
    if (character === "'") return { text, end: at + 1, expands: false };
    const [code, kept] = ansiEscape(source, at + 1);
    text += kept;
    from = at + 1 + code;
    special.lastIndex = from;
  }
  return undefined;
}

/** @returns how many characters stand for how much text */
function ansiEscape(source: string, at: number): readonly [length: number, text: string] {
  numbered.lastIndex = at;
  const [whole, octal, hex, unicode] = numbered.exec(source) ?? [];
  const digits = hex ?? unicode;
  if (whole !== undefined && octal !== undefined)
    return [whole.length, String.fromCharCode(parseInt(octal, 8) & 0xff)];
  if (whole !== undefined && digits !== undefined)
    return [whole.length, String.fromCharCode(parseInt(digits, 16))];
  const letter = source.charAt(at);
  return [1, ansiEscapes.get(letter) ?? `\\${letter}`];
}

const numbered = /([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})/y;
