import { isNamed, type UriOption } from './shape';

/** `true` and `false`, and the spellings that the connection string specification keeps for legacy reasons. */
const booleans = new Map([
  ...['true', '1', 'yes', 'y', 't'].map((text): [string, boolean] => [text, true]),
  ...['false', '0', '-1', 'no', 'n', 'f'].map((text): [string, boolean] => [text, false]),
]);

/** Younger than the legacy spellings, which it has none of: URI options suite, "Invalid loadBalanced value". */
const withoutLegacy = 'loadBalanced';

/**
 * @returns undefined for an empty value, with which an option counts as absent; null for a text that is neither true nor
 *   false, which is warned of and ignored
 */
export function readBoolean({ name, value }: UriOption): boolean | null | undefined {
  if (value === '') return undefined;
  if (isNamed(name, withoutLegacy) && value !== 'true' && value !== 'false') return null;
  return (typeof value === 'string' ? booleans.get(value) : undefined) ?? null;
}
