import type { Span } from '../bytes/span';
import { knownOption } from './knownOptions';
import {
  isNamed,
  mechanismPropertiesOption,
  optionHoldsSecret,
  type ConnectionString,
  type MechanismProperty,
  type UriOption,
} from './shape';

/**
 * The mechanism properties that the authentication specification defines and that hold no secret. Any other is taken
 * for one: it may be a session token under a mistaken name.
 */
const openProperties = [
  'SERVICE_NAME',
  'SERVICE_REALM',
  'SERVICE_HOST',
  'CANONICALIZE_HOST_NAME',
  'ENVIRONMENT',
  'TOKEN_RESOURCE',
  'ALLOWED_HOSTS',
];

/** What must not leave the page: user information, mechanism properties that may be tokens, and other passwords. */
export function secretsOf({ userinfo, options, mechanismProperties }: ConnectionString): readonly Span[] {
  const inOrder = [...mechanismProperties.filter(isSecretProperty), ...options.filter(isPassword)]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  return userinfo ? [userinfo.span, ...inOrder] : inOrder;
}

/**
 * The options that somebody reads who looks for the way to a deployment (`targetOptionsOf`, `tlsOf`), and those that the
 * proxy says have no effect. Whatever else stands there may be a secret under any name, so it is not sent.
 */
const sentOptions: ReadonlySet<string> = new Set(
  [
    'authMechanism',
    'authSource',
    'directConnection',
    'loadBalanced',
    'replicaSet',
    'srvMaxHosts',
    'srvServiceName',
    'ssl',
    'tls',
    'tlsAllowInvalidCertificates',
    'tlsAllowInvalidHostnames',
    'tlsCAFile',
    'tlsCertificateKeyFile',
    'tlsDisableCertificateRevocationCheck',
    'tlsDisableOCSPEndpointCheck',
    'tlsInsecure',
  ].map((name) => name.toLowerCase()),
);

/**
 * The text without its user information and with those options alone that may be sent. What is left keeps its spelling;
 * the delimiters that would stand idle go, and so does the `?` when no option is left.
 * @param cs the same text, parsed
 */
export function withoutSecrets(text: string, cs: ConnectionString): string {
  const { userinfo, options } = cs;
  const [firstOption] = options;
  const queryStart = firstOption ? text.lastIndexOf('?', firstOption.span.start) : text.length;
  const head = userinfo
    ? text.slice(0, userinfo.span.start) + text.slice(userinfo.span.end + 1, queryStart)
    : text.slice(0, queryStart);
  if (options.every(isSent)) return head + text.slice(queryStart);
  const sent = options.filter(isSent).map(({ span }) => text.slice(span.start, span.end));
  return sent.length === 0 ? head : `${head}?${sent.join('&')}`;
}

/** An option that was left out; `option` is one of the names that the URI options specification lists, else absent. */
export interface UnsentOption {
  readonly option?: string;
  readonly span: Span;
}

/** The options that stay in the page, beside those that are told as secrets. */
export function unsentOptions({ options, mechanismProperties }: ConnectionString): readonly UnsentOption[] {
  const hasSecretProperty = mechanismProperties.some(isSecretProperty);
  const isTold = (option: UriOption): boolean =>
    isPassword(option) || (isNamed(option.name, mechanismPropertiesOption) && hasSecretProperty);
  return options
    .filter((option) => !isSent(option) && !isTold(option))
    .map(({ name, span }) => {
      const option = knownOption(name);
      return option === undefined ? { span } : { option, span };
    });
}

function isSent({ name }: UriOption): boolean {
  return sentOptions.has(name.toLowerCase());
}

function isSecretProperty({ name }: MechanismProperty): boolean {
  return !openProperties.some((open) => isNamed(name, open));
}

function isPassword({ name }: UriOption): boolean {
  return optionHoldsSecret(name) && !isNamed(name, mechanismPropertiesOption);
}
