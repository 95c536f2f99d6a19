/** Percent-encoded, as encodeURIComponent does; null for what cannot be. */
export function encoded(text: string | null): string | null {
  return text === null ? null : orNull(() => encodeURIComponent(text));
}

/** null for what is not percent-encoded. */
export function decoded(text: string | null): string | null {
  return text === null ? null : orNull(() => decodeURIComponent(text));
}

/** Not every text can be percent-encoded, and not every text is. */
function orNull(change: () => string): string | null {
  try {
    return change();
  } catch (thrown) {
    if (thrown instanceof URIError) return null;
    throw thrown;
  }
}
