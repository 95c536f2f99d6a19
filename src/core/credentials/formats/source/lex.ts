/** A piece of source code, of whatever language; offsets are UTF-16 code units. */
export type Token =
  | { readonly kind: 'name'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly text: string; readonly start: number; readonly end: number }
  | Literal;

/** A text in quotes. */
export interface Literal {
  readonly kind: 'literal';
  /** What the program would see. */
  readonly text: string;
  /** Inside the quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether something is put into it when the program runs. */
  readonly expands: boolean;
}

const blank = /\s+/y;
const comment = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#(?![[{!]|include\b|define\b|region\b)[^\r\n]*/y;
const rustRaw = /r(#+)"/y;
const triple = /(?:[rbfuRBFU]{0,2})("""|''')/y;
const prefixed = /(?:[rbfucLRBFU]{1,2}|[@$]{1,2})?(["'`])/y;
const name = /[A-Za-z_][\w]*|[$@]?[A-Za-z_]\w*|\d[\w.]*/y;

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
]);

/** Reads the tokens of a text. What opens no quote that is closed in its line is an ordinary mark. */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const skipped = lengthOf(blank, source, at) || lengthOf(comment, source, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const literal = readRaw(source, at) ?? readTriple(source, at) ?? readQuoted(source, at);
    if (literal) {
      tokens.push(literal.token);
      at = literal.after;
      continue;
    }
    const length = lengthOf(name, source, at);
    const end = at + Math.max(length, 1);
    tokens.push({ kind: length > 0 ? 'name' : 'mark', text: source.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

interface Read {
  readonly token: Literal;
  /** After the closing quote. */
  readonly after: number;
}

/** Rust's `r#"…"#`. */
function readRaw(source: string, at: number): Read | undefined {
  rustRaw.lastIndex = at;
  const match = rustRaw.exec(source);
  return match ? upTo(`"${match[1] ?? ''}`, source, at + match[0].length) : undefined;
}

/** Python's, Java's and C#'s texts of several lines. */
function readTriple(source: string, at: number): Read | undefined {
  triple.lastIndex = at;
  const match = triple.exec(source);
  return match ? upTo(match[1] ?? '', source, at + match[0].length) : undefined;
}

function upTo(closing: string, source: string, start: number): Read | undefined {
  const end = source.indexOf(closing, start);
  if (end < 0) return undefined;
  const text = source.slice(start, end);
  return { token: { kind: 'literal', text, start, end, expands: false }, after: end + closing.length };
}

function readQuoted(source: string, at: number): Read | undefined {
  prefixed.lastIndex = at;
  const match = prefixed.exec(source);
  if (!match) return undefined;
  const [opening, quote = ''] = match;
  const prefix = opening.slice(0, -1);
  const isRaw = /[rR@]/.test(prefix) || (quote === '`' && !source.includes('${'));
  const start = at + opening.length;
  let text = '';
  for (let i = start; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (character === quote) {
      const expands = putsIn(text, prefix, quote);
      return { token: { kind: 'literal', text, start, end: i, expands }, after: i + 1 };
    }
    if (quote !== '`' && (character === '\n' || character === '\r')) return undefined;
    if (character === '\\' && !isRaw) {
      i += 1;
      text += escapes.get(source.charAt(i)) ?? source.charAt(i);
    } else text += character;
  }
  return undefined;
}

/** `${…}`, Ruby's and C#'s `#{…}` and `{…}`, `%s` of the many that format. */
function putsIn(text: string, prefix: string, quote: string): boolean {
  if (/[fF$]/.test(prefix)) return /\{[^}]*\}/.test(text);
  return (quote !== "'" && /\$\{|#\{/.test(text)) || /%s|\{\}/.test(text);
}
