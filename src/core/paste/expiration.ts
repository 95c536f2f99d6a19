const time = String.raw`(?<h>\d\d):(?<min>\d\d)(?::(?<s>\d\d)(?:[.,](?<f>\d{1,9}))?)?`;
const offset = String.raw`[+-]\d\d(?::?\d\d)?`;
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?<mon>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** Those that stand for one offset wherever they are used. */
const zone = `(?<z>Z|(?:UTC|GMT)(?:${offset})?|${offset}|E[SD]T|P[SD]T|CES?T)`;

/** Date, time and zone as programs print them; all parts are bounded. */
const prints: readonly RegExp[] = [
  // ISO 8601, and with blanks for T and the zone's name behind its offset, as Go and Ruby have it
  String.raw`(?<y>\d{4})-(?<mon>\d\d)-(?<d>\d\d)[T ]${time} ?${zone}(?: (?:UTC|GMT))?`,
  // Java's Date, date(1)
  String.raw`${weekday} ${month} {1,2}(?<d>\d{1,2}) ${time} ${zone} (?<y>\d{4})`,
  // JavaScript's Date
  String.raw`${weekday} ${month} (?<d>\d\d) (?<y>\d{4}) ${time} ${zone}(?: \([\w ]{1,60}\))?`,
  // RFC 1123
  String.raw`${weekday}, (?<d>\d\d) ${month} (?<y>\d{4}) ${time} ${zone}`,
].map((source) => new RegExp(source, 'y'));

/** Windows PowerShell's JSON. */
const sinceEpoch = /^\/Date\((\d{1,15})\)\/$/;
const months = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(',');
const hours: Readonly<Record<string, number>> = { EST: -5, EDT: -4, PST: -8, PDT: -7, CET: 1, CEST: 2 };

/** Seconds since 1970 stay below this until the year 5138, milliseconds have been above it since 1973. */
const smallestMilliseconds = 100_000_000_000;

/**
 * Reads when credentials end: a date and time with its zone, as ISO 8601 or as languages print theirs, or a number of
 * seconds or milliseconds since 1970.
 * @returns epoch milliseconds; undefined for anything else, a time without a zone included
 */
export function parseExpiration(text: string): number | undefined {
  const [, number = text] = sinceEpoch.exec(text) ?? [];
  if (/^\d{1,15}(?:\.\d{1,9})?$/.test(number)) {
    const since = Number(number);
    return since < smallestMilliseconds ? Math.round(since * 1000) : since;
  }
  return dateLengthAt(text, 0) === text.length ? momentOf(text) : undefined;
}

/** How long the date is, with time and zone, that a text has at an offset; 0 where there is none. */
export function dateLengthAt(text: string, at: number): number {
  for (const print of prints) {
    print.lastIndex = at;
    const found = print.exec(text);
    if (found) return found[0].length;
  }
  return 0;
}

function momentOf(text: string): number | undefined {
  for (const print of prints) {
    print.lastIndex = 0;
    const groups = print.exec(text)?.groups;
    if (!groups) continue;
    const { y, mon = '', d = '', h, min, s = '00', f = '', z = 'Z' } = groups;
    const named = months.indexOf(mon) + 1;
    const number = named > 0 ? `${named}`.padStart(2, '0') : mon;
    const fraction = f === '' ? '' : `.${f}`;
    const at = Date.parse(`${y}-${number}-${d.padStart(2, '0')}T${h}:${min}:${s}${fraction}${offsetOf(z)}`);
    return Number.isNaN(at) ? undefined : at;
  }
  return undefined;
}

/** As ISO 8601 has it. */
function offsetOf(z: string): string {
  const [, sign, hour, minute = '00'] = /([+-])(\d\d):?(\d\d)?$/.exec(z) ?? [];
  if (sign !== undefined) return `${sign}${hour}:${minute}`;
  const ahead = hours[z] ?? 0;
  return `${ahead < 0 ? '-' : '+'}0${Math.abs(ahead)}:00`;
}
