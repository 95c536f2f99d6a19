import { mechanismPropertiesOption } from '../../connectionString/shape';
import { optionsNamed, type UriLayout } from '../../drivers/uri/layout';
import type { Subject } from '../subject';
import type { Place } from './uriPlaces';

const mechanisms: ReadonlySet<Place['code']> = new Set<Place['code']>([
  'no-mechanism',
  'other-mechanism',
  'mechanism-in-other-case',
  'unknown-mechanism',
  'mechanism-without-user',
]);
const secrets: ReadonlySet<Place['code']> = new Set<Place['code']>([
  'bare-character',
  'not-utf8',
  'stray-percent',
  'password-cut',
  'empty-password',
  'user-without-password',
]);
const tokens: ReadonlySet<Place['code']> = new Set<Place['code']>([
  'property-without-name',
  'property-without-value',
  'unknown-property',
  'token-twice',
  'first-token',
  'token-name-unknown',
  'token-becomes-boolean',
  'token-without-user',
]);

/** What a thing in the connection string spoils, so that whatever shows that to be right shows that this did no harm. */
export function accusedBy({ code, span }: Place, layout: UriLayout): Subject {
  if (mechanisms.has(code)) return 'mechanism';
  if (secrets.has(code)) return 'secret';
  if (tokens.has(code)) return 'token';
  if (code !== 'plus-becomes-space' && code !== 'value-cut-at-equals') return 'connection-string';
  const inToken = optionsNamed(layout, mechanismPropertiesOption).some(
    ({ value }) => span.start >= value.span.start && span.start < value.span.end,
  );
  if (inToken) return 'token';
  return code === 'plus-becomes-space' ? 'secret' : 'connection-string';
}
