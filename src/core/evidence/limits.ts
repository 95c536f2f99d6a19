/** The most that is read at once, in UTF-16 code units. */
export const longestEvidence = 2 * 1024 * 1024;

/** The most pieces that are kept. */
export const mostPieces = 20;
