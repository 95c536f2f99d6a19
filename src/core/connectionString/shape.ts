import type { Span } from '../bytes/span';
import type { Secret } from '../credentials/secret';

export type Scheme = 'mongodb' | 'mongodb+srv';

/** One of the hosts. `host` is lower-case; an IPv6 address comes without its brackets. */
export interface HostIdentifier {
  readonly host: string;
  /** 1 to 65535; absent where the text names none. */
  readonly port?: number;
  readonly span: Span;
}

/** Percent-decoded. The spans are those of the encoded texts. */
export interface Userinfo {
  readonly username: { readonly text: string; readonly span: Span };
  readonly password?: { readonly text: Secret; readonly span: Span };
  /** Without the `@`. */
  readonly span: Span;
}

/** One `name=value`, percent-decoded; a `+` is a plus sign. */
export interface UriOption {
  /** As written; compare with `isNamed`. */
  readonly name: string;
  /** A `Secret` for the options that can hold one (`optionHoldsSecret`). */
  readonly value: string | Secret;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** One `NAME:value` of `authMechanismProperties`. The value may be a token, under whatever name, so it is a secret. */
export interface MechanismProperty {
  readonly name: string;
  readonly value: Secret;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** Permitted and doubtful. `option` is one of the names that the URI options specification lists, else absent. */
export interface UriWarning {
  readonly kind: 'repeated-option';
  readonly option?: string;
  readonly span: Span;
}

export interface ConnectionString {
  readonly scheme: Scheme;
  /** At least one; exactly one, without a port, for `mongodb+srv`. */
  readonly hosts: readonly HostIdentifier[];
  readonly userinfo?: Userinfo;
  readonly database?: { readonly text: string; readonly span: Span };
  /** In the order of the text. Where an option is repeated the last one counts. */
  readonly options: readonly UriOption[];
  /** Of every `authMechanismProperties`, in the order of the text. */
  readonly mechanismProperties: readonly MechanismProperty[];
  readonly warnings: readonly UriWarning[];
}

export const sessionTokenProperty = 'AWS_SESSION_TOKEN';

export const mechanismPropertiesOption = 'authMechanismProperties';

const secretOptions = [mechanismPropertiesOption, 'tlsCertificateKeyFilePassword', 'proxyPassword'];

/** Names of options and of mechanism properties are compared without regard to case. */
export function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

export function optionHoldsSecret(name: string): boolean {
  return secretOptions.some((wanted) => isNamed(name, wanted));
}

/** The instance of an option that counts: the last, as in most drivers; the specification leaves it open. */
export function lastOption(cs: ConnectionString, name: string): UriOption | undefined {
  return cs.options.findLast((option) => isNamed(option.name, name));
}
