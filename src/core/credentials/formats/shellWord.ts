/** One word as a POSIX shell reads it. */
export interface ShellWord {
  /** Without the quotes and backslashes that are syntax. */
  readonly text: string;
  /** Where the value stands: inside the quotes when the word is one quoted piece, else the word. */
  readonly start: number;
  readonly end: number;
  /** Where the word ends, quotes included. */
  readonly wordEnd: number;
  /** Whether a shell would put something else in its place: `$NAME`, `${…}`, `$(…)`, backquotes. */
  readonly expands: boolean;
}

const bareRun = /[^ \t\r\n;&|'"\\$`]+/y;
const expansion = /\$[A-Za-z_{(]|`/y;
const lineBreak = /\r\n|\r|\n/y;
/** Where a quote that is still open was surely forgotten: a line that sets the next variable. */
const nextVariable = /[ \t]*(?:(?:export|set)[ \t]+)?(?:\$env:)?AWS_\w+[ \t]*=/iy;

/**
 * Reads a word: POSIX Shell Command Language, 2.2 "Quoting". A quote that nothing closes is not syntax, and stays in
 * the text.
 */
export function readShellWord(source: string, start: number): ShellWord {
  let text = '';
  let expands = false;
  let at = start;
  const literal = (length: number): void => {
    text += source.slice(at, at + length);
    at += length;
  };
  while (at < source.length && !endsWord(source.charAt(at))) {
    const character = source.charAt(at);
    if (character === '\\') {
      const escaped = unescapeBare(source, at);
      text += escaped.text;
      at = escaped.end;
    } else if (character === "'" || character === '"') {
      const quoted = readQuoted(source, at, character);
      if (!quoted) literal(1);
      else if (at === start && (quoted.end === source.length || endsWord(source.charAt(quoted.end)))) {
        return { ...quoted, start: start + 1, end: quoted.end - 1, wordEnd: quoted.end };
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

/** How much of the text a sticky pattern matches at an offset; 0 for no match. */
export function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
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

function readQuoted(source: string, open: number, quote: "'" | '"'): Quoted | undefined {
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
