import { dateLengthAt } from '../expiration';
import { maskInText } from '../masked';
import { lengthAt } from '../shells/word';
import { QuoteReader, type Literal } from './quotes';

/** A piece of source code, of whatever language; offsets are UTF-16 code units. */
export type Token =
  | { readonly kind: 'name'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly text: string; readonly start: number; readonly end: number }
  | Literal;

const blank = /\s+/y;
const comment = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#(?![[{!]|include\b|define\b|region\b)[^\r\n]*/y;
const name = /[A-Za-z_][\w]*|[$@]?[A-Za-z_]\w*|\d[\w.]*/y;

/** Reads the tokens of a text. What opens no quote that is closed in its line is an ordinary mark. */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const quotes = new QuoteReader(source);
  let at = 0;
  while (at < source.length) {
    const skipped = lengthAt(blank, source, at) || lengthAt(comment, source, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const literal = quotes.read(at);
    if (literal) {
      tokens.push(literal.token);
      at = literal.after;
      continue;
    }
    const print = dateLengthAt(source, at) || lengthAt(maskInText, source, at);
    if (print > 0) {
      const text = source.slice(at, at + print);
      tokens.push({ kind: 'literal', text, start: at, end: at + print, expands: false, isBare: true });
      at += print;
      continue;
    }
    const length = lengthAt(name, source, at);
    const end = at + Math.max(length, 1);
    tokens.push({ kind: length > 0 ? 'name' : 'mark', text: source.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}
