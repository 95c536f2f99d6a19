/** How long each step of a walk stays, milliseconds: the two sentences over a step are read in about eight seconds. */
export const paces = { '0.5×': 16_000, '1×': 8000, '2×': 4000 } as const;

export type Pace = keyof typeof paces;
