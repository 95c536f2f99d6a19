/** The problem that tells the cases of one code apart, and the facts of that case. */
export type Case<Problem extends string, Facts = unknown> = Problem extends string
  ? { readonly problem: Problem } & Readonly<Facts>
  : never;

/** How many there are, and the limit that they break. */
export type Limit = { found: number; limit: number };
