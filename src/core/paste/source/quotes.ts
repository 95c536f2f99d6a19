/** A text in quotes; offsets are UTF-16 code units. */
export interface Literal {
  readonly kind: 'literal';
  /** What the program would see. */
  readonly text: string;
  /** Inside the quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether something is put into it when the program runs. */
  readonly expands: boolean;
  /** What it was joined of, where it stands in several pieces. */
  readonly pieces?: readonly Literal[];
  /** It stands without quotes: a date, or what hides a value. */
  readonly isBare?: true;
}

interface Read {
  readonly token: Literal;
  /** After the closing quote. */
  readonly after: number;
}

const rustRaw = /r(#+)"/y;
const triple = /(?:[rbfuRBFU]{0,2})("""|''')/y;
const prefixed = /(?:[rbfucLRBFU]{1,2}|[@$]{1,2})?(["'`])/y;

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
]);

/**
 * Reads the texts in quotes of a source from its beginning on. It remembers where it looked for a closing quote in vain,
 * so that whatever stands there it looks through no stretch again and again.
 */
export class QuoteReader {
  readonly #source: string;
  /** Whether texts in backticks have escapes: Go's have none, and nothing is put into them either. */
  readonly #hasTemplates: boolean;
  /** Closing marks of several characters that do not come any more. */
  readonly #missing = new Set<string>();
  /** For a quote, the offset before which none that can be escaped is closed. */
  readonly #unclosed = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
    this.#hasTemplates = source.includes('${');
  }

  /** What opens no quote that is closed in its line is no text in quotes; backticks may close in another line. */
  read(at: number): Read | undefined {
    return this.#readRaw(at) ?? this.#readTriple(at) ?? this.#readQuoted(at);
  }

  /** Rust's `r#"…"#`. */
  #readRaw(at: number): Read | undefined {
    const match = matchAt(rustRaw, this.#source, at);
    return match ? this.#upTo(`"${match[1] ?? ''}`, at + match[0].length) : undefined;
  }

  /** Python's, Java's and C#'s texts of several lines. */
  #readTriple(at: number): Read | undefined {
    const match = matchAt(triple, this.#source, at);
    return match ? this.#upTo(match[1] ?? '', at + match[0].length) : undefined;
  }

  #upTo(closing: string, start: number): Read | undefined {
    const end = this.#missing.has(closing) ? -1 : this.#source.indexOf(closing, start);
    if (end < 0) {
      this.#missing.add(closing);
      return undefined;
    }
    const text = this.#source.slice(start, end);
    return { token: { kind: 'literal', text, start, end, expands: false }, after: end + closing.length };
  }

  #readQuoted(at: number): Read | undefined {
    const match = matchAt(prefixed, this.#source, at);
    if (!match) return undefined;
    const [opening, quote = ''] = match;
    const prefix = opening.slice(0, -1);
    const isRaw = /[rR@]/.test(prefix) || (quote === '`' && !this.#hasTemplates);
    const start = at + opening.length;
    if (!isRaw && start <= (this.#unclosed.get(quote) ?? -1)) return undefined;
    let text = '';
    let i = start;
    for (; i < this.#source.length; i += 1) {
      const character = this.#source.charAt(i);
      if (character === quote) {
        const expands = putsIn(text, prefix, quote);
        return { token: { kind: 'literal', text, start, end: i, expands }, after: i + 1 };
      }
      if (quote !== '`' && (character === '\n' || character === '\r')) break;
      if (character === '\\' && !isRaw) {
        i += 1;
        text += escapes.get(this.#source.charAt(i)) ?? this.#source.charAt(i);
      } else text += character;
    }
    // Whatever opens in between was escaped here, so reading on from it comes to the same end.
    if (!isRaw) this.#unclosed.set(quote, i);
    return undefined;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** `${…}`, Ruby's and C#'s `#{…}` and `{…}`, `%s` of the many that format. */
function putsIn(text: string, prefix: string, quote: string): boolean {
  if (/[fF$]/.test(prefix)) return /\{[^{}]*\}/.test(text);
  return (quote !== "'" && /\$\{|#\{/.test(text)) || /%s|\{\}/.test(text);
}
