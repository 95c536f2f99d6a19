import { invalid } from './invalid';
import { knownOption } from './knownOptions';
import type { UriOption } from './shape';

/** `true` and `false`, and the spellings that the connection string specification keeps for legacy reasons. */
const booleans = new Map([
  ...['true', '1', 'yes', 'y', 't'].map((text): [string, boolean] => [text, true]),
  ...['false', '0', '-1', 'no', 'n', 'f'].map((text): [string, boolean] => [text, false]),
]);

/**
 * @returns undefined for an empty value, with which an option counts as absent
 * @throws Fault `connection-string-invalid` for any other text
 */
export function readBoolean({ name, value, valueSpan }: UriOption): boolean | undefined {
  if (value === '') return undefined;
  const read = typeof value === 'string' ? booleans.get(value) : undefined;
  if (read === undefined) {
    throw invalid(
      valueSpan.start,
      `The value of ${knownOption(name) ?? 'an option'} is neither true nor false`,
    );
  }
  return read;
}
