import { MongoClient } from 'mongodb';
import { MongoClient as MongoClient6 } from 'mongodb-6';
import { describe, expect, it } from 'vitest';
import { lensDriverIds, type LensDriverId } from './drivers';
import { lensOf } from './lens';
import type { Reading } from './reading';

const base = 'authMechanism=MONGODB-AWS';
const withToken = (token: string): string =>
  `mongodb://AKIA:pw@h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:${token}`;

function readings(text: string): Record<LensDriverId, Reading> {
  return Object.fromEntries(lensOf(text).readings.map((reading) => [reading.driver, reading])) as never;
}

function kinds(text: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readings(text)).map(([id, { acceptance }]) => [id, acceptance.kind]),
  );
}

const all = (kind: string): Record<string, string> =>
  Object.fromEntries(lensDriverIds.map((id) => [id, kind]));

describe('the matrix of the bare plus sign (failures.md A.5)', () => {
  it.each<[LensDriverId, string, string]>([
    ['node6', 'a+b', 'a b'],
    ['node7', 'a+b', 'a b'],
    ['go', 'a+b', 'a b'],
    ['python', 'a b', 'a b'],
    ['java', 'a b', 'a b'],
    ['rust', 'a+b', 'a+b'],
    ['dotnet', 'a+b', 'a+b'],
    ['c', 'a+b', 'a+b'],
    ['ruby', 'a+b', 'a+b'],
  ])('%s reads the secret as “%s” and the token as “%s”', (id, secret, token) => {
    const text = `mongodb://AKIA:a+b@h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:a+b`;
    const reading = readings(text)[id];
    expect(reading.secretAccessKey?.reveal()).toBe(secret);
    expect(reading.sessionToken?.reveal()).toBe(token);
  });

  it('is marked on the very character, with the drivers that lose it', () => {
    const text = withToken('x+y');
    const [difference] = lensOf(text).differences.filter(
      ({ span }) => text.slice(span.start, span.end) === '+',
    );
    expect(difference?.says).toEqual([
      {
        drivers: ['node6', 'node7', 'go', 'python', 'java'],
        text: 'the plus sign becomes a space',
        weight: 'loses',
      },
    ]);
  });

  it('is no matter for an escaped one', () => {
    const all9 = Object.values(readings(withToken('x%2By')));
    expect(all9.map(({ sessionToken }) => sessionToken?.reveal())).toEqual(all9.map(() => 'x+y'));
  });
});

