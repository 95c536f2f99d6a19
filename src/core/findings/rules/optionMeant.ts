import { specifiedOptions } from '../../connectionString/knownOptions';

/** The option whose name is one or two letters away; null where none is, or the name is right. */
export function optionMeant(name: string): string | null {
  const written = name.toLowerCase();
  const [nearest] = specifiedOptions
    .map((option) => ({ option, far: distance(written, option.toLowerCase()) }))
    .filter(({ far }) => far > 0 && far <= 2)
    .sort((a, b) => a.far - b.far);
  return nearest?.option ?? null;
}

/** Letters to replace, add or take away; more than two count as three. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 3;
}
