/** What was begun at one moment, and may have its effect at a later one. */
export interface Turn<G extends string> {
  /** Whether nobody who began later has done anything to these. */
  stands(...groups: readonly G[]): boolean;
  /** It has its effect on these: for what was begun before, it is too late there. */
  take(...groups: readonly G[]): void;
}

export interface Turns<G extends string> {
  /** Begins now. Whatever was begun before comes too late for these groups. */
  begin(...groups: readonly G[]): Turn<G>;
}

/**
 * The order in which things were begun, which is the order in which a person wanted them: of two that change the same
 * group, the one that began later has the last word, whichever ends first.
 */
export function createTurns<G extends string>(): Turns<G> {
  const latest = new Map<G, number>();
  let begun = 0;
  return {
    begin(...groups) {
      const mine = ++begun;
      const turn: Turn<G> = {
        stands: (...asked) => asked.every((group) => (latest.get(group) ?? 0) <= mine),
        take(...taken) {
          for (const group of taken) latest.set(group, Math.max(latest.get(group) ?? 0, mine));
        },
      };
      turn.take(...groups);
      return turn;
    },
  };
}
