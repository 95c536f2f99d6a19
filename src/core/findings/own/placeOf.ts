import { firstDifference } from '../../bytes/compareText';
import { utf8Encode } from '../../bytes/utf8';

/** Where two texts first differ: line, character of the line (code points) and byte of the whole text in UTF-8, from 1. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly byte: number;
}

/** @returns null where the texts are the same to the character */
export function placeOf(own: string, right: string): Place | null {
  const first = firstDifference(own, right);
  if (!first) return null;
  const { line, column } = first;
  const lines = own.split('\n');
  const before = [
    ...lines.slice(0, line - 1).map((one) => `${one}\n`),
    Array.from(lines[line - 1] ?? '')
      .slice(0, column - 1)
      .join(''),
  ];
  return { line, character: column, byte: utf8Encode(before.join('')).length + 1 };
}
