import type { Lens } from './lens';
import type { Difference } from './lens';

/** A run of the connection string that is drawn alike. */
export interface LensSegment {
  /** As it stands, or dots of the same number where it is a secret that is covered. */
  readonly text: string;
  /** UTF-16 offset in the connection string. */
  readonly start: number;
  readonly secret: boolean;
  /** Which of the lens's differences these characters belong to; the narrowest where several do. */
  readonly difference: Difference | null;
}

const dot = '•';

/**
 * Cuts a connection string into runs for drawing. Secrets are covered character by character, except for those at
 * which drivers part ways: a plus sign tells nothing of what stands around it.
 * @param revealed whether secrets are shown
 */
export function segmentsOf(
  text: string,
  { layout, differences }: Lens,
  revealed: boolean,
): readonly LensSegment[] {
  const secrets = [
    layout.password?.span,
    ...layout.options
      .filter(({ name }) => name.raw.toLowerCase() === 'authmechanismproperties')
      .map(({ value }) => secretIn(value)),
  ].filter((span) => span !== undefined);
  const isSecret = (at: number): boolean => secrets.some(({ start, end }) => at >= start && at < end);
  const narrowestFirst = [...differences].sort((a, b) => lengthOf(a) - lengthOf(b));
  const differenceAt = (at: number): Difference | null =>
    narrowestFirst.find(({ span }) => at >= span.start && at < span.end) ?? null;
  const segments: { text: string; start: number; secret: boolean; difference: Difference | null }[] = [];
  for (let at = 0; at < text.length; at++) {
    const secret = isSecret(at);
    const difference = differenceAt(at);
    const told = !secret || revealed || (difference !== null && lengthOf(difference) === 1);
    const character = told ? text.charAt(at) : dot;
    const last = segments.at(-1);
    if (last && last.secret === secret && last.difference === difference) last.text += character;
    else segments.push({ text: character, start: at, secret, difference });
  }
  return segments;
}

/** The value behind the name of a property; the whole where there is no name. */
function secretIn({
  raw,
  span,
}: {
  readonly raw: string;
  readonly span: { readonly start: number; readonly end: number };
}): {
  readonly start: number;
  readonly end: number;
} {
  const colon = /:|%3A/i.exec(raw);
  return { start: span.start + (colon ? colon.index + colon[0].length : 0), end: span.end };
}

function lengthOf({ span }: Difference): number {
  return span.end - span.start;
}
