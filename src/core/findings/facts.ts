/** What each finding knows, by its code: one line here, one row in `rules/`, one line of words. */
export interface FindingFacts {
  /** Placeholder until the first subject moves in. */
  nothing: Record<never, never>;
}
