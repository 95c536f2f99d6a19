import { changed, type Candidate } from './candidate';

type Change = Candidate['change'];

/** Another value for one header; nothing changes where it is not signed, or the value cannot be had. */
export function headerValue(name: string, to: (value: string) => string | null): Change {
  return (recipe) => {
    const header = recipe.headers.find(([one]) => one === name);
    const text = header ? to(header[1]) : null;
    if (text === null) return null;
    return changed(recipe, {
      headers: recipe.headers.map((line) => (line === header ? [name, text] : line)),
    });
  };
}

/** The header neither written nor listed in the canonical request. */
export function withoutHeader(name: string): Change {
  return (recipe) =>
    changed(recipe, {
      headers: recipe.headers.filter(([one]) => one !== name),
      signedHeaders: recipe.signedHeaders.filter((one) => one !== name),
    });
}

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
