import { Secret } from '../credentials/secret';
import type { SeenValue } from '../findings/seen';
import type { Told } from './valuesOf';

/** The first text of a value that is no secret. */
export function openValue(told: readonly (readonly Told[])[], value: SeenValue): string | undefined {
  const text = firstTold(told, value);
  return text instanceof Secret ? undefined : text;
}

/** The first text of a value that is one. */
export function secretValue(told: readonly (readonly Told[])[], value: SeenValue): Secret | undefined {
  const text = firstTold(told, value);
  return text instanceof Secret ? text : undefined;
}

function firstTold(told: readonly (readonly Told[])[], value: SeenValue): string | Secret | undefined {
  for (const values of told) {
    const found = values.find(([name]) => name === value);
    if (found) return found[1];
  }
  return undefined;
}
