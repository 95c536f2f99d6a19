import type { SyntaxProblem, Why } from '../../../core/paste/ignored';
import { disregardedInWords } from '../notices';
import { sentencesOf } from '../faults/faultInWords';

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
  container: 'It says where a program in a container gets its credentials, which are not in this text.',
  'credentials-elsewhere': 'It says where credentials come from, which are not in this text.',
  date: 'Not a date and time with a zone, nor a number of seconds.',
  elsewhere: 'Its value comes from elsewhere; it is not in this text.',
  'ends-before': 'The value ends before it in a file of this format.',
  'ends-before-in-shell': 'A shell ends the value before it. docker --env-file and Windows would keep it.',
  file: 'It names a file, which is not in this text. Paste what the file holds as well.',
  masked: 'It is masked: what is shown stands in place of the value.',
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
  'portal-token': 'It is a token of the AWS access portal, not an access key: nothing can be signed with it.',
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
