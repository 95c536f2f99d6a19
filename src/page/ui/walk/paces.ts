/** How long each step of a walk stays, milliseconds: the two sentences over a step are read in about eight seconds. */
export const paces = { slow: 14_000, normal: 8000, fast: 4000 } as const;

export type Pace = keyof typeof paces;
