import { Secret } from '../credentials/secret';
import type { Locate } from '../bytes/span';
import { invalid } from './invalid';
import { percentDecode } from './percent';
import { isNamed, mechanismPropertiesOption, type MechanismProperty, type UriOption } from './shape';

/**
 * Splits every `authMechanismProperties` on commas, and each property on its first colon. Splitting comes after
 * decoding (auth.md), so `%2C` and `%3A` delimit like the bare characters.
 * @throws Fault `connection-string-invalid` for a property without a name or without a colon
 */
export function readMechanismProperties(
  text: string,
  options: readonly UriOption[],
  locate: Locate,
): readonly MechanismProperty[] {
  return options
    .filter(({ name }) => isNamed(name, mechanismPropertiesOption))
    .flatMap(({ valueSpan }) => [...propertiesIn(text, valueSpan.start, valueSpan.end, locate)]);
}

function* propertiesIn(
  text: string,
  start: number,
  end: number,
  locate: Locate,
): Generator<MechanismProperty> {
  const raw = text.slice(start, end);
  let from = 0;
  for (const { index, 0: comma } of [...raw.matchAll(/,|%2C/gi), { index: raw.length, 0: '' }]) {
    if (index > from) yield readProperty(raw.slice(from, index), start + from, locate);
    from = index + comma.length;
  }
}

function readProperty(raw: string, start: number, locate: Locate): MechanismProperty {
  const colon = /:|%3A/i.exec(raw);
  if (!colon || colon.index === 0) {
    throw invalid(start, { problem: 'property-without-name' });
  }
  const valueStart = start + colon.index + colon[0].length;
  const end = start + raw.length;
  return {
    name: percentDecode(raw.slice(0, colon.index), start, 'property-name'),
    value: new Secret(percentDecode(raw.slice(valueStart - start), valueStart, 'property-value')),
    span: locate(start, end),
    valueSpan: locate(valueStart, end),
  };
}
