import { documents } from '../readers/documents';
import type { Scan } from '../scan';
import { colours } from './colours';
import { edited, type Edit, type Edited } from './edited';
import { doubledQuotes, escapes } from './escapes';
import { markup } from './markup';
import { prefixes } from './prefixes';
import { quotedWords } from './quotedWords';
import { wrappedWords } from './wrappedWords';

/**
 * A text as it was before something carried it: without a terminal's colours and a page's HTML, without what a collector of logs writes
 * before each line, and with what stands in a document of another kind, or in one quotation, unquoted.
 */
export function plainOf(text: string, scanOf: (text: string) => Scan): Edited {
  let plain = edited(text, []);
  const apply = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    const { place } = plain;
    const next = edited(plain.text, edits);
    plain = { text: next.text, place: (offset) => place(next.place(offset)) };
  };
  apply(colours(plain.text));
  apply(markup(plain.text));
  apply(prefixes(plain.text));
  apply(wrappedWords(plain.text));
  apply(quotedWords(plain.text));
  apply(doubledQuotes(plain.text));
  apply(unquoted(scanOf(plain.text)));
  apply(colours(plain.text));
  return plain;
}

/** What nobody reads as a document is looked at as text. */
function unquoted(scan: Scan): readonly Edit[] {
  const { text } = scan;
  const whole = text.trim().replace(/[,;]$/, '');
  const quote = whole.charAt(0);
  if ((quote === '"' || quote === "'") && whole.endsWith(quote)) return escapes(text, 0, text.length);
  const known = new Set(documents(scan).map(({ start }) => start));
  return scan.documents
    .filter(({ start }) => !known.has(start))
    .flatMap(({ start, end }) => {
      const inside = escapes(text, start, end);
      // Without its braces what stands in it is read by itself.
      return inside.length === 0 ? [] : [without(start), ...inside, without(end - 1)];
    });
}

function without(at: number): Edit {
  return { start: at, end: at + 1, text: '' };
}
