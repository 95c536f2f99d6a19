import type { Edit } from './edited';

/** Colours and moves of the cursor (ECMA-48, 8.3), and what is left of a colour where the character before it got lost. */
// eslint-disable-next-line no-control-regex
const sequence = /(?:\u001B|\u241B|\^\[)\[[\d;?]{0,16}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m/g;

/** What a terminal draws with and nobody reads. */
export function colours(text: string): readonly Edit[] {
  return [...text.matchAll(sequence)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    text: '',
  }));
}
