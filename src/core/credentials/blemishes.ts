import { unseenName } from '../bytes/unseen';

/** Something about the text of one value that a person should know; it is pointed out, never mended in silence. */
export type Blemish =
  /** `tabs` are so many of them, absent where none is. */
  | { readonly kind: 'leading-space'; readonly count: number; readonly tabs?: number }
  | { readonly kind: 'trailing-space'; readonly count: number; readonly tabs?: number }
  | { readonly kind: 'inner-space'; readonly at: number; readonly tabs?: 1 }
  /** `at` is the offset in the value of the first line break. */
  | { readonly kind: 'line-break'; readonly at: number; readonly count: number }
  | { readonly kind: 'quotes'; readonly quote: '"' | "'" | '`' | 'smart' }
  /** A character that shows no mark, by its Unicode name, e.g. `ZERO WIDTH SPACE`. */
  | { readonly kind: 'invisible'; readonly at: number; readonly name: string }
  | { readonly kind: 'not-ascii'; readonly at: number }
  /** `%2F` and the like left in the text: probably encoded twice. */
  | { readonly kind: 'percent-encoded'; readonly at: number }
  | { readonly kind: 'empty' };

type Quote = Extract<Blemish, { kind: 'quotes' }>['quote'];

const quotes: ReadonlyMap<string, Quote> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ...[...'‘’‚‛“”„‟«»‹›'].map((quote): [string, Quote] => [quote, 'smart']),
]);

/**
 * What a person should know about the text of one value: nothing in an access key ID, a secret access key or a
 * session token is a space, a tab, a quote, a line break, a percent escape or outside ASCII. Each kind is reported once, a
 * quote and an invisible character once for each sort, where it comes first. Offsets are UTF-16 code units.
 */
export function blemishesOf(text: string): readonly Blemish[] {
  if (text === '') return [{ kind: 'empty' }];
  return [...spaces(text), ...lineBreaks(text), ...characters(text), ...percentEncoding(text)];
}

function spaces(text: string): Blemish[] {
  const found: Blemish[] = [];
  let start = 0;
  let end = text.length;
  while (start < end && isWhite(text.charAt(start))) start += 1;
  while (end > start && isWhite(text.charAt(end - 1))) end -= 1;
  const leading = blanksIn(text.slice(0, start));
  const trailing = blanksIn(text.slice(end));
  const inner = text.slice(start, end).search(/[ \t]/);
  if (leading.count > 0) found.push({ kind: 'leading-space', ...leading });
  if (trailing.count > 0) found.push({ kind: 'trailing-space', ...trailing });
  if (inner >= 0) {
    const at = start + inner;
    found.push({ kind: 'inner-space', at, ...(text[at] === '\t' ? { tabs: 1 } : {}) });
  }
  return found;
}

function isWhite(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

function blanksIn(white: string): { readonly count: number; readonly tabs?: number } {
  const count = white.replaceAll(/[\r\n]/g, '').length;
  const tabs = white.replaceAll(/[^\t]/g, '').length;
  return tabs === 0 ? { count } : { count, tabs };
}

function lineBreaks(text: string): Blemish[] {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  const [first] = breaks;
  return first ? [{ kind: 'line-break', at: first.index, count: breaks.length }] : [];
}

function characters(text: string): Blemish[] {
  const found = new Map<string, Blemish>();
  const note = (key: string, blemish: Blemish): void => {
    if (!found.has(key)) found.set(key, blemish);
  };
  for (const { index: at, 0: character } of text.matchAll(/["'`]|[^\x20-\x7e\t\r\n]/gu)) {
    const quote = quotes.get(character);
    const name = unseenName(character);
    if (quote !== undefined) note(`quote ${quote}`, { kind: 'quotes', quote });
    else if (name !== undefined) note(`invisible ${name}`, { kind: 'invisible', at, name });
    else note('not-ascii', { kind: 'not-ascii', at });
  }
  return [...found.values()];
}

function percentEncoding(text: string): Blemish[] {
  const at = text.search(/%[0-9A-Fa-f]{2}/);
  return at < 0 ? [] : [{ kind: 'percent-encoded', at }];
}
