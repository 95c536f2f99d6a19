import type { Locate } from '../../bytes/span';
import type { Reading } from '../reading';
import { readAssignments, type Dialect } from './assignments';
import { wordReader } from './word';

const expansion = /\$[A-Za-z_{]|`/y;

const word = wordReader({
  ends: ' \t\r\n;|&',
  quotes: [
    { open: "'", close: "'" },
    { open: '"', close: '"', expansion },
  ],
  escape: '\\',
  expansion,
});

const dialect: Dialect = {
  format: 'csh',
  assignments: [{ pattern: /setenv[ \t]+(?<name>[A-Za-z_]\w*)[ \t]+/y, word }],
  prompt: /[^\r\n%>]{0,200}[%>][ \t]+(?=setenv[ \t])/y,
  comment: /#[^\r\n]*/y,
  separator: /[;|&]/y,
  continuation: /\\(?:\r\n|\r|\n)/y,
  caseSensitive: true,
  word,
};

export function looksLikeCsh(text: string): boolean {
  return /(?:^|[\s;%>])setenv[ \t]+AWS_\w+[ \t]/m.test(text);
}

/** Reads `setenv NAME value` of csh and tcsh, where no backslash takes a quote's meaning inside quotes. */
export function readCsh(text: string, locate: Locate): Reading {
  return readAssignments(text, locate, dialect);
}
