import { Secret } from '../credentials/secret';
import type { Locate } from '../bytes/span';
import { invalid } from './invalid';
import { knownOption } from './knownOptions';
import { percentDecode } from './percent';
import { isNamed, optionHoldsSecret, type UriOption, type UriWarning } from './shape';

/**
 * Reads `name=value` pairs between ampersands, `[start, end)` of the connection string. Empty pairs are passed over.
 * @throws Fault `connection-string-invalid` for a pair without `=`, an odd name, a bare `@` or a bad escape
 */
export function readOptions(text: string, start: number, end: number, locate: Locate): readonly UriOption[] {
  const options: UriOption[] = [];
  let at = start;
  for (const pair of text.slice(start, end).split('&')) {
    if (pair !== '') options.push(readOption(pair, at, locate));
    at += pair.length + 1;
  }
  return options;
}

function readOption(pair: string, start: number, locate: Locate): UriOption {
  const equals = pair.indexOf('=');
  if (equals < 0) throw invalid(start, { problem: 'option-without-value' });
  const name = percentDecode(pair.slice(0, equals), start, 'option-name');
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw invalid(start, { problem: 'option-name' });
  const valueStart = start + equals + 1;
  const decoded = percentDecode(pair.slice(equals + 1), valueStart, 'option-value');
  return {
    name,
    value: optionHoldsSecret(name) ? new Secret(decoded) : decoded,
    span: locate(start, start + pair.length),
    valueSpan: locate(valueStart, start + pair.length),
  };
}

/** Options that are lists repeat by design: connection string specification, "Repeated keys". */
const listOptions = ['readPreferenceTags'];

/** One warning for each instance that a later one overrides. */
export function warnOfRepeats(options: readonly UriOption[]): readonly UriWarning[] {
  const counted = new Set<string>();
  const warnings: UriWarning[] = [];
  for (const { name, span } of options.toReversed()) {
    const key = name.toLowerCase();
    if (counted.has(key) && !listOptions.some((list) => isNamed(name, list))) {
      const option = knownOption(name);
      warnings.push({ kind: 'repeated-option', ...(option === undefined ? {} : { option }), span });
    }
    counted.add(key);
  }
  return warnings.toReversed();
}
