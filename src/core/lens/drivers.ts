/** The drivers of the lens, in the order of its columns. */
export const lensDriverIds = [
  'rust',
  'node6',
  'node7',
  'go',
  'c',
  'python',
  'java',
  'dotnet',
  'ruby',
] as const;

export type LensDriverId = (typeof lensDriverIds)[number];

/** What a driver does with a connection string whose parts are not as it wants them. `unknown`: nobody has told. */
export type Conduct =
  | { readonly kind: 'refuses'; readonly when: 'parsing' | 'authenticating'; readonly words: string | null }
  | { readonly kind: 'accepts' }
  | { readonly kind: 'unknown' };

/** One driver's ways, read from its source (protocol.md 4.1, 4.5; failures.md A5 to A13 and A.5). */
export interface LensDriver {
  readonly id: LensDriverId;
  readonly name: string;
  /** The versions that this is true of, as a phrase in a sentence. */
  readonly versions: string;
  /** Whether a bare plus sign is read as a space, in the password and in the token. */
  readonly plusIsSpace: { readonly password: boolean; readonly token: boolean };
  /** Whether properties are split before they are decoded, so that `%2C` is a comma inside a value. */
  readonly splitsFirst: boolean;
  readonly propertyNames: 'exact' | 'any-case' | 'unknown';
  /** A property of another name than AWS_SESSION_TOKEN. */
  readonly unknownProperty: Conduct;
  /** A property without a colon, such as a token without its name. */
  readonly namelessProperty: Conduct;
  readonly emptyProperty: Conduct;
  readonly userWithoutPassword: Conduct;
  readonly tokenWithoutUser: Conduct;
  /** Any authSource but `$external`. */
  readonly otherSource: Conduct;
  readonly emptySource: Conduct;
  /** Whether the authSource of a TXT record is taken over; null where nobody has told. */
  readonly takesSourceOfTxt: boolean | null;
  /** A reserved character that stands bare in the user information. */
  readonly bareCharacter: (character: string, part: 'user name' | 'password') => string | null;
  /** What stands for the hosts while it parses, where a password with a bare `@` is read on with it instead of refused. */
  readonly hostPlaceholder: string | null;
  /** A percent sign that begins no escape. */
  readonly strayPercent: string | null;
  /** An option that is there twice. */
  readonly repeatedOption: (name: string) => Conduct;
  /** Credentials in the connection string at all (specification change of 2025-09-30, DRIVERS-3131). */
  readonly credentialsInside:
    | { readonly kind: 'accepted'; readonly remark: string | null }
    | { readonly kind: 'refused'; readonly userinfo: string; readonly token: string };
}

const accepts: Conduct = { kind: 'accepts' };
const unknown: Conduct = { kind: 'unknown' };
const atParsing = (words: string | null): Conduct => ({ kind: 'refuses', when: 'parsing', words });
const atLogin = (words: string | null): Conduct => ({ kind: 'refuses', when: 'authenticating', words });

const plusKept = { password: false, token: false };
const plusLostInToken = { password: false, token: true };
const plusLost = { password: true, token: true };

const nodeShared = {
  plusIsSpace: plusLostInToken,
  splitsFirst: false,
  propertyNames: 'exact',
  unknownProperty: accepts,
  namelessProperty: atParsing('Cannot have undefined values in key value pairs'),
  emptyProperty: accepts,
  otherSource: atParsing("Invalid source '…' for mechanism 'MONGODB-AWS' specified."),
  emptySource: atParsing('URI option "authSource" cannot be specified with no value'),
  takesSourceOfTxt: false,
  hostPlaceholder: null,
  bareCharacter: (character: string, part: string) =>
    character === '@'
      ? 'Invalid connection string'
      : `${part === 'password' ? 'Password' : 'Username'} contains unescaped characters`,
  strayPercent: 'URI malformed',
  repeatedOption: (name: string) =>
    atParsing(`URI option "${name}" cannot appear more than once in the connection string`),
} as const satisfies Partial<LensDriver>;

const accepted = { kind: 'accepted', remark: null } as const;

/** Where nobody has told a driver's own words. */
const wordless = {
  bareCharacter: () => null,
  hostPlaceholder: null,
  strayPercent: null,
  repeatedOption: () => unknown,
} as const satisfies Partial<LensDriver>;

