import type { Note, ProfileWay } from '../../../core/paste/ignored';

const ways = {
  sso: 'gets its credentials from IAM Identity Center',
  program: 'gets its credentials from a program',
  'console-login': 'gets its credentials from a console login',
  'web-identity': 'exchanges a web identity token for its credentials',
  role: 'assumes a role',
} as const satisfies Record<ProfileWay, string>;

const notes = {
  'ampersand-ends':
    'Without quotes a shell ends the command at the first & of the connection string. Put single quotes around it.',
  'base64-decoded': 'Under data a Secret has base64; the values are what it decodes to.',
  'external-vanishes':
    'Outside single quotes a shell puts the value of a variable in place of $external, and there is none. Put single quotes around it.',
  'fish-not-exported':
    'fish hands a variable on to programs only if it is exported: set -x. Without it no driver sees it.',
  guessed:
    'These were guessed: each stands in quotes near a name of credentials. Nothing was run, and no language in particular was assumed.',
  joined: 'A value stood in pieces, over several lines or texts in quotes; they were joined.',
  'kept-by-cmd': 'cmd makes blanks at the end of the line a part of the value.',
  'kept-by-docker':
    'The quotes around a value were taken for syntax, as a shell and dotenv do. docker --env-file makes them a part of the value.',
  'line-break-encoded':
    'A line break was encoded with a value and is a part of it. echo adds one at the end, printf and echo -n do not.',
  'lines-without-names': 'The lines have no names: which is which was told by their look and order.',
  'powershell-without-quotes':
    'PowerShell takes a text without quotes for a command. Put quotes around each value.',
  'token-with-blanks': 'The token is broken over lines or has blanks in it; it was read without them.',
} as const satisfies Record<Exclude<Note['code'], 'audience' | 'profile'>, string>;

/** What a person should know of a paste as a whole. */
export function noteInWords(note: Note): string {
  switch (note.code) {
    case 'audience':
      return `Its audience is not ${note.wanted}. STS takes it only if the identity provider in IAM lists its audience.`;
    case 'profile':
      return `${note.name === null ? 'A profile' : `Profile ${note.name}`} ${ways[note.way]}. To have them as text, run:`;
    default:
      return notes[note.code];
  }
}
