/**
 * Whether two values come to the same, for `memo`: what is drawn from is often made anew with each key, and mostly says
 * what it said before.
 * @param depth how many levels of lists and plain objects are looked into; what lies deeper has to be the very same
 */
export function isSame(before: unknown, after: unknown, depth: number): boolean {
  if (Object.is(before, after)) return true;
  if (depth === 0 || !isPlain(before) || !isPlain(after)) return false;
  // No list of names, or of places as texts, is made that would be thrown away with each key.
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return false;
    for (let at = 0; at < after.length; at++) if (!isSame(before[at], after[at], depth - 1)) return false;
    return true;
  }
  let left = 0;
  for (const _ in before) left++;
  for (const name in after)
    if (!(name in before && left-- > 0 && isSame(before[name], after[name], depth - 1))) return false;
  return left === 0;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype;
}
