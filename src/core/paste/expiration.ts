const isoDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** Seconds since 1970 stay below this until the year 5138, milliseconds have been above it since 1973. */
const smallestMilliseconds = 100_000_000_000;

/**
 * Reads when credentials end: an ISO 8601 date and time with its zone, or a number of seconds or milliseconds since
 * 1970.
 * @returns epoch milliseconds; undefined for anything else, a time without a zone included
 */
export function parseExpiration(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) {
    const number = Number(text);
    return number < smallestMilliseconds ? number * 1000 : number;
  }
  if (!isoDateTime.test(text)) return undefined;
  // ECMAScript leaves a zone without its colon to the engine
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}
