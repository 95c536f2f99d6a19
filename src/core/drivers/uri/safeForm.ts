import { percentDecodeOrKeep, percentEncode } from '../../bytes/percent';
import { shellQuoted } from '../code/values';
import { isNamed, mechanismPropertiesOption } from '../../connectionString/shape';
import { Secret } from '../../credentials/secret';
import { optionsNamed, type UriLayout } from './layout';

/** What to write instead: the same address in a form that every driver reads alike. */
export interface SafeForm {
  /** For configuration files and code. A secret where it has credentials. */
  readonly uri: Secret;
  /** One word of a POSIX shell. */
  readonly shell: Secret;
}

/**
 * Percent-encodes the credentials, names the mechanism and `$external`, and leaves the other options as they are.
 * @param inside whether user information and session token stay in; most drivers still take them, Node 7 does not
 */
export function safeFormOf(layout: UriLayout, inside: boolean): SafeForm {
  const { scheme, username, password, hosts, database, options } = layout;
  const userinfo =
    inside && username ? `${encode(username.raw)}${password ? `:${encode(password.raw)}` : ''}@` : '';
  const token = inside ? tokenOf(layout) : null;
  const own = ['authMechanism', 'authSource', mechanismPropertiesOption];
  const query = [
    'authMechanism=MONGODB-AWS',
    'authSource=%24external',
    ...(token === null ? [] : [`authMechanismProperties=AWS_SESSION_TOKEN:${encode(token)}`]),
    ...options
      .filter(({ name }) => !own.some((one) => isNamed(name.raw, one)))
      .map(({ name, value }) => `${name.raw}=${value.raw}`),
  ].join('&');
  const uri = `${scheme}://${userinfo}${hosts.raw}/${database?.raw ?? ''}?${query}`;
  return { uri: new Secret(uri), shell: new Secret(shellQuoted(uri)) };
}

/** Every driver decodes this to what stands there as written, a bare plus sign being a plus sign. */
function encode(raw: string): string {
  return percentEncode(percentDecodeOrKeep(raw, false));
}

/** The token as written, whatever the case of its name, without a name where it has none. */
function tokenOf(layout: UriLayout): string | null {
  const option = optionsNamed(layout, mechanismPropertiesOption).at(-1);
  if (!option || option.value.raw === '') return null;
  const named = /AWS_SESSION_TOKEN(?::|%3A)([^,]*)/i.exec(option.value.raw);
  if (named) return named[1] ?? '';
  return /:|%3A/i.test(option.value.raw) ? null : option.value.raw;
}
