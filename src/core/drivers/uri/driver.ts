/** The drivers whose reading of a connection string is known, in the order of the list. */
export const driverIds = ['rust', 'node6', 'node7', 'go', 'c', 'python', 'java', 'dotnet', 'ruby'] as const;

export type DriverId = (typeof driverIds)[number];

/** What a driver does with a part of a connection string that is not as it wants it. */
export type Conduct =
  /** `words`: its own, with … for what varies; null where they are not known. */
  | { readonly kind: 'refuses'; readonly when: 'parsing' | 'authenticating'; readonly words: string | null }
  /** `remark`: what comes of it, a phrase behind the driver's name; null where it is read as it is written. */
  | { readonly kind: 'accepts'; readonly remark: string | null }
  /** It leaves the whole option out and goes on, with a warning or without. */
  | { readonly kind: 'drops' }
  /** The driver's source was not read for this. */
  | { readonly kind: 'unknown' };

type CredentialPart = 'user name' | 'password';

/** One driver's ways, by its source and by runs of it (protocol.md 4.5 and corrections.md B; Node and PyMongo are run). */
export interface UriReader {
  readonly id: DriverId;
  readonly name: string;
  /** The version that this is true of, as a phrase before “reads it”. */
  readonly versions: string;
  /** Whether messages of it about a part of the string print that part, be it a secret. */
  readonly printsSecrets: boolean;

  // the mechanism
  /** `mongodb-aws`, in whatever case. */
  readonly mechanismInOtherCase: Conduct;
  readonly unknownMechanism: Conduct;
  /** A known mechanism that wants a user name, and there is none. */
  readonly scramWithoutUser: (mechanism: string) => Conduct;

  // user information
  /** Whether a bare plus sign is read as a space, in the password and in the token. */
  readonly plusIsSpace: { readonly password: boolean; readonly token: boolean };
  /** A reserved character that stands bare in the user information. */
  readonly bareCharacter: (character: string, part: CredentialPart) => Conduct;
  /** The password that is left where a bare `@` cuts it, as raw text; null where it does not. */
  readonly cutAt: ((before: string, after: string) => string) | null;
  /** A percent sign that begins no escape. */
  readonly strayPercent: (part: CredentialPart) => Conduct;
  /** Escapes that are no UTF-8. */
  readonly notUtf8: Conduct;
  /** `:password@`, or nothing at all before the `@`. */
  readonly emptyUser: (hasPassword: boolean) => Conduct;
  readonly userWithoutPassword: Conduct;
  readonly emptyPassword: Conduct;
  readonly tokenWithoutUser: Conduct;
  /** Credentials in the connection string at all (specification change of 2025-09-30, DRIVERS-3131). */
  readonly credentialsInside:
    | { readonly kind: 'accepted'; readonly remark: string | null }
    | { readonly kind: 'refused'; readonly userinfo: string; readonly token: string };

  // mechanism properties
  /** Whether properties are split before they are decoded, so that `%2C` is a comma inside a value. */
  readonly splitsFirst: boolean;
  readonly propertyNames: 'exact' | 'any-case';
  /** A property of another name than AWS_SESSION_TOKEN. */
  readonly unknownProperty: Conduct;
  /** A property without a colon, such as a token without its name. */
  readonly namelessProperty: Conduct;
  readonly emptyProperty: Conduct;
  /** Which of two tokens in one option counts. */
  readonly tokenTwice: 'first' | 'last' | 'refuses';

  // authSource
  /** Any authSource but `$external`. */
  readonly otherSource: Conduct;
  readonly emptySource: Conduct;
  /** Whether the authSource of a TXT record is taken over. */
  readonly takesSourceOfTxt: boolean;

  // options in general
  /** Whether `;` separates options as `&` does. */
  readonly semicolons: boolean;
  /** An equals sign inside a value: kept, or the value ends before it. */
  readonly bareEquals: 'kept' | 'cuts' | Conduct;
  /** An option that is there twice. */
  readonly repeatedOption: (name: string) => 'first' | 'last' | Conduct;
  readonly unknownOption: (name: string) => Conduct;
  /** `name=`, authSource apart. */
  readonly emptyOption: (name: string) => Conduct;
  /** Nothing between two `&`, or behind the last. */
  readonly emptyPair: Conduct;
  /** @param wanted what the value should be */
  readonly wrongValue: (name: string, wanted: 'boolean' | 'whole number') => Conduct;
  /** `tls` and `ssl` that contradict each other. */
  readonly tlsConflict: Conduct;

  // hosts
  /** No slash before the `?`. */
  readonly noSlash: Conduct;
  readonly srvWithPort: Conduct;
  readonly srvWithHosts: Conduct;
  /** Brackets around what is no IPv6 address. */
  readonly oddBrackets: Conduct;
  readonly noHost: Conduct;
}

export const accepts: Conduct = { kind: 'accepts', remark: null };
export const drops: Conduct = { kind: 'drops' };
export const unknown: Conduct = { kind: 'unknown' };

/** It takes it, and this comes of it. */
export function acceptsSo(remark: string): Conduct {
  return { kind: 'accepts', remark };
}

export function atParsing(words: string | null): Conduct {
  return { kind: 'refuses', when: 'parsing', words };
}

export function atLogin(words: string | null): Conduct {
  return { kind: 'refuses', when: 'authenticating', words };
}

/** What most drivers do, or what nobody has told of them. */
export const usual = {
  printsSecrets: false,
  mechanismInOtherCase: accepts,
  unknownMechanism: unknown,
  scramWithoutUser: () => unknown,
  bareCharacter: () => atParsing(null),
  cutAt: null,
  strayPercent: () => atParsing(null),
  notUtf8: atParsing(null),
  emptyPassword: unknown,
  credentialsInside: { kind: 'accepted', remark: null },
  splitsFirst: false,
  propertyNames: 'exact',
  namelessProperty: unknown,
  emptyProperty: unknown,
  tokenTwice: 'last',
  emptySource: atParsing(null),
  semicolons: false,
  bareEquals: 'kept',
  repeatedOption: () => unknown,
  unknownOption: () => drops,
  emptyOption: () => unknown,
  emptyPair: accepts,
  wrongValue: () => unknown,
  tlsConflict: unknown,
  noSlash: accepts,
  srvWithPort: atParsing(null),
  srvWithHosts: atParsing(null),
  oddBrackets: unknown,
  noHost: atParsing(null),
} as const satisfies Partial<UriReader>;
