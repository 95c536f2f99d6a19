import type { Blemish } from '../../../core/credentials/blemishes';

type Kind = Blemish['kind'];

const words: { readonly [K in Kind]: (blemish: Extract<Blemish, { readonly kind: K }>) => string } = {
  'leading-space': ({ count, tabs }) => `Begins with ${blanks(count, tabs)}`,
  'trailing-space': ({ count, tabs }) => `Ends with ${blanks(count, tabs)}`,
  'inner-space': ({ at, tabs }) => `Has ${blanks(1, tabs)} at character ${at + 1}`,
  'line-break': ({ at, count }) => `Has ${counted(count, 'line break')}, the first at character ${at + 1}`,
  quotes: ({ quote }) =>
    quote === 'smart'
      ? 'Has typographic quotes in it, which take part in signing'
      : `Has the quote ${quote} in it, which takes part in signing`,
  invisible: ({ at, name }) => `Has an invisible character at character ${at + 1}: ${name}`,
  'not-ascii': ({ at }) => `Has a character outside ASCII at character ${at + 1}`,
  'percent-encoded': ({ at }) => `Has a percent escape at character ${at + 1}: perhaps it was encoded twice`,
  empty: () => 'Is empty',
};

/** What mars a value: a statement without its period; positions count from 1. It never quotes the value. */
export function blemishInWords(blemish: Blemish): string {
  return (words[blemish.kind] as (blemish: Blemish) => string)(blemish);
}

function blanks(count: number, tabs = 0): string {
  if (tabs === 0) return counted(count, 'space');
  return tabs === count ? counted(tabs, 'tab') : `${count} spaces and tabs`;
}

function counted(number: number, noun: string): string {
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`;
}
