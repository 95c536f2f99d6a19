const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A measured time: `<0.1 ms`, `0.4 ms`, `31 ms`, `2.1 s`, `3 min 5 s`. */
export function formatMs(ms: number): string {
  if (ms < 0.05) return '<0.1 ms';
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${ms.toFixed(0)} ms`;
  if (ms < minute - 50) return `${(ms / second).toFixed(1)} s`;
  const seconds = Math.round(ms / second);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The time left until an expiry, rounded down: `41:07`, `3:00:00`, `2 days`; past it, `expired 3 min ago`. */
export function formatCountdown(ms: number): string {
  if (ms <= 0) return ms > -minute ? 'expired just now' : `expired ${roughly(-ms)} ago`;
  if (ms >= 2 * day) return `${Math.floor(ms / day)} days`;
  const seconds = Math.floor(ms / second);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function roughly(ms: number): string {
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} h`;
  return `${Math.floor(ms / day)} days`;
}

export interface UtcAndLocal {
  /** `2026-11-23 10:15:00 UTC` */
  readonly utc: string;
  /** `11:15:00 GMT+1`, with the date where it is another day; the same as `utc` where local time is UTC. */
  readonly local: string;
  /** Both in one line. */
  readonly text: string;
}

/** `timeZone` is the reader's unless told. What is no time at all is said to be none. */
export function formatUtcAndLocal(epochMs: number, timeZone?: string): UtcAndLocal {
  if (Number.isNaN(new Date(epochMs).getTime())) {
    const none = 'no date';
    return { utc: none, local: none, text: none };
  }
  const at = partsIn(epochMs, 'UTC');
  const here = partsIn(epochMs, timeZone);
  const utc = `${at.date} ${at.time} UTC`;
  if (here.date === at.date && here.time === at.time) return { utc, local: utc, text: utc };
  const local = `${here.date === at.date ? '' : `${here.date} `}${here.time} ${here.zone}`;
  return { utc, local, text: `${utc} · ${local}` };
}

function partsIn(epochMs: number, timeZone: string | undefined) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).formatToParts(epochMs);
  const get = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}:${get('second')}`,
    zone: get('timeZoneName'),
  };
}

/** The time of day in UTC, `10:15:00`, for where a list has many of them. */
export function formatUtcTime(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(11, 19);
}
