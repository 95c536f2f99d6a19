import type { Locate } from '../../bytes/span';
import type { Reading } from '../reading';
import { readAssignments, type Assignment, type Dialect } from './assignments';
import { wordReader, type WordRules } from './word';

const expansion = /\$[A-Za-z_{(]|`/y;

/** POSIX Shell Command Language, 2.2 "Quoting"; and `$'…'`, in which bash prints a value with a line break. */
const rules: WordRules = {
  ends: ' \t\r\n;&|',
  quotes: [
    {
      prefix: '$',
      open: "'",
      close: "'",
      lines: true,
      numbers: true,
      escape: '\\',
      escapes: new Map([
        ['n', '\n'],
        ['r', '\r'],
        ['t', '\t'],
        ['\\', '\\'],
        ["'", "'"],
        ['"', '"'],
      ]),
    },
    { open: "'", close: "'", lines: true },
    {
      open: '"',
      close: '"',
      lines: true,
      escape: '\\',
      escapes: new Map([
        ['$', '$'],
        ['`', '`'],
        ['"', '"'],
        ['\\', '\\'],
      ]),
      expansion,
    },
  ],
  escape: '\\',
  expansion,
};

export const readShellWord = wordReader(rules);

/** `.env` files permit blanks around the equals sign, unless the next variable follows at once. */
const variable: Assignment = {
  pattern: /(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:=|[ \t]+=)(?:[ \t]+(?=[^ \t\r\n#])(?!AWS_\w+=))?/iy,
  word: readShellWord,
};

const inList = wordReader({ ...rules, ends: `${rules.ends},]` });

/** `-e "NAME=value"`: the quotes are around both; in the list of a container's variables a comma may follow. */
const quotedVariable: Assignment = {
  pattern: /["'](?<name>[A-Za-z_][A-Za-z0-9_]*)=/y,
  closing: /[,\]]+/y,
  word: (source, start, match) => {
    const whole = inList(source, match.index);
    return { ...whole, text: whole.text.slice(whole.text.indexOf('=') + 1), start };
  },
};

const fileLine: Assignment = {
  ...variable,
  pattern:
    /(?<=(?:^|[\r\n])[ \t]*)(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:=|[ \t]+=)(?:[ \t]+(?=[^ \t\r\n#])(?!AWS_\w+=))?/iy,
  // docker's --env-file is no shell: there, unlike to a shell and to dotenv, quotes are a part of the value.
  remark: (_, { start, end, wordEnd }, source) =>
    wordEnd > end && '"\''.includes(source.charAt(start - 1)) ? { code: 'kept-by-docker' } : undefined,
};

const dialect: Dialect = {
  format: 'environment',
  assignments: [fileLine, variable, quotedVariable],
  keyword: /(?:export|declare|typeset|env|-x|-e|--env)(?=[ \t])|--env=|-e(?=AWS_)|Environment=(?=["'\w])/iy,
  prompt: /[$%>][ \t]+/y,
  comment: /#[^\r\n]*/y,
  separator: /[;&|]/y,
  continuation: /\\(?:\r\n|\r|\n)/y,
  caseSensitive: true,
  word: readShellWord,
  trailing: { reason: 'ends-before-in-shell' },
};

/** Whether a line sets a variable of AWS in the way of a shell; `NAME=value` without blanks is in no other language. */
export function looksLikeShellLines(text: string): boolean {
  return /^[ \t]*(?:[$%>][ \t]+)?(?:export[ \t]+|declare[ \t]+-x[ \t]+|env[ \t]+)?AWS_[A-Z]\w*=/im.test(text);
}

/** Whether there is `NAME=value` anywhere. */
export function looksLikeEnvironment(text: string): boolean {
  return /(?:^|[\s;:"'])AWS_[A-Z]\w*[ \t]*=/i.test(text);
}

/**
 * Reads `NAME=value` as a POSIX shell does, with or without `export`, the `.env` files that look like it, and docker's
 * flags. A value ends where a shell ends it; what follows is reported, and so are blanks at the end of a line.
 */
export function readEnvironment(text: string, locate: Locate): Reading {
  return readAssignments(text, locate, dialect);
}
