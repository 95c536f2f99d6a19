import type { Quotation } from '../quotation';
import { someDriversOptions, type Booleans, type WantedValue } from './options';

/** What a driver does with a part of a connection string that is not as it wants it. */
export type Conduct =
  /** `words`: its own; null where they are not known. */
  | {
      readonly kind: 'refuses';
      readonly when: 'parsing' | 'authenticating';
      readonly words: Quotation | null;
    }
  /** `effect`: what comes of it; null where it is read as it is written. */
  | { readonly kind: 'accepts'; readonly effect: Accepted | null }
  /** It leaves the whole option out and goes on, with a warning or without. */
  | { readonly kind: 'drops' }
  /** The driver's source was not read for this. */
  | { readonly kind: 'unknown' };

/** What comes of something that one driver takes and others do not. */
export type Accepted =
  | 'password-ignored'
  | 'token-ignored'
  | 'token-with-environment'
  | 'empty-secret-signs'
  | 'empty-id-signs'
  | 'bytes-replaced'
  | 'earlier-wants-slash'
  | 'deprecated-since-3.8';

export type CredentialPart = 'user name' | 'password';

/** How one major of a driver reads a connection string (protocol.md 4.5, corrections.md B). */
export interface UriReader {
  // the mechanism
  /** `mongodb-aws`, in whatever case. */
  readonly mechanismInOtherCase: Conduct;
  readonly unknownMechanism: Conduct;
  /** The same where there is no user name; absent where that makes no difference. */
  readonly unknownWithoutUser?: (mechanism: string) => Conduct;
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
    | { readonly kind: 'accepted'; readonly effect: Accepted | null }
    | { readonly kind: 'refused'; readonly userinfo: Quotation; readonly token: Quotation };

  // mechanism properties
  /** Whether properties are split before they are decoded, so that `%2C` is a comma inside a value. */
  readonly splitsFirst: boolean;
  readonly propertyNames: 'exact' | 'any-case';
  /** A property of another name than AWS_SESSION_TOKEN. */
  readonly unknownProperty: Conduct;
  /** A property without a colon, such as a token without its name. */
  readonly namelessProperty: Conduct;
  readonly emptyProperty: Conduct;
  /** Whether a token that reads `true` or `false` becomes a boolean. */
  readonly tokenAsBoolean: boolean;
  /** Which of two tokens in one option counts. */
  readonly tokenTwice: 'first' | 'last' | 'refuses';

  // authSource
  /** Any authSource but `$external`. */
  readonly otherSource: Conduct;
  readonly emptySource: Conduct;
  /** Whether `$EXTERNAL` is `$external` to it. */
  readonly sourceInAnyCase: boolean;
  /** Whether the authSource of a TXT record is taken over. */
  readonly takesSourceOfTxt: boolean;

  // options in general
  /** Whether `;` separates options as `&` does. */
  readonly semicolons: boolean;
  /** An equals sign inside a value: kept, or the value ends before it. */
  readonly bareEquals: 'kept' | 'cuts' | Conduct;
  /** An option that is there twice. */
  readonly repeatedOption: (name: string) => 'first' | 'last' | Conduct;
  /** The options that it knows, in lower case. */
  readonly options: ReadonlySet<string>;
  readonly unknownOption: (name: string) => Conduct;
  /** `name=`, authSource apart. */
  readonly emptyOption: (name: string) => Conduct;
  /** Nothing between two `&`, or behind the last. */
  readonly emptyPair: Conduct;
  /** Behind the last; absent where that is the same. */
  readonly trailingPair?: Conduct;
  /** What will do for a boolean. */
  readonly booleans: Booleans;
  /** Whether digits at the beginning are enough for a number. */
  readonly looseNumbers: boolean;
  /** @param wanted what the value should be */
  readonly wrongValue: (name: string, wanted: WantedValue) => Conduct;
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

export const accepts: Conduct = { kind: 'accepts', effect: null };
export const drops: Conduct = { kind: 'drops' };
export const unknown: Conduct = { kind: 'unknown' };

/** It takes it, and this comes of it. */
export function acceptsSo(effect: Accepted): Conduct {
  return { kind: 'accepts', effect };
}

export function atParsing(words: Quotation | null): Conduct {
  return { kind: 'refuses', when: 'parsing', words };
}

export function atLogin(words: Quotation | null): Conduct {
  return { kind: 'refuses', when: 'authenticating', words };
}

/** What most drivers do, or what nobody has told of them. */
export const usual = {
  mechanismInOtherCase: accepts,
  unknownMechanism: unknown,
  scramWithoutUser: () => unknown,
  bareCharacter: () => atParsing(null),
  cutAt: null,
  strayPercent: () => atParsing(null),
  notUtf8: atParsing(null),
  emptyPassword: unknown,
  credentialsInside: { kind: 'accepted', effect: null },
  splitsFirst: false,
  propertyNames: 'exact',
  namelessProperty: unknown,
  emptyProperty: unknown,
  tokenAsBoolean: false,
  tokenTwice: 'last',
  emptySource: atParsing(null),
  sourceInAnyCase: false,
  semicolons: false,
  bareEquals: 'kept',
  repeatedOption: () => unknown,
  options: someDriversOptions,
  unknownOption: () => drops,
  emptyOption: () => unknown,
  emptyPair: accepts,
  booleans: 'legacy',
  looseNumbers: false,
  wrongValue: () => unknown,
  tlsConflict: unknown,
  noSlash: accepts,
  srvWithPort: atParsing(null),
  srvWithHosts: atParsing(null),
  oddBrackets: unknown,
  noHost: atParsing(null),
} as const satisfies Partial<UriReader>;

/** `#`, `[`, `]` and `?` do no harm in the user information of most drivers. */
export function harmless(character: string): boolean {
  return '#[]?'.includes(character);
}
