/**
 * What of a value may stand in a log: a number, to a tenth, a yes or no, and a code. Of anything else, a `Secret` or an
 * error among them, that it was something is all that is said: whoever tells it by mistake tells nothing.
 */
export function printable(value: unknown): number | boolean | string {
  if (typeof value === 'number') return Math.round(value * 10) / 10;
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(value) ? value : 'unknown';
}
