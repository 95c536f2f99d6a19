import { originsInWords } from '../drivers/originInWords';
import type { FaultFacts } from '../../../core/fault/facts';
import type { UriPart } from '../../../core/fault/kinds';
import { byProblem } from './said';

const fields = {
  accessKeyId: 'access key ID',
  secretAccessKey: 'secret access key',
  sessionToken: 'session token',
} as const;

const uriParts = {
  username: 'The user name',
  password: 'The password',
  database: 'The database',
  'option-name': 'The name of an option',
  'option-value': 'The value of an option',
  'property-name': 'The name of a property',
  'property-value': 'The value of a property',
} as const satisfies Record<UriPart, string>;

const escapes: Readonly<Record<string, string>> = {
  '/': '%2F',
  ':': '%3A',
  '@': '%40',
  '?': '%3F',
  '#': '%23',
  '[': '%5B',
  ']': '%5D',
};

const encodeOnce = 'Percent-encode every special character once, as UTF-8; a percent sign itself is %25';

/** What to write instead of a character that must not stand bare in user information. */
export function escapeAdvice(character: string): string {
  return `Write it as ${escapes[character] ?? 'its percent escape'}`;
}

/** What a person enters: credentials, pastes, connection strings, a challenge on paper. */
export const inputFaults = {
  'credentials-incomplete': ({ missing }: FaultFacts['credentials-incomplete']) => ({
    says: capital(
      `${missing.map((field) => fields[field]).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    ),
    next: 'Credentials are an access key ID with a secret access key, and for temporary ones a session token as well',
  }),
  'credentials-swapped': () => ({
    says: 'The access key ID looks like a secret access key, so nothing was sent',
    next: 'Put the ID (AKIA… or ASIA…) into its own field. If a secret was ever sent as an ID, delete that key',
  }),
  'credentials-missing': byProblem<FaultFacts['credentials-missing']>({
    'none-here': ({ machine }) => ({
      says: `No source of ${machine} gave credentials`,
      next: 'The list of sources says what each came to',
    }),
    'stays-there': ({ machine }) => ({
      says: `The secret stays on ${machine}`,
      next: 'That machine signs answers to MONGODB-AWS challenges; for anything else use the page’s own sources',
    }),
    'order-stops': ({ order, source, quote, from }) => ({
      says: `${order} stops at ${source}: “${quote}”${from ? `, ${originsInWords([from])}` : ''}`,
      next: 'Empty that source, or choose another program’s order',
    }),
    'sts-not-asked': {
      says: 'The web identity wins, and STS has not been asked for its credentials',
      next: 'Open it in the list of sources and ask STS',
    },
    'lends-none': { says: 'The machine that serves this page lends no credentials' },
  }),
  'credentials-gone': byProblem<FaultFacts['credentials-gone']>({
    replaced: {
      says: 'This machine does not hold these credentials any more',
      next: 'Ask for this machine’s credentials again',
    },
    expired: {
      says: 'This machine’s credentials have expired',
      next: 'Ask for this machine’s credentials again',
    },
  }),
  'paste-unrecognised': byProblem<FaultFacts['paste-unrecognised']>({
    'no-json': { says: 'There is no JSON value here' },
    'no-xml': { says: 'There is no XML element here' },
    'too-long': ({ what, limit }) => ({ says: `${what} of more than ${limit} characters is not read` }),
    'too-deep': ({ what, limit }) => ({
      says:
        limit === undefined
          ? `The ${what} is nested too deeply`
          : `The ${what} is nested more than ${limit} levels deep`,
    }),
    jwt: ({ part }) => ({
      says: `The ${part} of this JWT is not JSON in base64url`,
      next: 'Perhaps it was cut short or broken when it was copied',
    }),
  }),
  'connection-string-invalid': byProblem<FaultFacts['connection-string-invalid']>({
    none: { says: 'Enter your cluster’s connection string' },
    scheme: { says: 'A connection string begins with mongodb:// or mongodb+srv://' },
    'white-space': {
      says: 'A connection string has no white space',
      next: 'Remove it, or write a space as %20',
    },
    fragment: { says: 'A connection string has no fragment', next: escapeAdvice('#') },
    'username-empty': { says: 'The user name is empty', next: 'Put one before the @, or remove the @' },
    'bare-at': { says: 'The user information has a bare @', next: escapeAdvice('@') },
    'second-at': { says: 'A second @ stands bare', next: escapeAdvice('@') },
    'database-slash': { says: 'The database has a bare /', next: 'A UNIX domain socket is not supported' },
    'database-character': { says: 'The database has one of the characters / \\ " $ or a space' },
    'srv-hosts': { says: 'A mongodb+srv connection string has one host', next: 'Remove the others' },
    'srv-port': { says: 'A mongodb+srv connection string has no port', next: 'Remove the colon and port' },
    'host-missing': { says: 'A host is missing here' },
    'bracket-missing': { says: 'An IPv6 address lacks its closing bracket' },
    socket: { says: 'A UNIX domain socket cannot be reached from here' },
    'host-character': {
      says: 'A host name has a character other than letters, digits, hyphen, underscore and period',
      next: 'Write an international name in its xn-- form',
    },
    'host-empty-label': { says: 'A host name has an empty label' },
    'address-character': { says: 'An IPv6 address has a character that does not belong there' },
    'no-address': { says: 'The brackets hold no IPv6 address' },
    port: { says: 'A port is a number from 1 to 65535' },
    'option-without-value': { says: 'An option has no value', next: 'Write name=value' },
    'option-name': { says: 'The name of an option is not letters and digits' },
    'property-without-name': {
      says: 'A property in authMechanismProperties has no name',
      next: 'Write AWS_SESSION_TOKEN: before the session token',
    },
    'auth-source-empty': {
      says: 'The value of authSource is empty',
      next: 'Write %24external; a shell takes $external inside double quotes for a variable',
    },
    'direct-connection': {
      says: 'directConnection=true is for one host, and not for mongodb+srv',
      next: 'Remove the option, or name one host',
    },
    'load-balanced-hosts': { says: 'loadBalanced=true is for one host' },
    'load-balanced-replica-set': { says: 'loadBalanced=true excludes replicaSet' },
    'load-balanced-direct': { says: 'loadBalanced=true excludes directConnection=true' },
    'srv-service-name-scheme': { says: 'srvServiceName is for mongodb+srv' },
    'srv-service-name': { says: 'The value of srvServiceName is not a service name' },
    'srv-max-hosts-scheme': { says: 'srvMaxHosts is for mongodb+srv' },
    'srv-max-hosts': { says: 'The value of srvMaxHosts is not a whole number' },
    'srv-max-hosts-replica-set': { says: 'srvMaxHosts excludes replicaSet' },
    'srv-max-hosts-load-balanced': { says: 'srvMaxHosts excludes loadBalanced=true' },
    'tls-contradiction': {
      says: 'The tls and ssl options contradict each other',
      next: 'Keep one of them',
    },
    doubtful: ({ character }) => ({
      says: `Either this ${character} is a part of the user information, or an @ after it stands bare`,
      next: `${escapeAdvice(character)} in user information; elsewhere write @ as %40`,
    }),
    bare: ({ part, character }) => ({
      says: `${uriParts[part]} has a bare ${character}`,
      next: escapeAdvice(character),
    }),
    percent: ({ part }) => ({
      says: `${uriParts[part]} has a percent sign that begins no escape`,
      next: encodeOnce,
    }),
    'not-utf8': ({ part }) => ({
      says: `${uriParts[part]} has escapes that are not UTF-8`,
      next: encodeOnce,
    }),
    exclusive: ({ one, other }) => ({
      says: `The options ${one} and ${other} exclude each other`,
      next: 'Remove one of them',
    }),
  }),
  'challenge-invalid': byProblem<FaultFacts['challenge-invalid']>({
    'date-form': { says: 'The date is not YYYYMMDDTHHMMSSZ' },
    date: { says: 'There is no such date and time' },
    'nonce-empty': {
      says: 'There is no server nonce to sign',
      next: 'Enter the nonce as base64, or run a handshake first and come back',
    },
  }),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
