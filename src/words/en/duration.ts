const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in its two largest units, e.g. `4 min 10 s`. @param ms not negative */
export function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < minute) return `${seconds} s`;
  if (seconds < hour) return pair(seconds, [minute, 'min'], [1, 's']);
  return seconds < day ? pair(seconds, [hour, 'h'], [minute, 'min']) : pair(seconds, [day, 'd'], [hour, 'h']);
}

type Unit = readonly [length: number, name: string];

function pair(seconds: number, [large, name]: Unit, [small, smallName]: Unit): string {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${name}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}
