import { accepts, acceptsSo, atParsing, usual, type UriReader } from './driver';

const emptyUserinfo = atParsing('URI contained empty userinfo section');
const notAUrl = atParsing('Unable to parse … with URL');

/** `tls` is told together with its older name. */
function wrongValue(name: string, wanted: 'boolean' | 'whole number'): string {
  if (wanted === 'whole number') return `Expected ${name} to be stringified int value, got: …`;
  return `${name === 'tls' || name === 'ssl' ? 'tls/ssl' : name} must be either "true" or "false"`;
}

/** What both majors do; the tests hold each against the driver itself. */
const shared = {
  ...usual,
  plusIsSpace: { password: false, token: true },
  unknownMechanism: atParsing('authMechanism one of …, got …'),
  scramWithoutUser: (mechanism: string) => atParsing(`Username required for mechanism '${mechanism}'`),
  bareCharacter: (character: string, part: string) =>
    atParsing(
      character === '@'
        ? 'Invalid connection string'
        : `${part === 'password' ? 'Password' : 'Username'} contains unescaped characters${part === 'password' ? '' : ' …'}`,
    ),
  strayPercent: () => atParsing('URI malformed'),
  notUtf8: atParsing('URI malformed'),
  emptyUser: () => emptyUserinfo,
  unknownProperty: accepts,
  namelessProperty: atParsing('Cannot have undefined values in key value pairs'),
  emptyProperty: accepts,
  otherSource: atParsing("Invalid source '…' for mechanism 'MONGODB-AWS' specified."),
  emptySource: atParsing('URI option "authSource" cannot be specified with no value'),
  takesSourceOfTxt: false,
  repeatedOption: (name: string) =>
    atParsing(`URI option "${name}" cannot appear more than once in the connection string`),
  unknownOption: (name: string) => atParsing(`option ${name.toLowerCase()} is not supported`),
  emptyOption: (name: string) => atParsing(`URI option "${name}" cannot be specified with no value`),
  wrongValue: (name: string, wanted: 'boolean' | 'whole number') => atParsing(wrongValue(name, wanted)),
  tlsConflict: atParsing('All values of tls/ssl must be the same.'),
  srvWithPort: atParsing('mongodb+srv URI cannot have port number'),
  srvWithHosts: atParsing('mongodb+srv URI cannot have multiple service names'),
  oddBrackets: notAUrl,
} as const satisfies Partial<UriReader>;

const withoutPassword = atParsing('When using MONGODB-AWS password must be set when a username is specified');

export const node6: UriReader = {
  ...shared,
  id: 'node6',
  name: 'Node.js 6',
  versions: 'version 6.20 and later',
  // What stands for the hosts while it parses comes into the password (mongodb-connection-string-url 3, `src/index.ts`).
  cutAt: (before, after) => `${before}@__this_is_a_placeholder__${after}`,
  userWithoutPassword: withoutPassword,
  emptyPassword: withoutPassword,
  tokenWithoutUser: acceptsSo('the token goes with a key ID and secret of the environment'),
  noHost: atParsing('Protocol and host list are required in …'),
};

export const node7: UriReader = {
  ...shared,
  id: 'node7',
  name: 'Node.js 7',
  versions: 'version 7.0 and later',
  userWithoutPassword: accepts,
  emptyPassword: accepts,
  tokenWithoutUser: accepts,
  noHost: atParsing('Protocol and host list are required in the uri'),
  credentialsInside: {
    kind: 'refused',
    userinfo:
      'username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
    token:
      'AWS_SESSION_TOKEN cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
  },
};
