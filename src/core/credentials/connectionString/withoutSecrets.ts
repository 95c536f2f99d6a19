import type { Span } from '../pasted';
import { isNamed, mechanismPropertiesOption, optionHoldsSecret, type ConnectionString } from './shape';

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
  const properties = mechanismProperties.filter(
    ({ name }) => !openProperties.some((open) => isNamed(name, open)),
  );
  const passwords = options.filter(
    ({ name }) => optionHoldsSecret(name) && !isNamed(name, mechanismPropertiesOption),
  );
  const inOrder = [...properties, ...passwords].map(({ span }) => span).sort((a, b) => a.start - b.start);
  return userinfo ? [userinfo.span, ...inOrder] : inOrder;
}

/**
 * The text without its secrets and without the delimiters that they leave idle; nothing else changes. An option that
 * becomes empty goes, and so does the `?` when no option is left.
 * @param cs the same text, parsed
 */
export function withoutSecrets(text: string, cs: ConnectionString): string {
  const removed = secretsOf(cs);
  if (removed.length === 0) return text;
  const firstOption = cs.options[0];
  const queryStart = firstOption ? text.lastIndexOf('?', firstOption.span.start) : text.length;
  const head = cs.userinfo
    ? text.slice(0, cs.userinfo.span.start) + text.slice(cs.userinfo.span.end + 1, queryStart)
    : text.slice(0, queryStart);
  const query = text.slice(queryStart);
  const rest = cs.options.some(({ span }) => removed.some((secret) => within(secret, span)))
    ? queryOf(text, cs, removed)
    : query;
  return head + rest;
}

function queryOf(text: string, cs: ConnectionString, removed: readonly Span[]): string {
  const kept = cs.options.flatMap(({ name, span, valueSpan }) => {
    const secrets = removed.filter((secret) => within(secret, span));
    if (secrets.length === 0) return [text.slice(span.start, span.end)];
    if (!isNamed(name, mechanismPropertiesOption)) return [];
    const properties = cs.mechanismProperties
      .filter((property) => within(property.span, valueSpan))
      .filter((property) => !secrets.some((secret) => within(property.span, secret)))
      .map((property) => text.slice(property.span.start, property.span.end));
    return properties.length === 0 ? [] : [text.slice(span.start, valueSpan.start) + properties.join(',')];
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