export const lensDrivers: Readonly<Record<LensDriverId, LensDriver>> = {
  rust: {
    ...wordless,
    id: 'rust',
    name: 'Rust',
    versions: 'versions 3.3 to 3.8',
    plusIsSpace: plusKept,
    splitsFirst: false,
    propertyNames: 'exact',
    unknownProperty: accepts,
    namelessProperty: unknown,
    emptyProperty: unknown,
    userWithoutPassword: atParsing(
      'Username cannot be provided without password for MONGODB-AWS authentication',
    ),
    tokenWithoutUser: accepts,
    otherSource: atLogin('auth source must be $external'),
    emptySource: atParsing(null),
    takesSourceOfTxt: true,
    credentialsInside: { kind: 'accepted', remark: 'deprecated since 3.8; 4.0 is to refuse it' },
  },
  node6: {
    ...nodeShared,
    id: 'node6',
    name: 'Node 6',
    versions: 'version 6.20',
    hostPlaceholder: '__this_is_a_placeholder__',
    bareCharacter: (character, part) =>
      character === '@' ? null : nodeShared.bareCharacter(character, part),
    userWithoutPassword: atParsing(
      'When using MONGODB-AWS password must be set when a username is specified',
    ),
    tokenWithoutUser: accepts,
    credentialsInside: accepted,
  },
  node7: {
    ...nodeShared,
    id: 'node7',
    name: 'Node 7',
    versions: 'versions from 7.0',
    userWithoutPassword: accepts,
    tokenWithoutUser: accepts,
    credentialsInside: {
      kind: 'refused',
      userinfo:
        'username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
      token:
        'AWS_SESSION_TOKEN cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
    },
  },
  go: {
    ...wordless,
    id: 'go',
    name: 'Go',
    versions: 'version 2.8',
    plusIsSpace: plusLostInToken,
    splitsFirst: false,
    propertyNames: 'exact',
    unknownProperty: atParsing('invalid auth property for MONGODB-AWS'),
    namelessProperty: atParsing('invalid auth property for MONGODB-AWS'),
    emptyProperty: unknown,
    userWithoutPassword: atParsing('username without password is invalid for MONGODB-AWS'),
    tokenWithoutUser: atParsing('token without username and password is invalid for MONGODB-AWS'),
    otherSource: atParsing('auth source must be $external'),
    emptySource: atParsing('authSource must be non-empty when supplied in a URI'),
    takesSourceOfTxt: true,
    bareCharacter: (character, part) =>
      character === '@'
        ? 'unescaped @ sign in user info'
        : part === 'password' && character === '/'
          ? 'unescaped slash in password'
          : part === 'password' && character === ':'
            ? 'unescaped colon in password'
            : null,
    credentialsInside: accepted,
  },
  c: {
    ...wordless,
    id: 'c',
    name: 'C',
    versions: 'its source of August 2026',
    plusIsSpace: plusKept,
    splitsFirst: false,
    propertyNames: 'any-case',
    unknownProperty: atParsing(null),
    namelessProperty: unknown,
    emptyProperty: accepts,
    userWithoutPassword: atParsing('… does not accept a username or a password without the other'),
    tokenWithoutUser: atLogin(
      'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing',
    ),
    otherSource: atParsing(null),
    emptySource: atParsing(null),
    takesSourceOfTxt: null,
    bareCharacter: (_character, part) =>
      part === 'password' ? 'Password must not have unescaped chars' : null,
    credentialsInside: accepted,
  },
  python: {
    ...wordless,
    id: 'python',
    name: 'Python',
    versions: 'its source of August 2026',
    plusIsSpace: plusLost,
    splitsFirst: false,
    propertyNames: 'exact',
    unknownProperty: atParsing(null),
    namelessProperty: atParsing('… key:value pairs like AWS_SESSION_TOKEN:<token>'),
    emptyProperty: atParsing(null),
    userWithoutPassword: atParsing('username without a password is not supported by MONGODB-AWS'),
    tokenWithoutUser: unknown,
    otherSource: atParsing('authentication source must be $external or None for MONGODB-AWS'),
    emptySource: atParsing(null),
    takesSourceOfTxt: true,
    credentialsInside: accepted,
  },
  java: {
    ...wordless,
    id: 'java',
    name: 'Java',
    versions: 'its source of August 2026',
    plusIsSpace: plusLost,
    splitsFirst: false,
    propertyNames: 'any-case',
    unknownProperty: accepts,
    namelessProperty: unknown,
    emptyProperty: unknown,
    userWithoutPassword: atParsing('Password can not be null when username is provided…'),
    tokenWithoutUser: accepts,
    otherSource: accepts,
    emptySource: atParsing(null),
    takesSourceOfTxt: null,
    credentialsInside: accepted,
  },
  dotnet: {
    ...wordless,
    id: 'dotnet',
    name: '.NET',
    versions: 'its source of August 2026',
    plusIsSpace: plusKept,
    splitsFirst: true,
    propertyNames: 'any-case',
    unknownProperty: atParsing('Unknown AWS property'),
    namelessProperty: atParsing('Unknown AWS property'),
    emptyProperty: unknown,
    userWithoutPassword: atLogin(null),
    tokenWithoutUser: atLogin(null),
    otherSource: atParsing('MONGODB-AWS authentication may only use the $external source.'),
    emptySource: atParsing(null),
    takesSourceOfTxt: null,
    credentialsInside: accepted,
  },
  ruby: {
    ...wordless,
    id: 'ruby',
    name: 'Ruby',
    versions: 'its source of August 2026',
    plusIsSpace: plusKept,
    splitsFirst: false,
    propertyNames: 'unknown',
    unknownProperty: accepts,
    namelessProperty: unknown,
    emptyProperty: unknown,
    userWithoutPassword: atParsing(null),
    tokenWithoutUser: atLogin(
      'Session token is provided without access key ID or secret access key (source: …)',
    ),
    otherSource: unknown,
    emptySource: atParsing(null),
    takesSourceOfTxt: null,
    bareCharacter: () => 'User name and password must be urlencoded.',
    credentialsInside: accepted,
  },
};
