import type { Locate } from '../../bytes/span';
import type { Reading } from '../reading';
import { readAssignments, type Dialect } from './assignments';
import { wordReader, type Quoting } from './word';

/** PowerShell takes typographic quotes for quotes (about_Quoting_Rules). */
const single = "'‘’‚‛";
const double = '"“”„';

const expansion = /\$[A-Za-z_{(]/y;

const quotes: readonly Quoting[] = [
  { open: single, close: single, doubled: true },
  {
    open: double,
    close: double,
    doubled: true,
    escape: '`',
    escapes: new Map([
      ['`', '`'],
      ['"', '"'],
      ["'", "'"],
      ['$', '$'],
      ['n', '\n'],
      ['r', '\r'],
      ['t', '\t'],
    ]),
    expansion,
  },
];

const word = wordReader({ ends: ' \t\r\n;|&', quotes, escape: '`', expansion });
const argument = wordReader({ ends: ' \t\r\n;|&,)', quotes, escape: '`', expansion });

const remark = (_: unknown, { start, wordEnd }: { start: number; wordEnd: number }, source: string) =>
  wordEnd > start && !(single + double).includes(source.charAt(start - 1))
    ? ({ code: 'powershell-without-quotes' } as const)
    : undefined;

const dialect: Dialect = {
  format: 'powershell',
  assignments: [
    { pattern: /\$env:(?<name>\w+)[ \t]*=[ \t]*/iy, word, remark },
    { pattern: /\$\{env:(?<name>\w+)\}[ \t]*=[ \t]*/iy, word, remark },
    {
      pattern:
        /\[(?:System\.)?Environment\]::SetEnvironmentVariable\([ \t]*["'](?<name>\w+)["'][ \t]*,[ \t]*/iy,
      word: argument,
      closing: /[ \t]*(?:,[^)\r\n]*)?\)/y,
    },
    {
      pattern: /(?:Set|New)-Item[ \t]+(?:-Path[ \t]+)?["']?env:\\?(?<name>\w+)["']?[ \t]+(?:-Value[ \t]+)?/iy,
      word,
    },
  ],
  prompt: /PS(?:[ \t][^>\r\n]*)?>[ \t]*|>{1,2}[ \t]+/y,
  comment: /#[^\r\n]*/y,
  separator: /[;|&]/y,
  continuation: /`(?:\r\n|\r|\n)/y,
  caseSensitive: false,
  word,
};

export function looksLikePowershell(text: string): boolean {
  return /\$\{?env:AWS_\w+\}?[ \t]*=|\]::SetEnvironmentVariable\([ \t]*["']AWS_|-Item[ \t]+(?:-Path[ \t]+)?["']?env:\\?AWS_/i.test(
    text,
  );
}

/** Reads how PowerShell sets environment variables: about_Environment_Variables, about_Quoting_Rules. */
export function readPowershell(text: string, locate: Locate): Reading {
  return readAssignments(text, locate, dialect);
}