describe('the table of connection-string rules (protocol.md 4.5)', () => {
  it('a user name without a password is refused by all', () => {
    expect(kinds(`mongodb://AKIA@h/?${base}`)).toEqual(all('refused'));
  });

  it('a session token without a user name: Node 7, Go, C, .NET and Ruby refuse, Rust, Node 6 and Java pass over it', () => {
    expect(kinds(`mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:t`)).toEqual({
      ...all('refused'),
      rust: 'accepted',
      node6: 'accepted',
      java: 'accepted',
      python: 'unknown',
    });
  });

  it.each(['', '&authSource=$external', '&authSource=%24external'])(
    'with “%s” every driver authenticates against $external',
    (option) => {
      const found = readings(`mongodb://h/test?${base}${option}`);
      expect(Object.values(found).map(({ source, acceptance }) => [source, acceptance.kind])).toEqual(
        lensDriverIds.map(() => ['$external', 'accepted']),
      );
    },
  );

  it('authSource=admin is refused by all but Java, by Rust only when it authenticates', () => {
    const text = `mongodb://h/?${base}&authSource=admin`;
    expect(kinds(text)).toEqual({ ...all('refused'), java: 'accepted', ruby: 'unknown' });
    expect(readings(text).rust.acceptance).toMatchObject({ when: 'authenticating' });
    expect(readings(text).java.source).toBe('$external');
  });

  it('authSource in another case passes the C driver only', () => {
    const found = kinds(`mongodb://h/?${base}&authSource=$EXTERNAL`);
    expect([found.c, found.go, found.node7, found.python]).toEqual([
      'accepted',
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('an empty authSource is refused by all', () => {
    expect(kinds(`mongodb://h/?${base}&authSource=`)).toEqual(all('refused'));
  });

  it('an unknown property is refused by Go, C, .NET and Python', () => {
    expect(kinds(`mongodb://AKIA:pw@h/?${base}&authMechanismProperties=FOO:t`)).toEqual({
      ...all('accepted'),
      node7: 'refused',
      go: 'refused',
      c: 'refused',
      dotnet: 'refused',
      python: 'refused',
    });
  });

  it('a property name in lower case is the token to C, .NET and Java, and lost or refused elsewhere', () => {
    const found = readings(`mongodb://AKIA:pw@h/?${base}&authMechanismProperties=aws_session_token:t`);
    const tokens = Object.entries(found).filter(([, { sessionToken }]) => sessionToken?.reveal() === 't');
    expect(tokens.map(([id]) => id)).toEqual(['c', 'java', 'dotnet', 'ruby']);
    expect(found.ruby.acceptance.kind).toBe('unknown');
    expect(found.rust.remarks.map(({ weight }) => weight)).toContain('loses');
    expect(found.go.acceptance.kind).toBe('refused');
  });

  it('%2C in a token is a part of it in .NET and a delimiter everywhere else', () => {
    const found = readings(withToken('a%2Cb'));
    expect(found.dotnet.sessionToken?.reveal()).toBe('a,b');
    expect(found.rust.sessionToken?.reveal()).toBe('a');
    expect(found.node6.acceptance.kind).toBe('refused');
  });

  it('a value may hold colons', () => {
    expect(readings(withToken('a:b')).go.sessionToken?.reveal()).toBe('a:b');
  });

  it.each(['/', ':', '?', '#', '[', ']'])('a bare %s in the password is refused by all', (character) => {
    expect(kinds(`mongodb://AKIA:a${character}b@h/?${base}`)).toEqual(all('refused'));
  });

  it('a bare @ in the password is refused by all but Node 6, which cuts it there and looks the rest up as a host', () => {
    const text = `mongodb://AKIA:a@b@h/?${base}`;
    expect(kinds(text)).toEqual({ ...all('refused'), node6: 'accepted' });
    expect(readings(text).node6.remarks).toEqual([
      {
        span: expect.objectContaining({ start: 16, end: 17 }),
        text: expect.stringContaining('DNS'),
        weight: 'loses',
      },
    ]);
    expect(text.charAt(16)).toBe('@');
  });

  it('the trap of a TXT record is told for mongodb+srv without an authSource, for the drivers that fall into it', () => {
    const trapped = (text: string): readonly LensDriverId[] =>
      lensOf(text)
        .readings.filter(({ remarks }) => remarks.some(({ text: said }) => said.includes('TXT')))
        .map(({ driver }) => driver);
    expect(trapped(`mongodb+srv://c.example.net/?${base}`)).toEqual(['rust', 'go', 'python']);
    expect(trapped(`mongodb+srv://c.example.net/?${base}&authSource=%24external`)).toEqual([]);
    expect(trapped(`mongodb://c.example.net/?${base}`)).toEqual([]);
  });
});

/** What the real driver makes of it: its error's words, or what it read. */
function realDriver(Client: typeof MongoClient, text: string): object {
  try {
    const { credentials } = new Client(text).options;
    const token: unknown = credentials?.mechanismProperties.AWS_SESSION_TOKEN;
    return {
      user: credentials?.username ?? '',
      password: credentials?.password ?? '',
      token: token === undefined ? '' : `${token as string}`,
      source: credentials?.source,
    };
  } catch (thrown) {
    return { words: (thrown as Error).message };
  }
}

function lensed(id: LensDriverId, text: string): object {
  const { acceptance, accessKeyId, secretAccessKey, sessionToken, source } = readings(text)[id];
  if (acceptance.kind === 'refused') return { words: acceptance.words };
  return {
    user: accessKeyId ?? '',
    password: secretAccessKey?.reveal() ?? '',
    token: sessionToken?.reveal() ?? '',
    source,
  };
}

const properties = (text: string): string => `mongodb://AKIA:pw@h/?${base}&authMechanismProperties=${text}`;

const strings = [
  `mongodb://h/?${base}`,
  `mongodb://h/test?${base}`,
  `mongodb://h,i:27018/?${base}&replicaSet=r`,
  `mongodb://h/?${base}&authSource=$external`,
  `mongodb://h/?${base}&authSource=%24external`,
  `mongodb://h/?${base}&authSource=admin`,
  `mongodb://h/?${base}&authSource=$EXTERNAL`,
  `mongodb://h/?${base}&authSource=`,
  `mongodb://AKIA@h/?${base}`,
  `mongodb://AKIA:@h/?${base}`,
  `mongodb://AKIA:se%2Fc+ret@h/?${base}`,
  `mongodb://AKIA:a%252Fb@h/?${base}`,
  `mongodb://AKIA:a/b@h/?${base}`,
  `mongodb://AKIA:a:b@h/?${base}`,
  `mongodb://AKIA:a@b@h/?${base}`,
  `mongodb://AKIA:a%2Fx@b+c@d%2Fe@h/?${base}`,
  `mongodb://AKIA:@b@h/?${base}`,
  `mongodb://AKIA:a%b@h/?${base}`,
  `mongodb://AKIA:a%zz@h/?${base}`,
  `mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:tok`,
  properties('AWS_SESSION_TOKEN:to+k%2Fe%3D'),
  properties('aws_session_token:tok'),
  properties('tok'),
  properties('FOO:tok'),
  properties('AWS_SESSION_TOKEN:a%2Cb'),
  properties('AWS_SESSION_TOKEN:a,b'),
  properties('AWS_SESSION_TOKEN:true'),
  properties('AWS_SESSION_TOKEN:'),
  properties('AWS_SESSION_TOKEN:a:b'),
  `mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:a&authMechanismProperties=AWS_SESSION_TOKEN:b`,
];

/** The driver names what varies. */
const generalised = (made: object): object =>
  'words' in made
    ? { words: String(made.words).replace(/Invalid source '[^']*'/, "Invalid source '…'") }
    : made;

describe.each([
  ['node6', MongoClient6 as unknown as typeof MongoClient],
  ['node7', MongoClient],
] as const)('the column %s is what the real driver does', (id, Client) => {
  it.each(strings)('%s', (text) => {
    expect(lensed(id, text)).toEqual(generalised(realDriver(Client, text)));
  });
});

it('refuses what is no connection string, without quoting it', () => {
  expect(() => lensOf('postgres://u:canary@h/')).toThrow(
    expect.objectContaining({
      code: 'connection-string-invalid',
      message: expect.not.stringContaining('canary'),
    }),
  );
});
