import { Binary } from 'bson';
import { base64Bytes, hexBytes } from './literals';
import type { Held } from './held';

type Call = (items: readonly Held[]) => Held;

const first: Call = ([item]) => item;

const time: Call = ([item]) => {
  const date = new Date(typeof item === 'number' || typeof item === 'string' ? item : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const base64: Call = (items) => {
  const text = items.find((item) => typeof item === 'string');
  return text === undefined ? undefined : base64Bytes(text);
};

const hex: Call = (items) => {
  const text = items.find((item) => typeof item === 'string');
  return text === undefined ? undefined : hexBytes(text);
};

/** What shells, drivers and languages write for values that JSON has not; by name in lower case. */
const calls: Readonly<Record<string, Call>> = {
  bindata: base64,
  'binary.createfrombase64': base64,
  'binary.createfromhexstring': hex,
  hexdata: hex,
  'buffer.from': ([text, coding]) =>
    typeof text !== 'string' ? undefined : coding === 'hex' ? hexBytes(text) : base64Bytes(text),
  binary: (items) => items.find((item) => item instanceof Binary) ?? base64(items),
  'bson.binary.new': (items) => items.find((item) => item instanceof Binary),
  isodate: time,
  date: time,
  'datetime.datetime': ([year, month, day, hour, minute, second, micros]) =>
    time([
      Date.UTC(
        Number(year),
        Number(month) - 1,
        Number(day),
        Number(hour ?? 0),
        Number(minute ?? 0),
        Number(second ?? 0),
        Math.floor(Number(micros ?? 0) / 1000),
      ),
    ]),
  timestamp: ([seconds]) =>
    typeof seconds === 'object' && seconds !== null ? seconds : { t: Number(seconds) },
  numberint: ([number]) => Number(number),
  numberlong: ([number]) => Number(number),
  numberdecimal: ([number]) => Number(number),
};

/** What `name(…)` stands for; of a name that is not known, its first item. */
export function callOf(name: string, items: readonly Held[]): Held {
  const key = name.toLowerCase();
  return (Object.hasOwn(calls, key) ? (calls[key] ?? first) : first)(items);
}
