import { unreachable } from '../fault/fault';
import type { Blemish } from './blemishes';

/** A sentence about a blemish, without its period; positions count from 1. It never quotes the value. */
export function describeBlemish(blemish: Blemish): string {
  switch (blemish.kind) {
    case 'leading-space':
      return `Begins with ${count(blemish.count, 'space')}`;
    case 'trailing-space':
      return `Ends with ${count(blemish.count, 'space')}`;
    case 'inner-space':
      return `Has a space at character ${blemish.at + 1}`;
    case 'line-break':
      return `Has ${count(blemish.count, 'line break')}, the first at character ${blemish.at + 1}`;
    case 'quotes':
      return blemish.quote === 'smart'
        ? 'Has typographic quotes in it, which take part in signing'
        : `Has the quote ${blemish.quote} in it, which takes part in signing`;
    case 'invisible':
      return `Has an invisible character at character ${blemish.at + 1}: ${blemish.name}`;
    case 'not-ascii':
      return `Has a character outside ASCII at character ${blemish.at + 1}`;
    case 'percent-encoded':
      return `Has a percent escape at character ${blemish.at + 1}: perhaps it was encoded twice`;
    case 'empty':
      return 'Is empty';
    default:
      return unreachable(blemish);
  }
}

function count(number: number, noun: string): string {
  return number === 1 ? `a ${noun}` : `${number} ${noun}s`;
}
