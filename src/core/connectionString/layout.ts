import { invalid } from './invalid';
import type { Scheme } from './shape';

const schemes: readonly Scheme[] = ['mongodb', 'mongodb+srv'];

/** Where the parts of a connection string stand: offsets in the text. */
export interface Layout {
  readonly scheme: Scheme;
  /** After `://`. */
  readonly authority: number;
  /** The `@` after the user information, or -1. */
  readonly at: number;
  readonly hostsEnd: number;
  /** The `?`, or the end of the text. */
  readonly question: number;
}

/**
 * Finds the delimiters, and refuses what makes their meaning doubtful.
 * @throws Fault `connection-string-invalid`
 */
export function layOut(text: string): Layout {
  const scheme = schemes.find((candidate) => text.startsWith(`${candidate}://`));
  if (!scheme) throw invalid(0, { problem: 'scheme' });
  const space = text.search(/[\s\p{Cc}]/u);
  if (space >= 0) throw invalid(space, { problem: 'white-space' });
  const authority = scheme.length + '://'.length;
  const hostsEnd = indexOrEnd(text, /[/?#]/g, authority);
  const at = text.lastIndexOf('@', hostsEnd - 1);
  const delimiter = at < authority ? -1 : at;
  rejectStrayAt(text, authority, delimiter, hostsEnd);
  const hash = text.indexOf('#', hostsEnd);
  if (hash >= 0) throw invalid(hash, { problem: 'fragment' });
  return { scheme, authority, at: delimiter, hostsEnd, question: indexOrEnd(text, /\?/g, hostsEnd) };
}

/**
 * One bare `@` at most, the one after the user information: any other is a sign that a part of the password was taken
 * for hosts, database or options, and would be sent where hosts are sent.
 */
function rejectStrayAt(text: string, authority: number, delimiter: number, hostsEnd: number): void {
  const marked = withoutSetNames(text, hostsEnd);
  const first = marked.indexOf('@', authority);
  if (first < 0) return;
  if (delimiter < 0) {
    const character = text.charAt(hostsEnd);
    throw invalid(hostsEnd, { problem: 'doubtful', character });
  }
  if (first < delimiter) throw invalid(first, { problem: 'bare-at' });
  const later = marked.indexOf('@', delimiter + 1);
  if (later >= 0) throw invalid(later, { problem: 'second-at' });
}

/** The name of a replica set may hold an `@` (URI options specification); nobody has a password with such a text in it. */
function withoutSetNames(text: string, hostsEnd: number): string {
  const head = text.slice(0, hostsEnd);
  const rest = text.slice(hostsEnd);
  return head + rest.replace(/(?<=[?&]replicaSet=)[^&/?#]*/gi, (name) => name.replaceAll('@', '_'));
}

function indexOrEnd(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
