import type { Locate } from '../../bytes/span';
import type { Reading } from '../reading';
import { readAssignments, type Dialect } from './assignments';
import { wordReader, type Word } from './word';

const expansion = /%[A-Za-z_][\w()]*%/y;

/** `set NAME=value`: all up to the end of the command, quotes and blanks at the end included. */
const restOfCommand = wordReader({
  ends: '\r\n&|<>',
  quotes: [{ open: '"', close: '"', kept: true, expansion }],
  escape: '^',
  expansion,
});

/** `set "NAME=value"`: all up to the last quote of the line; what stands behind it is dropped by cmd. */
function upToLastQuote(source: string, start: number): Word {
  const lineBreak = source.slice(start).search(/[\r\n]/);
  const lineEnd = lineBreak < 0 ? source.length : start + lineBreak;
  const quote = source.lastIndexOf('"', lineEnd);
  const end = quote < start ? lineEnd : quote;
  const text = source.slice(start, end);
  return { text, start, end, wordEnd: quote < start ? end : end + 1, expands: /%[A-Za-z_]\w*%/.test(text) };
}

/** `setx NAME value`: an argument as C programs for Windows split them. */
const argument = wordReader({
  ends: ' \t\r\n&|',
  quotes: [{ open: '"', close: '"', escape: '\\', escapes: new Map([['"', '"']]), expansion }],
  escape: '^',
  expansion,
});

const dialect: Dialect = {
  format: 'cmd',
  assignments: [
    {
      pattern: /setx[ \t]+(?:\/m[ \t]+)?"?(?<name>[A-Za-z_]\w*)"?[ \t]+/iy,
      word: argument,
      closing: /[ \t]+\/m\b/iy,
    },
    { pattern: /set[ \t]+"(?<name>[A-Za-z_]\w*[ \t]*)=/iy, word: upToLastQuote },
    {
      pattern: /set[ \t]+(?<name>[A-Za-z_]\w*[ \t]*)=/iy,
      word: restOfCommand,
      remark: (_, { text }) => (/[ \t]$/.test(text) ? { code: 'kept-by-cmd' } : undefined),
    },
  ],
  prompt: /@?(?:[A-Za-z]:\\[^>\r\n]*)?>[ \t]*/y,
  comment: /(?:rem(?=[ \t\r\n])|::)[^\r\n]*/iy,
  separator: /[&|@]/y,
  caseSensitive: false,
  word: wordReader({ ends: ' \t\r\n&|', quotes: [] }),
};

export function looksLikeWindowsCmd(text: string): boolean {
  return /(?:^|[\s&|@>(])(?:set[ \t]+"?AWS_\w+[ \t]*=|setx[ \t]+(?:\/m[ \t]+)?"?AWS_\w+"?[ \t])/i.test(text);
}

/** Reads `set` and `setx` of Windows' command prompt, for which blanks and most quotes belong to the value. */
export function readWindowsCmd(text: string, locate: Locate): Reading {
  return readAssignments(text, locate, dialect);
}
