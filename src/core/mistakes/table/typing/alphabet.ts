/** What AWS makes secrets of. */
export const base64Alphabet: readonly string[] = Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);

/** So many characters of a secret, its first, are each taken for mistyped; AWS's secrets have 40. */
export const mostPlaces = 64;
