import {
  accepts,
  acceptsSo,
  atLogin,
  atParsing,
  drops,
  unknown,
  usual,
  type UriReader,
  type DriverId,
} from './driver';
import { node6, node7 } from './node';
import { python } from './python';

const plusKept = { password: false, token: false };
const plusLostInToken = { password: false, token: true };

/** `#`, `[`, `]` and `?` do no harm in the user information of most drivers. */
const harmless = (character: string): boolean => '#[]?'.includes(character);

const tokenIgnored = acceptsSo('without a user name the token is ignored');
const emptyId = 'it signs with an empty access key ID';

export const uriReaders: Readonly<Record<DriverId, UriReader>> = {
  rust: {
    ...usual,
    id: 'rust',
    name: 'Rust',
    versions: 'version 3.8',
    mechanismInOtherCase: atParsing(null),
    unknownMechanism: atParsing(null),
    plusIsSpace: plusKept,
    bareCharacter: (_character, part) =>
      atParsing(part === 'password' ? 'password must be URL encoded' : null),
    strayPercent: (part) => atParsing(`${part === 'password' ? part : '…'} cannot contain unescaped %`),
    emptyUser: (hasPassword) => (hasPassword ? acceptsSo('the password is ignored') : unknown),
    userWithoutPassword: atParsing(
      'Username cannot be provided without password for MONGODB-AWS authentication',
    ),
    emptyPassword: acceptsSo('it signs with an empty secret'),
    tokenWithoutUser: tokenIgnored,
    credentialsInside: { kind: 'accepted', remark: 'deprecated since 3.8; 4.0 will refuse it' },
    unknownProperty: accepts,
    namelessProperty: atParsing(
      'each entry in authMechanismProperties must be a colon-separated key-value pair, got …',
    ),
    otherSource: atLogin('auth source must be $external'),
    emptySource: atParsing('empty authSource provided'),
    takesSourceOfTxt: true,
    repeatedOption: () => atParsing('repeated options are not allowed in the connection string'),
    emptyPair: atParsing(null),
  },
  node6,
  node7,
  go: {
    ...usual,
    id: 'go',
    name: 'Go',
    versions: 'version 2.8',
    plusIsSpace: plusLostInToken,
    bareCharacter: (character, part) => {
      if (harmless(character)) return accepts;
      if (character === '@') return atParsing('unescaped @ sign in user info');
      if (character === '/')
        return atParsing(`unescaped slash in ${part === 'password' ? part : 'username'}`);
      return atParsing(part === 'password' ? 'unescaped colon in password' : null);
    },
    emptyUser: (hasPassword) =>
      hasPassword ? atParsing('password without username is invalid for MONGODB-AWS') : unknown,
    userWithoutPassword: atParsing('username without password is invalid for MONGODB-AWS'),
    emptyPassword: atParsing('username without password is invalid for MONGODB-AWS'),
    tokenWithoutUser: atParsing('token without username and password is invalid for MONGODB-AWS'),
    unknownProperty: atParsing('invalid auth property for MONGODB-AWS'),
    namelessProperty: atParsing('invalid authMechanism property'),
    emptyProperty: accepts,
    otherSource: atParsing('auth source must be $external'),
    emptySource: atParsing('authSource must be non-empty when supplied in a URI'),
    takesSourceOfTxt: true,
    semicolons: true,
    repeatedOption: () => 'last',
    noSlash: atParsing('must have a / before the query ?'),
  },
  c: {
    ...usual,
    id: 'c',
    name: 'C 2',
    versions: 'version 2.5',
    printsSecrets: true,
    plusIsSpace: plusKept,
    bareCharacter: (character, part) =>
      harmless(character)
        ? accepts
        : atParsing(`${part === 'password' ? 'Password' : 'Username'} must not have unescaped chars`),
    cutAt: (before) => before,
    emptyUser: () => atLogin(null),
    userWithoutPassword: atParsing('… does not accept a username or a password without the other'),
    emptyPassword: atLogin('ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing'),
    tokenWithoutUser: atLogin(
      'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing',
    ),
    propertyNames: 'any-case',
    unknownProperty: atParsing("Unsupported 'MONGODB-AWS' authentication mechanism property: '…'"),
    emptyProperty: accepts,
    tokenTwice: 'first',
    otherSource: atParsing(null),
    emptySource: atParsing('authSource may not be specified as an empty string'),
    takesSourceOfTxt: false,
    repeatedOption: () => 'last',
    noSlash: acceptsSo('version 1.23 and earlier refuse it for want of a slash before the ?'),
  },
  python,
  java: {
    ...usual,
    id: 'java',
    name: 'Java',
    versions: 'its source of August 2026',
    printsSecrets: true,
    mechanismInOtherCase: atParsing(null),
    unknownMechanism: atParsing(null),
    // In user information since 3.9.0 a plus sign stays one.
    plusIsSpace: plusLostInToken,
    bareCharacter: (character) => (harmless(character) ? accepts : atParsing(null)),
    emptyUser: () => atParsing('No username is provided in the connection string'),
    userWithoutPassword: atParsing('Password can not be null when username is provided…'),
    emptyPassword: accepts,
    tokenWithoutUser: tokenIgnored,
    propertyNames: 'any-case',
    unknownProperty: accepts,
    namelessProperty: atParsing('… is not a key value pair'),
    otherSource: accepts,
    emptySource: atParsing('authSource can not be an empty string'),
    takesSourceOfTxt: false,
    semicolons: true,
    repeatedOption: () => 'last',
  },
  dotnet: {
    ...usual,
    id: 'dotnet',
    name: '.NET',
    versions: 'its source of August 2026',
    printsSecrets: true,
    plusIsSpace: plusKept,
    bareCharacter: (character) => (harmless(character) ? accepts : atParsing(null)),
    emptyUser: () => atParsing(null),
    userWithoutPassword: atParsing('A MONGODB-AWS credential must have a secret access key.'),
    emptyPassword: accepts,
    tokenWithoutUser: atLogin(null),
    splitsFirst: true,
    propertyNames: 'any-case',
    unknownProperty: atLogin('Unknown AWS property'),
    namelessProperty: atParsing('authMechanismProperties has an invalid value of …'),
    tokenTwice: 'refuses',
    otherSource: atParsing('A MONGODB-AWS source must be $external.'),
    takesSourceOfTxt: true,
    semicolons: true,
    bareEquals: 'cuts',
  },
  ruby: {
    ...usual,
    id: 'ruby',
    name: 'Ruby 2',
    versions: 'its source of August 2026',
    printsSecrets: true,
    plusIsSpace: plusKept,
    bareCharacter: (character) => {
      if (harmless(character)) return accepts;
      if (character === '@') return atParsing('Unescaped @ in auth info');
      // A slash ends the hosts; what it says is of those.
      return atParsing(character === '/' ? null : 'User name and password must be urlencoded.');
    },
    emptyUser: (hasPassword) => (hasPassword ? acceptsSo(emptyId) : unknown),
    userWithoutPassword: atParsing(
      'Username is provided but password is not provided for :aws auth mechanism',
    ),
    tokenWithoutUser: atLogin(
      'Session token is provided without access key ID or secret access key (source: …)',
    ),
    propertyNames: 'any-case',
    unknownProperty: accepts,
    namelessProperty: drops,
    otherSource: atParsing('… is an invalid auth source for aws; valid options are $external and nil'),
    takesSourceOfTxt: true,
    repeatedOption: () => 'first',
  },
};
