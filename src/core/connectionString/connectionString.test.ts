import * as fc from 'fast-check';
import { CommaAndColonSeparatedRecord, ConnectionString as Reference } from 'mongodb-connection-string-url';
import { describe, expect, test } from 'vitest';
import { Fault } from '../fault/fault';
import { hasCredentials, parseConnectionString, stripCredentials } from './connectionString';
import { Secret } from '../credentials/secret';
import { said } from '../../testing/said';

const revealed = (value: string | Secret): string => (value instanceof Secret ? value.reveal() : value);

function faultOf(text: string): Fault {
  try {
    parseConnectionString(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error('no fault');
}

describe('parseConnectionString', () => {
  test('reads every part, with its span', () => {
    const text = 'mongodb://AKIA:a%2Fb@Db1.Example.com:27018,[::1]:27019,db3/app?tls=true&appName=a%20b+c';
    const cs = parseConnectionString(text);
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(cs.scheme).toBe('mongodb');
    expect(cs.hosts.map(({ host, port }) => [host, port])).toEqual([
      ['db1.example.com', 27018],
      ['::1', 27019],
      ['db3', undefined],
    ]);
    expect(cs.hosts.map(({ span }) => at(span))).toEqual(['Db1.Example.com:27018', '[::1]:27019', 'db3']);
    expect(cs.userinfo?.username.text).toBe('AKIA');
    expect(cs.userinfo?.password?.text.reveal()).toBe('a/b');
    expect(cs.userinfo?.password && at(cs.userinfo.password.span)).toBe('a%2Fb');
    expect(cs.database).toMatchObject({ text: 'app' });
    expect(cs.options.map(({ name, value }) => [name, value])).toEqual([
      ['tls', 'true'],
      ['appName', 'a b+c'],
    ]);
  });

  test.each([
    ['an empty text', '', 0],
    ['another scheme', 'mongo://localhost:27017', 0],
    ['a scheme with a suffix', 'mongodb+rawsrv://tcp.example.com', 0],
    ['no host', 'mongodb://', 10],
    ['no host before the slash', 'mongodb:///tmp/mongodb.sock/', 10],
    ['no host after a comma', 'mongodb://a,', 12],
    ['two colons after a host', 'mongodb://localhost::27017/', 19],
    ['colons only', 'mongodb://::', 10],
    ['a negative port', 'mongodb://localhost:-1', 19],
    ['port 0', 'mongodb://localhost:0/', 19],
    ['port 65536', 'mongodb://[::1]:65536', 15],
    ['a port that is no number', 'mongodb://[::1]:foo', 15],
    ['an open bracket', 'mongodb://[::1', 10],
    ['brackets around a name', 'mongodb://[localhost]', 11],
    ['an empty label', 'mongodb://a..b', 11],
    ['a UNIX domain socket', 'mongodb://%2Ftmp%2Fmongodb.sock', 10],
    ['a space', 'mongodb://localhost ', 19],
    ['a line break', 'mongodb://local\nhost', 15],
    ['a zero width space in a host', 'mongodb://local\u200bhost', 15],
    ['an empty user name', 'mongodb://:pw@localhost', 10],
    ['an empty user information', 'mongodb://@localhost', 10],
    ['a second colon in the password', 'mongodb://alice:foo:bar@127.0.0.1', 19],
    ['a bare @ in the user name', 'mongodb://alice@@127.0.0.1', 15],
    ['a bare @ in the password', 'mongodb://alice:a@b@127.0.0.1', 17],
    ['a bare / in the user name', 'mongodb://alice/@localhost/db', 15],
    ['a bare / in the password', 'mongodb://alice:foo/bar@localhost/db', 19],
    ['a bare / after digits that could be a port', 'mongodb://alice:12/bar@localhost/db', 18],
    ['a bare ? in the password', 'mongodb://alice:12?bar@localhost/db', 18],
    ['a bare # in the password', 'mongodb://alice:12#bar@localhost/db', 18],
    ['a bare [ in the password', 'mongodb://alice:a[b@localhost/db', 17],
    ['a % that begins no escape', 'mongodb://alice%foo:bar@127.0.0.1', 15],
    ['a % at the end', 'mongodb://user%20%:password@localhost', 17],
    ['escapes that are not UTF-8', 'mongodb://user:a%FFb@localhost', 16],
    ['two hosts for mongodb+srv', 'mongodb+srv://a.example.com,b.example.com', 28],
    ['a port for mongodb+srv', 'mongodb+srv://a.example.com:27017', 14],
    ['a fragment', 'mongodb://localhost/#x', 20],
    ['a bare / in the database', 'mongodb://localhost/a/b', 21],
    ['a $ in the database', 'mongodb://localhost/%24external', 20],
    ['an option without a value', 'mongodb://localhost/?w', 21],
    ['an option without a name', 'mongodb://localhost/?=1', 21],
    ['an option with an odd name', 'mongodb://localhost/?a/b=1', 21],
    ['a bare @ in an option', 'mongodb://u:p@localhost/?appName=a@b', 34],
    ['a token without its name', 'mongodb://localhost/?authMechanismProperties=FwoGZXIvYXdz', 45],
    ['a property with an empty name', 'mongodb://localhost/?authMechanismProperties=:x', 45],
  ])('refuses %s, and says where', (_, text, offset) => {
    expect(faultOf(text)).toMatchObject({ code: 'connection-string-invalid', facts: { offset } });
  });

  test('warns of a repeated option, at the instance that does not count', () => {
    const { warnings } = parseConnectionString(
      'mongodb://h/?W=1&w=2&readPreferenceTags=a:b&readPreferenceTags=c:d&x=1&x=2',
    );
    expect(warnings.map(({ kind, option, span }) => [kind, option, span.start])).toEqual([
      ['repeated-option', 'w', 13],
      ['repeated-option', undefined, 67],
    ]);
  });

  test.each([
    ['mongodb://localhost/?authMechanism=MONGODB-AWS', undefined, undefined],
    ['mongodb://localhost/?authMechanism=MONGODB-AWS&authSource=$external', undefined, undefined],
    ['mongodb://user@localhost/?authMechanism=MONGODB-AWS', 'user', undefined],
    [
      'mongodb://user%21%40%23%24%25%5E%26%2A%28%29_%2B:pass%21%40%23%24%25%5E%26%2A%28%29_%2B@localhost/?authMechanism=MONGODB-AWS',
      'user!@#$%^&*()_+',
      'pass!@#$%^&*()_+',
    ],
  ])('reads the user information of the specification: %s', (text, username, password) => {
    const { userinfo } = parseConnectionString(text);
    expect(userinfo?.username.text).toBe(username);
    expect(userinfo?.password?.text.reveal()).toBe(password);
  });

  test('reads the session token of the specification', () => {
    const text =
      'mongodb://user:password@localhost/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:token%21%40%23%24%25%5E%26%2A%28%29_%2B';
    expect(stripCredentials(text).set?.sessionToken?.text.reveal()).toBe('token!@#$%^&*()_+');
  });

  test('splits properties on commas and first colons, encoded or not, and their names on no case', () => {
    const text =
      'mongodb://h/?AUTHMECHANISMPROPERTIES=TOKEN_RESOURCE:mongodb://foo%2Caws_session_token%3Aa:b%2Fc+d,';
    const { mechanismProperties } = parseConnectionString(text);
    expect(mechanismProperties.map(({ name, value }) => [name, value.reveal()])).toEqual([
      ['TOKEN_RESOURCE', 'mongodb://foo'],
      ['aws_session_token', 'a:b/c+d'],
    ]);
  });

  test('agrees with the reference parser on generated strings', () => {
    fc.assert(
      fc.property(connectionStrings, (text) => {
        const ours = parseConnectionString(text);
        const reference = new Reference(text);
        expect(ours.hosts.map(printHost)).toEqual(reference.hosts.map((host) => host.toLowerCase()));
        expect(ours.userinfo?.username.text ?? '').toBe(decodeURIComponent(reference.username));
        expect(ours.userinfo?.password?.text.reveal() ?? '').toBe(decodeURIComponent(reference.password));
        expect(ours.database?.text ?? '').toBe(decodeURIComponent(reference.pathname.slice(1)));
        expect(ours.options.map(({ name, value }) => [name, revealed(value)])).toEqual([
          ...reference.searchParams.entries(),
        ]);
        const properties = new CommaAndColonSeparatedRecord(
          reference.searchParams.get('authMechanismProperties'),
        );
        expect(ours.mechanismProperties.map(({ name, value }) => [name, value.reveal()])).toEqual([
          ...properties,
        ]);
      }),
    );
  });

  test('throws nothing but its fault, and never quotes the string in it', () => {
    const canary = 'CaNaRy9secretCaNaRy9secret';
    const noise = fc.array(
      fc.constantFrom('mongodb://', '@', ':', '/', '?', '&', '=', '%', ',', '[', ' ', canary),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const text = `mongodb://${parts.join('')}`;
        try {
          parseConnectionString(text);
        } catch (thrown) {
          if (!(thrown instanceof Fault)) throw thrown;
          expect(JSON.stringify(said(thrown))).not.toContain(canary);
          expect(thrown.facts.offset).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('stripCredentials', () => {
  test.each([
    ['mongodb://h', 'mongodb://h'],
    ['mongodb://u:p@h', 'mongodb://h'],
    ['mongodb://u:@h/', 'mongodb://h/'],
    ['mongodb+srv://u:p@H.example.com/db?&TLS=1&&', 'mongodb+srv://H.example.com/db?&TLS=1&&'],
    ['mongodb+srv://u:p@H.example.com/db?&tls=1&&w=1', 'mongodb+srv://H.example.com/db?tls=1'],
    ['mongodb://u:p@h/?authMechanismProperties=AWS_SESSION_TOKEN:t', 'mongodb://h/'],
    [
      'mongodb://u:p@h/?ssl=1&authMechanismProperties=AWS_SESSION_TOKEN:t&replicaSet=%32',
      'mongodb://h/?ssl=1&replicaSet=%32',
    ],
    ['mongodb://u:p@h/?authmechanismproperties=aws_session_token:t&tls=1', 'mongodb://h/?tls=1'],
    ['mongodb://u:p@h/?tls=1&authMechanismProperties=AWS_SESSION_TOKEN:t', 'mongodb://h/?tls=1'],
    ['mongodb://h/?authMechanismProperties=AWS_SESSION_TOKEN:t,SERVICE_NAME:x', 'mongodb://h/'],
    ['mongodb://h/?authMechanismProperties=SERVICE_NAME:x', 'mongodb://h/'],
    ['mongodb://h/?authMechanismProperties=SESSION_TOKEN:mistaken&tls=1', 'mongodb://h/?tls=1'],
    ['mongodb://h/?tlsCertificateKeyFilePassword=p&proxyPassword=q&tls=1', 'mongodb://h/?tls=1'],
    ['mongodb://h/?password=p&awsSecretAccessKey=k&appName=a&retryWrites=true', 'mongodb://h/'],
    ['mongodb://u:p@h/?authSource=%24external&tls=maybe', 'mongodb://h/?authSource=%24external&tls=maybe'],
  ])('of %s leaves %s', (text, target) => {
    expect(stripCredentials(text).target).toBe(target);
  });

  test('points at what it took out', () => {
    const text = 'mongodb://u:p@h/?w=1&authMechanismProperties=SERVICE_NAME:x,AWS_SESSION_TOKEN:t';
    const { removed } = stripCredentials(text);
    expect(removed.map(({ start, end }) => text.slice(start, end))).toEqual(['u:p', 'AWS_SESSION_TOKEN:t']);
  });

  test('tells which options it left out, the names that nobody knows without their name', () => {
    const text = 'mongodb://h/?w=1&hunter2=hunter3&tls=true&authMechanismProperties=SERVICE_NAME:x';
    const { unsent, removed } = stripCredentials(text);
    expect(unsent.map(({ option, span }) => [option, text.slice(span.start, span.end)])).toEqual([
      ['w', 'w=1'],
      [undefined, 'hunter2=hunter3'],
      ['authMechanismProperties', 'authMechanismProperties=SERVICE_NAME:x'],
    ]);
    expect(removed).toEqual([]);
  });

  test('tells no secret a second time as an option', () => {
    const text = 'mongodb://h/?proxyPassword=x&authMechanismProperties=AWS_SESSION_TOKEN:t,SERVICE_NAME:x';
    expect(stripCredentials(text).unsent).toEqual([]);
  });

  test('leaves a string that parses, has no credentials, and differs in nothing else', () => {
    fc.assert(
      fc.property(connectionStrings, (text) => {
        const before = parseConnectionString(text);
        const { target, set } = stripCredentials(text);
        const after = parseConnectionString(target);
        expect(hasCredentials(after)).toBe(false);
        expect(set !== undefined).toBe(hasCredentials(before));
        expect(after.hosts.map(printHost)).toEqual(before.hosts.map(printHost));
        expect(after.database?.text).toBe(before.database?.text);
        const others = (cs: typeof before) =>
          cs.options
            .filter(({ name }) => name === 'tls' || name === 'replicaSet')
            .map(({ name, value }) => [name, value]);
        expect(others(after)).toEqual(others(before));
        expect(others(after)).toHaveLength(after.options.length);
      }),
    );
  });
});

function printHost({ host, port }: { host: string; port?: number }): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? name : `${name}:${port}`;
}

const letters = (minLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength, maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom(...'aZ9 /+=%:@?#&,é\u200b"'), minLength: 1, maxLength: 12 });
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
const hostName = fc.oneof(
  fc.array(letters(1), { minLength: 1, maxLength: 3 }).map((l) => l.join('.')),
  fc.constant('[::1]'),
);
const host = fc.tuple(hostName, port).map(([name, number]) => (number ? `${name}:${number}` : name));
const option = fc.tuple(fc.constantFrom('appName', 'tls', 'replicaSet', 'x1'), text);
const token = fc.option(
  text.map((value) => value.replaceAll(',', '')),
  { nil: undefined },
);

const connectionStrings = fc
  .record({
    hosts: fc.array(host, { minLength: 1, maxLength: 3 }),
    srv: fc.option(letters(1), { nil: undefined }),
    user: fc.option(fc.tuple(text, fc.option(text, { nil: undefined })), { nil: undefined }),
    database: letters(0),
    options: fc.uniqueArray(option, { selector: ([name]) => name, maxLength: 4 }),
    token,
  })
  .map(({ hosts, srv, user, database, options, token: value }) => {
    const [name, password] = user ?? [];
    const userinfo =
      name === undefined
        ? ''
        : `${encodeURIComponent(name)}${password === undefined ? '' : `:${encodeURIComponent(password)}`}@`;
    const pairs = options.map(([key, content]) => `${key}=${encodeURIComponent(content)}`);
    if (value !== undefined) {
      pairs.push(`authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(value)}`);
    }
    const address =
      srv === undefined
        ? `mongodb://${userinfo}${hosts.join(',')}`
        : `mongodb+srv://${userinfo}${srv}.example.com`;
    return `${address}/${database}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
  });
