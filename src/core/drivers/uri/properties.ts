import { percentDecodeOrKeep } from '../../bytes/percent';
import type { UriReader } from './conduct';
import { spanIn, type Part } from './layout';
import type { Span } from '../../bytes/span';

/** One property of `authMechanismProperties`, as a driver splits it. */
export interface Property {
  /** Decoded; null where there is no colon. */
  readonly name: string | null;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** Splits on commas and each property on its first colon, before or after decoding as the driver does. */
export function propertiesAs(driver: UriReader, option: Part): readonly Property[] {
  const { raw } = option;
  const comma = driver.splitsFirst ? /,/g : /,|%2C/gi;
  const colon = driver.splitsFirst ? /:/ : /:|%3A/i;
  const properties: Property[] = [];
  let from = 0;
  for (const { index, 0: found } of [...raw.matchAll(comma), { index: raw.length, 0: '' }]) {
    const text = raw.slice(from, index);
    const at = colon.exec(text);
    const valueAt = at ? from + at.index + at[0].length : from;
    if (text !== '') {
      properties.push({
        name: at ? percentDecodeOrKeep(text.slice(0, at.index), driver.plusIsSpace.token) : null,
        value: percentDecodeOrKeep(raw.slice(valueAt, index), driver.plusIsSpace.token),
        span: spanIn(option, from, index),
        valueSpan: spanIn(option, valueAt, index),
      });
    }
    from = index + found.length;
  }
  return properties;
}
