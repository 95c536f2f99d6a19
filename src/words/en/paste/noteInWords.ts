import { credentialsInside } from '../credentialsInside';
import type { MaskedBy, Note, ProfileWay } from '../../../core/paste/ignored';

const ways = {
  sso: 'gets its credentials from IAM Identity Center',
  program: 'gets its credentials from a program',
  'console-login': 'gets its credentials from a console login',
  'web-identity': 'exchanges a web identity token for its credentials',
  role: 'assumes a role',
} as const satisfies Record<ProfileWay, string>;

const masked = {
  'aws-cli':
    'The AWS CLI masks what aws configure list and aws configure show: only the last four characters are real. To have the values, run:',
  terraform:
    'Terraform masks values that are marked as sensitive. To have them as text, run the command in the same directory:',
  'rust-sdk':
    'AWS’s SDK for Rust prints ** redacted ** in place of secrets. Have the program print the fields themselves, or take the values where the program gets them.',
  pulumi: 'Pulumi masks secrets. To have them as text, run the command in the same project:',
  kubectl:
    'kubectl describe shows how long a value is, or where it comes from, not the value. To have the values, in base64, run the command with the Secret’s name:',
  runner:
    'A runner such as GitHub Actions prints *** in place of its secrets. The log does not have them: take the values where they were stored, or ask for new ones.',
  somebody:
    'A value is masked by whatever printed it. Take it where it was issued; AWS shows a secret access key only once.',
} as const satisfies Record<MaskedBy, string>;

const notes = {
  'ampersand-ends':
    'Without quotes a shell ends the command at the first & of the connection string. Put single quotes around it.',
  'base64-decoded': 'Under data a Secret has base64; the values are what it decodes to.',
  'by-looks': 'Nothing names these: access key ID, secret and session token were told by their looks alone.',
  container:
    'This is the address of a task role in ECS. The agent there hands out the credentials. To look at them, run this in the container, and paste what it prints:',
  'credentials-inside': credentialsInside,
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
  'pod-identity':
    'This is how EKS Pod Identity hands out credentials: a program asks at this address, with the token in the file. To look at them, run this in the pod, and paste what it prints:',
  'portal-token':
    'This is the cache of aws sso login: a token of the AWS access portal. A program exchanges it for credentials of a role. To have these as text, run the command with the name of the profile:',
  'powershell-without-quotes':
    'PowerShell takes a text without quotes for a command. Put quotes around each value.',
  'web-identity':
    'This is how IAM Roles for Service Accounts (IRSA) and the like give credentials: a program exchanges the token in the file for those of the role. To look at the token, run this in the pod, and paste what it prints as well:',
  'token-with-blanks': 'The token is broken over lines or has blanks in it; it was read without them.',
} as const satisfies Record<Exclude<Note['code'], 'audience' | 'masked' | 'profile'>, string>;

/** What a person should know of a paste as a whole. */
export function noteInWords(note: Note): string {
  switch (note.code) {
    case 'audience':
      return `Its audience is not ${note.wanted}. STS takes it only if the identity provider in IAM lists its audience.`;
    case 'masked':
      return masked[note.by];
    case 'profile':
      return `${note.name === null ? 'A profile' : `Profile ${note.name}`} ${ways[note.way]}. To have them as text, run:`;
    default:
      return notes[note.code];
  }
}
