import { callOf } from './calls';
import { extended } from './extended';
import { hexBytes, pythonBytes } from './literals';
import type { FoundDocument, Held } from './held';

/** Deeper documents are not read. */
const maxDepth = 32;

const nothing = Symbol('no value');

/** A quotation ends where its line does, but for a backquote. */
const word = /[^\s,{}[\]():"'`<>=]+/y;
const isoDate = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)/y;
const angle = /<[^<>\n]*>/y;
const space = /\s*/y;
const separator = /:|=>|=/y;
const symbolKey = /\[[^\]\n]{0,128}\]/y;
const countPrefix = /(?:Set|Map|Object|Array)\(\d{1,6}\)\s?(?=[{[])/y;
const constructed = /new\s+(?=\w)/y;

/** Reads documents out of a text by recursive descent; what was looked at is not looked at again. */
export class DocumentReader {
  readonly #text: string;
  /** Up to where the text was read. */
  at = 0;
  /** Outermost documents that are whole. */
  readonly found: FoundDocument[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  readAt(start: number): void {
    this.at = start;
    this.#object(0);
  }

  #value(depth: number): Held {
    this.#take(space);
    this.#take(countPrefix);
    this.#take(constructed);
    const { at } = this;
    const character = this.#text.charAt(at);
    if (character === '{') return this.#object(depth);
    if (character === '[') return this.#list(']', depth);
    if (character === '(') return this.#list(')', depth);
    if (character === '<') return bracketed(this.#take(angle));
    if (character === '"' || character === "'" || character === '`') return this.#string();
    if (/[bB]["']/.test(this.#text.slice(at, at + 2))) return this.#bytes();
    const date = this.#take(isoDate);
    if (date !== '') return new Date(date);
    const text = this.#take(word);
    if (text === '') return nothing;
    return this.#text.charAt(this.at) === '(' ? this.#call(text, depth) : plain(text);
  }

  #object(depth: number): Held {
    const start = this.at;
    if (depth >= maxDepth) return nothing;
    this.at += 1;
    const entries: [string, Held][] = [];
    for (;;) {
      this.#take(space);
      if (this.#take(/\}/y) !== '') break;
      const entry = this.#entry(depth + 1);
      if (entry === null) return nothing;
      if (entry.length === 2) entries.push(entry as [string, Held]);
      this.#take(space);
      this.#take(/[,;]/y);
    }
    const value = extended(documentOf(entries));
    while ((this.found.at(-1)?.start ?? -1) > start) this.found.pop();
    this.found.push({ start, end: this.at, value });
    return value;
  }

  /** @returns empty for an item without a name; null where nothing can be read */
  #entry(depth: number): readonly [] | readonly [string, Held] | null {
    const name = this.#take(symbolKey) || this.#value(depth);
    if (name === nothing) return null;
    this.#take(space);
    if (this.#take(separator) === '') return [];
    const value = this.#value(depth);
    if (value === nothing) return null;
    return [typeof name === 'string' ? name : String(typeof name === 'number' ? name : ''), value];
  }

  #list(close: ']' | ')', depth: number): Held {
    if (depth >= maxDepth) return nothing;
    this.at += 1;
    const items: Held[] = [];
    for (;;) {
      this.#take(space);
      if (this.#text.charAt(this.at) === close) break;
      const item = this.#value(depth + 1);
      if (item === nothing) return nothing;
      this.#take(space);
      // a name in a call, as Python has it
      if (this.#take(separator) === '') items.push(item);
      else if (this.#value(depth + 1) === nothing) return nothing;
      this.#take(space);
      this.#take(/,/y);
    }
    this.at += 1;
    return items;
  }

  #call(name: string, depth: number): Held {
    const items = this.#list(')', depth);
    return Array.isArray(items) ? callOf(name, items) : nothing;
  }

  #string(): Held {
    const quote = this.#text.charAt(this.at);
    const end = this.#endOfQuote(quote);
    if (end < 0) return nothing;
    const raw = this.#text.slice(this.at + 1, end);
    this.at = end + 1;
    return raw.includes('\\') ? unescaped(raw) : raw;
  }

  #bytes(): Held {
    this.at += 1;
    const end = this.#endOfQuote(this.#text.charAt(this.at));
    if (end < 0) return nothing;
    const raw = this.#text.slice(this.at + 1, end);
    this.at = end + 1;
    return pythonBytes(raw);
  }

  /** @returns -1 where the line ends before it, and moves there */
  #endOfQuote(quote: string): number {
    let at = this.at + 1;
    for (; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (character === quote) return at;
      if (character === '\\') at++;
      else if (character === '\n' && quote !== '`') break;
    }
    this.at = at;
    return -1;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}

/** Names such as `__proto__` are names like others. */
function documentOf(entries: readonly (readonly [string, Held])[]): Record<string, Held> {
  return Object.fromEntries(entries);
}

/** `<Buffer 34 00 …>` is bytes; whatever else stands so is a mark. */
function bracketed(text: string): Held {
  if (text === '') return nothing;
  const [, digits] = /^<Buffer((?: [0-9a-f]{2})+)>$/.exec(text) ?? [];
  return digits === undefined ? text : hexBytes(digits.replaceAll(' ', ''));
}

const words: Readonly<Record<string, Held>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  nil: null,
  undefined: undefined,
};

function plain(text: string): Held {
  if (Object.hasOwn(words, text)) return words[text];
  return /^[+-]?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?[nL]?$/.test(text)
    ? Number(text.replace(/[nL]$/, ''))
    : text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', 0: '\0' };

function unescaped(raw: string): string {
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_whole, unit: string | undefined, byte: string | undefined, other: string | undefined) =>
      other === undefined
        ? String.fromCharCode(Number.parseInt(unit ?? byte ?? '', 16))
        : (escapes[other] ?? other),
  );
}
