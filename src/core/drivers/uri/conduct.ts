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
  | 'empty-host-dialled'
  | 'port-missing'
  | 'deprecated-since-3.8';

export type CredentialPart = 'user name' | 'password';

/** What else is there where the user name is empty. */
export interface BesideEmptyUser {
  readonly mechanism: boolean;
  /** A colon before the `@`. */
  readonly colon: boolean;
}

/** How a driver reads the list of hosts. */
export interface HostReader {
  /** A port that is no number from 1 to 65535, `''` for none behind a colon. */
  readonly port: (text: string) => Conduct;
  /** Nothing between two commas, or behind the last. */
  readonly empty: Conduct;
  /** An IPv6 address without brackets. */
  readonly bareColons: (text: string, hasUser: boolean) => Conduct;
  /** An escape in a name. */
  readonly escapes: 'decoded' | 'kept' | Conduct;
  /** Whether brackets around a name stay there. */
  readonly keepsBrackets?: true;
  /** Whether a host that is there twice is one. */
  readonly once?: true;
  /** Where a bare `@` cuts the password: the stretch up to the next is its host, or all that follows. */
  readonly cut?: 'stretch' | 'rest';
}

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
  /** A reserved character that stands bare in the user information. `rest`: what follows it there. */
  readonly bareCharacter: (character: string, part: CredentialPart, rest: string) => Conduct;
  /** The password that is left where a bare `@` cuts it, as raw text; null where it does not. */
  readonly cutAt: ((before: string, after: string) => string) | null;
  /** A percent sign that begins no escape. */
  readonly strayPercent: (part: CredentialPart) => Conduct;
  /** Escapes that are no UTF-8. */
  readonly notUtf8: Conduct;
  /** `:password@`, or nothing at all before the `@`. */
  readonly emptyUser: (hasPassword: boolean, beside: BesideEmptyUser) => Conduct;
  readonly userWithoutPassword: Conduct;
  readonly emptyPassword: Conduct;
  /** The same for SCRAM. */
  readonly scramWithoutPassword: (password: 'none' | 'empty') => Conduct;
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
  /** A name without an equals sign; absent where that is as good as no value. */
  readonly noEquals?: Conduct;
  /** A percent sign in a value that begins no escape. */
  readonly strayPercentInValue: Conduct;
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
  readonly hosts: HostReader;
  /** No slash before the `?`. */
  readonly noSlash: Conduct;
  readonly srvWithPort: Conduct;
  readonly srvWithHosts: Conduct;
  /** Brackets around what is no IPv6 address. */
  readonly oddBrackets: Conduct;
  readonly noHost: Conduct;
  /** Nothing at all behind `mongodb://`; absent where that is the same. */
  readonly nothing?: Conduct;
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
  scramWithoutPassword: () => unknown,
  strayPercentInValue: unknown,
  booleans: 'legacy',
  looseNumbers: false,
  wrongValue: () => unknown,
  tlsConflict: unknown,
  noSlash: accepts,
  srvWithPort: atParsing(null),
  srvWithHosts: atParsing(null),
  oddBrackets: unknown,
  noHost: atParsing(null),
  hosts: {
    port: () => unknown,
    empty: unknown,
    bareColons: () => unknown,
    escapes: unknown,
  },
} as const satisfies Partial<UriReader>;

/** `#`, `[`, `]` and `?` do no harm in the user information of most drivers. */
export function harmless(character: string): boolean {
  return '#[]?'.includes(character);
}
