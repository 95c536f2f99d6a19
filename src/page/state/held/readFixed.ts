import { base64Decode } from '../../../core/bytes/base64';
import { hexDecode } from '../../../core/bytes/hex';
import { orNull } from '../../../core/fault/fault';
import { parseAmzDate } from '../../../core/sigv4/amzDate';

/** Bytes of half a nonce. */
const halfLength = 32;

export type NotFixed =
  | { readonly problem: 'moment' | 'shift' | 'nonce'; readonly at?: number }
  | { readonly problem: 'nonce-length'; readonly found: number; readonly wanted: number };

/** A moment as `20261124T101500Z` or in ISO 8601, UTC. @returns epoch milliseconds */
export function readMoment(text: string): number | NotFixed {
  const trimmed = text.trim();
  const read = orNull(() => parseAmzDate(trimmed));
  if (read !== null) return read;
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z| UTC)$/.test(trimmed);
  const ms = iso ? Date.parse(trimmed.replace(' UTC', 'Z').replace(' ', 'T')) : NaN;
  return Number.isNaN(ms) ? { problem: 'moment' } : ms;
}

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** A century; a date of JavaScript reaches much further, and X-Amz-Date does not. */
const mostShift = 100 * 365 * 86_400_000;

/** An amount of time as `+5m`, `-1h 30m`, `2d`. @returns milliseconds */
export function readShift(text: string): number | NotFixed {
  const [, sign = '', rest = ''] = /^\s*([+-]?)\s*((?:\d+(?:\.\d+)?\s*[dhms]\s*)+)$/.exec(text) ?? [];
  if (rest === '') return { problem: 'shift' };
  let ms = 0;
  for (const [, count = '', unit = ''] of rest.matchAll(/(\d+(?:\.\d+)?)\s*([dhms])/g))
    ms += Number(count) * (units[unit] ?? 0);
  const whole = Math.round(ms);
  return whole > mostShift ? { problem: 'shift' } : sign === '-' ? -whole : whole;
}

/** Half a nonce in hex or base64. @returns its 32 bytes */
export function readHalf(text: string): Uint8Array | NotFixed {
  const trimmed = text.trim();
  const inHex = trimmed.length === 2 * halfLength ? orNull(() => hexDecode(trimmed)) : null;
  const bytes = inHex ?? orNull(() => base64Decode(trimmed)) ?? orNull(() => hexDecode(trimmed));
  if (!bytes) {
    const at = trimmed.search(/[^A-Za-z0-9+/=]/);
    return { problem: 'nonce', ...(at < 0 ? {} : { at }) };
  }
  return bytes.length === halfLength
    ? Uint8Array.from(bytes)
    : { problem: 'nonce-length', found: bytes.length, wanted: halfLength };
}
