import type { Origin } from '../quotation/origin';

/** A message of a driver, word for word, with … for what varies. */
export interface Quotation {
  readonly text: string;
  readonly from: Origin;
  /** With … in it, where something was put in the place of those. */
  readonly pattern?: Quotation;
}

/** The files of a repository as they were, by their paths. */
export function readAt(repository: string, commit: string): (file: string) => Origin {
  return (file) => ({ how: 'read', repository, commit, file });
}

/** @param on the day, `2026-11-28` */
export function runWith(program: string, version: string, on: string): Origin {
  return { how: 'run', program, version, on };
}

/** A table of messages that are from one place. */
export function quoted<K extends string>(
  from: Origin,
  messages: Readonly<Record<K, string>>,
): Readonly<Record<K, Quotation>> {
  return Object.fromEntries(
    Object.entries<string>(messages).map(([key, text]) => [key, { text, from }]),
  ) as Record<K, Quotation>;
}

/** The message with this in the place of what varies. */
export function filled(pattern: Quotation, ...parts: readonly string[]): Quotation {
  const text = parts.reduce((before, part) => before.replace('…', () => part), pattern.text);
  return { text, from: pattern.from, pattern };
}
