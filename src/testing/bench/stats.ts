export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Times two things in turn, A B A B …, so that a machine whose speed drifts drifts for both. Milliseconds. */
export async function inTurn(
  rounds: number,
  a: () => Promise<void>,
  b: () => Promise<void>,
): Promise<{ readonly a: readonly number[]; readonly b: readonly number[] }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const [name, act] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const since = performance.now();
      await act();
      const ms = performance.now() - since;
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** One line of the table, and whether what it claims holds. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly holds: boolean;
}
