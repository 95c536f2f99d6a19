import type { Span } from '../pasted';
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
 * The text without its secrets and without the delimiters that they leave idle; nothing else changes. An option that
 * becomes empty goes, and so does the `?` when no option is left.
 * @param cs the same text, parsed
 */
export function withoutSecrets(text: string, cs: ConnectionString): string {
  const { userinfo, options, mechanismProperties } = cs;
  const [firstOption] = options;
  const queryStart = firstOption ? text.lastIndexOf('?', firstOption.span.start) : text.length;
  const head = userinfo
    ? text.slice(0, userinfo.span.start) + text.slice(userinfo.span.end + 1, queryStart)
    : text.slice(0, queryStart);
  const isClean = !options.some(isPassword) && !mechanismProperties.some(isSecretProperty);
  return head + (isClean ? text.slice(queryStart) : openQueryOf(text, cs));
}

function openQueryOf(text: string, { options, mechanismProperties }: ConnectionString): string {
  const cut = (span: Span): string => text.slice(span.start, span.end);
  const kept: string[] = [];
  // both lists are in the order of the text, so one walk gives each option its properties
  let next = 0;
  for (const option of options) {
    const first = next;
    while ((mechanismProperties[next]?.span.start ?? Infinity) < option.span.end) next += 1;
    const properties = mechanismProperties.slice(first, next);
    const open = properties.filter((property) => !isSecretProperty(property)).map(({ span }) => cut(span));
    if (isPassword(option)) continue;
    if (open.length === properties.length) kept.push(cut(option.span));
    else if (open.length > 0)
      kept.push(text.slice(option.span.start, option.valueSpan.start) + open.join(','));
  }
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isSecretProperty({ name }: MechanismProperty): boolean {
  return !openProperties.some((open) => isNamed(name, open));
}

function isPassword({ name }: UriOption): boolean {
  return optionHoldsSecret(name) && !isNamed(name, mechanismPropertiesOption);
}
