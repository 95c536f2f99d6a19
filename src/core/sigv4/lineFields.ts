import type { Field } from '../bytes/field';
import { utf8Encode } from '../bytes/utf8';

/** A line of a text that is signed or sent: named, and without its line feed. */
export interface NamedLine {
  readonly name: string;
  readonly text: string;
  /** How the line is written inside: `name:value`, or pairs as in a form. */
  readonly as?: 'header' | 'form';
}

/** Every byte of lines, joined by line feeds, as named fields: of a header its name and value, of a form each pair. */
export function lineFields(lines: readonly NamedLine[]): readonly Field[] {
  let offset = 0;
  return lines.flatMap((line, i) => {
    const parts: readonly Piece[] = [
      ...piecesOf(line),
      ...(i < lines.length - 1 ? [['line feed', '\n'] as const] : []),
    ];
    return parts.flatMap(([part, text, under = []]): readonly Field[] => {
      const { length } = utf8Encode(text);
      if (length === 0) return [];
      offset += length;
      const said = part === 'line feed' ? {} : { text };
      return [{ path: [line.name, ...under], part, offset: offset - length, length, ...said }];
    });
  });
}

type Piece = readonly [part: Field['part'], text: string, under?: readonly string[]];

function piecesOf({ text, as }: NamedLine): readonly Piece[] {
  if (as === 'form') return formPieces(text);
  const colon = as === 'header' ? text.indexOf(':') : -1;
  return colon < 0
    ? [['text', text]]
    : [
        ['name', text.slice(0, colon)],
        ['colon', ':'],
        ['value', text.slice(colon + 1)],
      ];
}

function formPieces(text: string): readonly Piece[] {
  return text.split('&').flatMap((pair, i): readonly Piece[] => {
    const and: readonly Piece[] = i === 0 ? [] : [['ampersand', '&']];
    const equals = pair.indexOf('=');
    if (equals < 0) return [...and, ['text', pair]];
    const under = [pair.slice(0, equals)];
    return [
      ...and,
      ['name', pair.slice(0, equals), under],
      ['equals sign', '=', under],
      ['value', pair.slice(equals + 1), under],
    ];
  });
}
