import type { Found } from '../../../core/bytes/findBytes';
import type { OffsetRead } from '../../../core/bytes/offsetIn';
import { offsetInWords } from './selectionInWords';

/** What a search came to. @param at which of the matches is selected, from 0 */
export function foundInWords({ matches, more }: Found, at: number): string {
  if (matches.length === 0) return 'Not found in what is shown';
  const count = matches.length.toLocaleString('en');
  return `${(at + 1).toLocaleString('en')} of ${more ? `more than ${count}` : count}`;
}

/** Why there is no going to an offset. @param length how many bytes there are, at least one */
export function noOffsetInWords(read: Exclude<OffsetRead, { readonly at: number }>, length: number): string {
  switch (read.problem) {
    case 'no-number':
      return 'Write an offset as 78 or 0x4e';
    case 'beyond':
      return `The last byte is ${offsetInWords(length - 1)}`;
  }
}
