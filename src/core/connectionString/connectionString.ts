import { layOut, type Layout } from './layout';
import { readHosts } from './hosts';
import { invalid } from './invalid';
import { readMechanismProperties } from './mechanismProperties';
import { readOptions, warnOfRepeats } from './options';
import { percentDecode } from './percent';
import { isNamed, sessionTokenProperty, type ConnectionString } from './shape';
import { readUserinfo } from './userinfo';
import { secretsOf, unsentOptions, withoutSecrets, type UnsentOption } from './withoutSecrets';
import { blemishesOf } from '../credentials/blemishes';
import type { CredentialSet } from '../credentials/credentialSet';
import { locatorOf, type Locate, type Span } from '../bytes/span';

/**
 * Reads a connection string by the connection string specification, strictly: what it reserves must be escaped, and
 * white space stands nowhere. Credentials are read as they stand; whether they are whole is for
 * `completeCredentials` to say, and what the options mean is for `targetOptionsOf`.
 * @throws Fault `connection-string-invalid`; its texts never contain a part of the string
 */
export function parseConnectionString(text: string): ConnectionString {
  const locate = locatorOf(text);
  const layout = layOut(text);
  const { scheme, authority, at, hostsEnd, question } = layout;
  const userinfo = at < 0 ? undefined : readUserinfo(text, authority, at, locate);
  const hosts = readHosts(text, at < 0 ? authority : at + 1, hostsEnd, scheme, locate);
  const database = readDatabase(text, layout, locate);
  const options = readOptions(text, Math.min(question + 1, text.length), text.length, locate);
  return {
    scheme,
    hosts,
    ...(userinfo ? { userinfo } : {}),
    ...(database ? { database } : {}),
    options,
    mechanismProperties: readMechanismProperties(text, options, locate),
    warnings: warnOfRepeats(options),
  };
}

/** Whether anything is in it that must stay in the page: what `stripCredentials` removes. */
export function hasCredentials(cs: ConnectionString): boolean {
  return secretsOf(cs).length > 0;
}

export interface Stripped {
  /** The connection string without credentials, and without options that do not help to find the server. */
  readonly target: string;
  /** What the credentials were; absent where there was neither user information nor a session token. */
  readonly set?: CredentialSet;
  /** What was taken out because it is or may be a secret, as stretches of the text given. */
  readonly removed: readonly Span[];
  /** Options that were left out because nobody needs them. */
  readonly unsent: readonly UnsentOption[];
}

/**
 * Takes out of a connection string what the way to the server does not need, the credentials above all, so that the
 * rest can be sent to the proxy, stored and exported.
 * @param cs the same text, parsed, where it is
 * @throws Fault `connection-string-invalid` if it cannot be read: what was not understood is not sent
 */
export function stripCredentials(text: string, cs = parseConnectionString(text)): Stripped {
  const target = withoutSecrets(text, cs);
  const set = credentialsOf(cs);
  return { target, ...(set ? { set } : {}), removed: secretsOf(cs), unsent: unsentOptions(cs) };
}

function credentialsOf({ userinfo, mechanismProperties }: ConnectionString): CredentialSet | undefined {
  const token = mechanismProperties.findLast(({ name }) => isNamed(name, sessionTokenProperty));
  if (!userinfo && !token) return undefined;
  const { username, password } = userinfo ?? {};
  return {
    ...(username ? { accessKeyId: { ...username, blemishes: blemishesOf(username.text) } } : {}),
    ...(password ? { secretAccessKey: { ...password, blemishes: blemishesOf(password.text.reveal()) } } : {}),
    ...(token
      ? {
          sessionToken: {
            text: token.value,
            span: token.valueSpan,
            blemishes: blemishesOf(token.value.reveal()),
          },
        }
      : {}),
  };
}

function readDatabase(
  text: string,
  { hostsEnd, question }: Layout,
  locate: Locate,
): ConnectionString['database'] {
  const start = hostsEnd + 1;
  if (start >= question) return undefined;
  const raw = text.slice(start, question);
  const slash = raw.indexOf('/');
  if (slash >= 0) throw invalid(start + slash, { problem: 'database-slash' });
  const decoded = percentDecode(raw, start, 'database');
  if (/[/\\ "$]/.test(decoded)) throw invalid(start, { problem: 'database-character' });
  return { text: decoded, span: locate(start, question) };
}
