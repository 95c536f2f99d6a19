import { Fault } from '../../fault/fault';
import { layOutUri, type UriLayout } from './layout';
import { secretsIn } from './secretsIn';
import { dot } from './segments';

/**
 * A connection string with a dot in the place of each character of a secret, as long as it was. What is no connection
 * string may be anything, and is covered behind its scheme.
 * @param text as typed, with white space around it
 */
export function coveredText(text: string): string {
  const begin = text.length - text.trimStart().length;
  const layout = layoutOf(text.trim());
  const secrets = layout
    ? secretsIn(layout).map(({ start, end }) => ({ start: begin + start, end: begin + end }))
    : [{ start: /^\s*(?:[a-z+]{1,20}:\/\/)?/i.exec(text)?.[0].length ?? 0, end: text.length }];
  const covered = new Uint8Array(text.length);
  for (const { start, end } of secrets) covered.fill(1, start, end);
  // By units, as lengths and carets count, and not by characters.
  return text.replace(/[^\r\n]/g, (unit, at: number) => (covered[at] === 1 ? dot : unit));
}

function layoutOf(text: string): UriLayout | null {
  try {
    return layOutUri(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
