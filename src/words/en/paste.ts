import type { Appearance, Note, ProfileWay, SyntaxProblem, Why } from '../../core/credentials/ignored';
import { disregardedInWords } from './notices';
import { sentencesOf } from './faults/faultInWords';

const syntax = {
  'not-json': 'this is no value of JSON; texts stand in double quotes',
  number: 'a number is malformed',
  'property-name': 'a property name in double quotes is expected',
  value: 'a value is expected',
  colon: 'a colon is expected',
  comma: 'a comma is expected',
  brace: 'a closing brace is missing',
  bracket: 'a closing bracket is missing',
  quote: 'a text has no closing quote',
  escape: 'an escape is malformed',
  'escape-unknown': 'an escape is not one of JSON',
  'control-character': 'a text has a control character',
  indent: 'it is not indented as what it belongs to',
  tab: 'a tab stands where blanks have to',
  'missing-character': 'a closing quote, bracket or comma is missing',
  'name-over-lines': 'a name goes on in the next line',
  'value-over-lines': 'a value is neither quoted nor in one line',
  'block-in-brackets': 'a list or map of lines stands inside brackets',
  'out-of-place': 'it does not belong here',
  'not-well-formed': 'it is not well-formed',
  malformed: 'it is malformed',
} as const satisfies Record<SyntaxProblem, string>;

const reasons = {
  'another-connection-string': 'There is another connection string.',
  'broken-further-on': 'It is broken in more places from here on.',
  capitals: 'It is not in capitals, as its name must be.',
  command: 'It is a command.',
  'comment-disputed': 'AWS’s SDKs pass over it; the AWS CLI and boto3 take it for a part of the value.',
  'credentials-elsewhere': 'It says where credentials come from, which are not in this text.',
  date: 'Not a date and time with a zone, nor a number of seconds.',
  elsewhere: 'Its value comes from elsewhere; it is not in this text.',
  'ends-before': 'The value ends before it in a file of this format.',
  'ends-before-in-shell': 'A shell ends the value before it. docker --env-file and Windows would keep it.',
  file: 'It names a file, which is not in this text. Paste what the file holds as well.',
  mechanism: 'Another mechanism is named; this is MONGODB-AWS.',
  'name-with-blank': 'The blank before the equals sign is a part of its name.',
  'no-arn': 'It is no ARN.',
  'no-base64': 'It is not base64 of a text, as data in a Secret is.',
  'no-line': 'It is neither a section, a setting nor a comment.',
  'no-name-near': 'No name of credentials stands near.',
  'no-part': 'It is no part of the credentials.',
  'no-part-of-it': 'It is no part of it.',
  'no-part-of-text': 'It is no part of the text.',
  'no-part-or-shell': 'They are no part of the credentials, or a shell puts their values in.',
  'no-profile': 'Its section is not a profile.',
  'no-quoted-near-name': 'No text in quotes stands near a name of credentials.',
  'no-setting': 'It is no setting.',
  'no-shape': 'It has none of the shapes that are known here.',
  'no-text': 'It is not a text.',
  'no-value': 'It has no value here; the program asks for it.',
  'no-variable': 'It sets no variable. A value ends at a space outside quotes.',
  'not-used': 'It was not used.',
  'not-taken': 'It was not taken.',
  'one-command': 'One command is read at a time.',
  'one-connection-string': 'One connection string is read at a time.',
  'one-value': 'One value is read at a time.',
  'paste-alone': 'Paste it alone to have it as the target.',
  profile: 'It names a profile, whose credentials are not in this text.',
  program: 'The program puts its value in; it is not in this text.',
  region: 'The region of the signature follows from the STS host that the server names.',
  'role-no-arn': 'It names a role, and its value is no ARN of one.',
  'section-open': 'Its name lacks the closing bracket.',
  'section-without-credentials': 'It holds no credentials.',
  shell: 'A shell puts its value in here; it is not in this text.',
  'shell-into-string': 'A shell puts values into it; they are not in this text.',
  source: 'MONGODB-AWS has no source but $external.',
  'taken-out': 'It was taken out of the target. The session token goes by AWS_SESSION_TOKEN, once.',
  twice: 'It is set again further on; the last one counts.',
  unsent: 'Finding the server does not need it, so it is not sent.',
} as const satisfies Record<Exclude<Why['reason'], 'near-miss' | 'syntax' | 'disregarded' | 'fault'>, string>;

/** Why something was not used: a sentence. */
export function whyInWords(why: Why): string {
  switch (why.reason) {
    case 'near-miss':
      return `No driver reads a variable of this name; it is ${why.meant}.`;
    case 'syntax':
      return `It is broken here: ${syntax[why.problem]}.`;
    case 'disregarded':
      return `${disregardedInWords(why)}.`;
    case 'fault':
      return sentencesOf(why.fault);
    default:
      return reasons[why.reason];
  }
}

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

const appearances = {
  'private-key': 'It looks like a private key in PEM. MONGODB-AWS has no use for one; keep it to yourself.',
  pem: 'It looks like a certificate or a key in PEM. MONGODB-AWS has no use for one.',
  'github-token': 'It looks like a token of GitHub.',
  'jwt-cut-short': 'It looks like a JWT that was cut short: a JWT has three parts with periods between them.',
  'access-portal':
    'It looks like the address of an AWS access portal. There, “Access keys” shows credentials to copy.',
  'other-address':
    'It looks like an address of another kind. A connection string begins with mongodb:// or mongodb+srv://.',
  arn: 'It looks like an ARN, which is a name and not a key.',
  'account-id': 'It looks like an AWS account ID.',
  'atlas-host':
    'It looks like a host of Atlas. A connection string begins with mongodb:// or mongodb+srv://.',
  uuid: 'It looks like a UUID, as AWS gives to requests.',
  sha256: 'It looks like a SHA-256 in hex, such as a signature or the hash of a request.',
  'secret-access-key': 'It looks like a secret access key without its access key ID. Type it into its field.',
  'session-token': 'It looks like a session token without its keys. Type it into its field.',
  base64: 'It looks like base64. It may be a session token; as a SASL payload it cannot be read.',
  json: 'It looks like JSON, in which no name of credentials was found.',
  html: 'It looks like a page of HTML.',
  xml: 'It looks like XML, in which no name of credentials was found.',
  'names-without-values': 'It speaks of AWS’s variables, and sets none of them.',
} as const satisfies Record<Exclude<Appearance['kind'], 'unique-id'>, string>;

/** What a text looks like that could not be used, and what to do about it. */
export function appearanceInWords(appearance: Appearance): string {
  return appearance.kind === 'unique-id'
    ? `It looks like the unique ID of ${appearance.owner}, which is no access key ID.`
    : appearances[appearance.kind];
}
