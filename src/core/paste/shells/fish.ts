import type { Locate } from '../../bytes/span';
import type { Reading } from '../reading';
import { readAssignments, type Dialect } from './assignments';
import { wordReader } from './word';

const expansion = /\$[A-Za-z_(]|\(/y;

const word = wordReader({
  ends: ' \t\r\n;|&',
  quotes: [
    {
      open: "'",
      close: "'",
      escape: '\\',
      escapes: new Map([
        ["'", "'"],
        ['\\', '\\'],
      ]),
    },
    {
      open: '"',
      close: '"',
      escape: '\\',
      escapes: new Map([
        ['"', '"'],
        ['$', '$'],
        ['\\', '\\'],
      ]),
      expansion: /\$[A-Za-z_(]/y,
    },
  ],
  escape: '\\',
  expansion,
});

const dialect: Dialect = {
  format: 'fish',
  assignments: [
    {
      pattern: /set[ \t]+(?<flags>(?:-[A-Za-z-]+[ \t]+)*)(?<name>[A-Za-z_]\w*)[ \t]+/y,
      word,
      remark: ({ groups }) => {
        const flags = groups?.['flags'] ?? '';
        return /(?:^|[ \t])(?:-[A-Za-z]*x[A-Za-z]*|--export)(?=[ \t])/.test(flags)
          ? undefined
          : { code: 'fish-not-exported' };
      },
    },
    { pattern: /export[ \t]+(?<name>[A-Za-z_]\w*)=/y, word },
  ],
  prompt: /[^\r\n>]{0,200}>[ \t]+(?=(?:set|export)[ \t])/y,
  comment: /#[^\r\n]*/y,
  separator: /[;|&]/y,
  continuation: /\\(?:\r\n|\r|\n)/y,
  caseSensitive: true,
  word,
};

export function looksLikeFish(text: string): boolean {
  return /(?:^|[\s;>])set[ \t]+(?:-[A-Za-z-]+[ \t]+)+AWS_\w+[ \t]/m.test(text);
}

/** Reads `set -gx NAME value`: fish's documentation, "Shell variables" and "Quotes". */
export function readFish(text: string, locate: Locate): Reading {
  return readAssignments(text, locate, dialect);
}
