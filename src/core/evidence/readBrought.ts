import { locatorOf } from '../bytes/span';
import type { Pasted } from '../paste/pasted';
import { readPaste } from '../paste/readPaste';
import { besideEvidence } from './besideEvidence';
import { longestEvidence } from './limits';
import { credentials } from './readers/credentials';
import { readers } from './readers/table';
import { takenApart } from './takenApart';

const others = Object.values(readers).filter((read) => read !== credentials);

/**
 * The credentials in whatever somebody brought, evidence beside them or not: as they stand there, and where there are
 * none, as they stood before something carried the text. Never throws.
 */
export function readBrought(text: string): Pasted {
  if (text.length > longestEvidence) return readPaste(text);
  const { scan, found, place } = takenApart(text, others);
  const locate = locatorOf(text);
  const placed = found.map(({ kind, start, end, parts }) => ({
    kind,
    start: place(start),
    end: place(end),
    ...(parts && { parts: parts.map((part) => ({ start: place(part.start), end: place(part.end) })) }),
  }));
  const read = besideEvidence(text, placed, locate);
  return read.kind !== 'nothing' || scan.text === text
    ? read
    : besideEvidence(scan.text, found, (start, end) => locate(place(start), place(end)));
}
