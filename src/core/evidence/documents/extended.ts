import { base64Bytes } from './literals';
import type { Held } from './held';

/** What a document stands for whose one name is one of extended JSON; any other is itself. */
export function extended(document: Readonly<Record<string, Held>>): Held {
  const [name] = Object.keys(document);
  const value = name === undefined ? undefined : document[name];
  switch (name) {
    case '$binary':
      return binary(value) ?? document;
    case '$date':
      return dated(value) ?? document;
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(value);
    case '$timestamp':
      return value;
    default:
      return document;
  }
}

function binary(value: Held): Held {
  const text =
    typeof value === 'object' && value !== null && 'base64' in value ? (value.base64 as Held) : value;
  return typeof text === 'string' ? base64Bytes(text) : null;
}

function dated(value: Held): Date | null {
  if (value instanceof Date) return value;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
