/**
 * Whether two values come to the same, for `memo`: what is drawn from is often made anew with each key, and mostly says
 * what it said before.
 * @param depth how many levels of lists and plain objects are looked into; what lies deeper has to be the very same
 */
export function isSame(before: unknown, after: unknown, depth: number): boolean {
  if (Object.is(before, after)) return true;
  if (depth === 0 || !isPlain(before) || !isPlain(after)) return false;
  const names = Object.keys(after);
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => name in before && isSame(before[name], after[name], depth - 1))
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype;
}
