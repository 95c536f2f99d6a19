import { locatorOf } from '../bytes/span';
import type { Pasted } from '../paste/pasted';
import { readPaste } from '../paste/readPaste';
import { besideEvidence } from './besideEvidence';
import { longestEvidence } from './limits';
import { colours } from './plain/colours';
import { credentials } from './readers/credentials';
import { readers } from './readers/table';
import { takenApart } from './takenApart';
import { worthOf } from './worthOf';

const others = Object.values(readers).filter((read) => read !== credentials);

/**
 * The credentials in whatever somebody brought, evidence beside them or not: as they stand there, or as they stood
 * before something carried the text where that tells more. Never throws.
 */
export function readBrought(text: string): Pasted {
  if (text.length > longestEvidence) return readPaste(text);
  const { scan, found, placed } = takenApart(text, others);
  const locate = locatorOf(text);
  const there = found.map(({ kind, start, end, parts }) => ({
    kind,
    ...placed(start, end),
    ...(parts && { parts: parts.map((part) => placed(part.start, part.end)) }),
  }));
  const read = besideEvidence(text, there, locate);
  if (scan.text === text) return read;
  const plain = besideEvidence(scan.text, found, (from, to) => {
    const { start, end } = placed(from, to);
    return locate(start, end);
  });
  // What a terminal draws with is no part of a value.
  const least = worthOf(read) + (colours(text).length > 0 ? 0 : 1);
  return plain.kind !== 'nothing' && worthOf(plain) >= least ? plain : read;
}
