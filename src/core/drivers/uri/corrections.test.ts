import { describe, expect, it } from 'vitest';
import { driverIds, majors, type DriverId } from '../roster';
import { compareDrivers } from './compareDrivers';
import { readingInShort } from '../../../words/en/drivers/readingInWords';
import type { Reading } from './reading';
import { readingKind } from './readingKind';
import { segmentsOf } from './segments';

const base = 'authMechanism=MONGODB-AWS';
/** The majors of which these claims were made; the others are held to what is recorded of them. */
const nine = new Set<DriverId>(['rust', 'node6', 'node7', 'go', 'c', 'python', 'java', 'dotnet', 'ruby']);
const readingsOf = (text: string): readonly Reading[] =>
  compareDrivers(text).readings.filter(({ driver }) => nine.has(driver));
const read = (id: DriverId, text: string): Reading => {
  const reading = compareDrivers(text).readings.find(({ driver }) => driver === id);
  if (!reading) throw new TypeError(id);
  return reading;
};
/** As the list of drivers says it. */
const wordFor = (reading: Reading): string => readingInShort[readingKind(reading)];
const words = (text: string): Record<string, string> =>
  Object.fromEntries(readingsOf(text).map((reading) => [reading.driver, wordFor(reading)]));
const saysOf = (reading: Reading): string | null =>
  reading.acceptance.kind === 'refused' ? reading.acceptance.words : null;
const all = (word: string): Record<string, string> => Object.fromEntries([...nine].map((id) => [id, word]));

describe('a connection string with a typo (field.md 4)', () => {
  it.each([
    'mongodb://h/?authMechanism=MONGODB-AWS&autoSource=%24external',
    'mongodb://h/?authMechanism=MONGODB-Amazon',
    `mongodb://h/?${base}&tls=true&ssl=false`,
    `mongodb://h/?${base}&retryWrites=truee`,
    `mongodb+srv://h.a.b:27017/?${base}`,
    'mongodb://h/',
    'mongodb://AKIA:pw@h/',
  ])('reads “as written” in no driver: %s', (text) => {
    expect(compareDrivers(text).readings.map(wordFor)).not.toContain('as written');
  });
});

it('a name in brackets behind a bare @ is refused or not known, but for Go, which looks the name up', () => {
  const { go, ...others } = words(`mongodb://@[host.name]:27017/?${base}`);
  expect(go).toBe('as written');
  expect(Object.values(others)).not.toContain('as written');
});

describe('authMechanism (corrections.md A5)', () => {
  it('is missed by every driver: by SCRAM with a user name, and without login where there is none', () => {
    for (const { logsInBy, source } of compareDrivers('mongodb://AKIA:pw@h/').readings) {
      expect([logsInBy, source]).toEqual(['SCRAM', 'admin']);
    }
    for (const { logsInBy } of compareDrivers('mongodb://h/').readings) expect(logsInBy).toBe('none');
    expect(words('mongodb://h/')).toEqual(all('reads it differently'));
  });

  it('in lower case: Rust and Java refuse, Go does once it makes a client, PyMongo connects without login, the others take it', () => {
    const text = 'mongodb://h/?authMechanism=mongodb-aws';
    expect(words(text)).toEqual({
      ...all('as written'),
      rust: 'refuses',
      java: 'refuses',
      go: 'fails at login',
      python: 'reads it differently',
    });
    expect(read('python', text).logsInBy).toBe('none');
  });

  it('empty: Node and Java refuse, Go takes it for none', () => {
    const found = words('mongodb://h/?authMechanism=');
    expect([found.node6, found.node7, found.java]).toEqual(['refuses', 'refuses', 'refuses']);
    expect(found.go).toBe('reads it differently');
    expect(Object.values(found)).not.toContain('as written');
  });

  it('SCRAM is told as what it is, and without a user name Node refuses', () => {
    expect(words('mongodb://u:p@h/?authMechanism=SCRAM-SHA-256')).toEqual(all('reads it differently'));
    expect(words('mongodb://h/?authMechanism=SCRAM-SHA-256').node7).toBe('refuses');
  });
});

describe('one string, driver by driver (corrections.md B)', () => {
  const properties = (text: string): string => `mongodb://AKIA:pw@h/?${base}&authMechanismProperties=${text}`;

  it('12: a bare = in the token is refused by PyMongo, and cuts it in .NET', () => {
    const text = properties('AWS_SESSION_TOKEN:ab=c==');
    expect(words(text).python).toBe('refuses');
    expect(read('dotnet', text).sessionToken?.reveal()).toBe('ab');
    expect(words(text).dotnet).toBe('reads it differently');
    expect(read('rust', text).sessionToken?.reveal()).toBe('ab=c==');
  });

  it.each([
    'FOO:t,AWS_SESSION_TOKEN:u',
    'tok',
    'AWS_SESSION_TOKEN:',
    'aws_session_token:t',
    'AWS_SESSION_TOKEN:a,b',
  ])('13: PyMongo warns of “%s”, and goes on without any token', (text) => {
    expect(words(properties(text)).python).toBe('reads it differently');
    expect(read('python', properties(text)).sessionToken).toBeUndefined();
  });

  it('15: an empty password is an empty secret to Rust and Java, fails in C at login, and is taken by .NET', () => {
    expect(words(`mongodb://AKIA:@h/?${base}`)).toEqual({
      ...all('refuses'),
      rust: 'reads it differently',
      c: 'fails at login',
      java: 'reads it differently',
      dotnet: 'as written',
      ruby: 'not known',
    });
  });

  it('16: without a slash before the ? Go refuses, and so did C up to 1.23', () => {
    const text = `mongodb://h?${base}`;
    expect(words(text)).toEqual({
      ...all('as written'),
      go: 'refuses',
      c: 'reads it differently',
    });
    expect(saysOf(read('go', text))).toBe('error parsing uri: must have a / before the query ?');
  });

  it.each([`mongodb+srv://h.a.b:27017/?${base}`, `mongodb+srv://h.a.b,i.a.b/?${base}`])(
    '17: all refuse %s',
    (text) => expect(words(text)).toEqual(all('refuses')),
  );

  it('18: semicolons separate options in Go, Java, .NET and PyMongo; a trailing & is refused by Rust and PyMongo', () => {
    const by = readingsOf(`mongodb://h/?${base};tls=true`).filter(
      ({ logsInBy, acceptance }) => logsInBy === 'MONGODB-AWS' && acceptance.kind === 'accepted',
    );
    expect(by.map(({ driver }) => driver)).toEqual(['go', 'python', 'java', 'dotnet']);
    expect(words(`mongodb://h/?${base}&`)).toEqual({
      ...all('as written'),
      rust: 'refuses',
      python: 'refuses',
    });
  });

  it.each<[DriverId, string | null]>([
    ['node7', 'URI contained empty userinfo section'],
    ['python', 'The empty string is not valid username'],
    ['java', 'No username is provided in the connection string'],
    ['go', 'error validating uri: password without username is invalid for MONGODB-AWS'],
  ])('19: an empty user name is refused by %s: %s', (id, said) => {
    expect(saysOf(read(id, `mongodb://:pw@h/?${base}`))).toBe(said);
  });

  it('19: an empty user name fails in C at login; Rust and Ruby go on with what is left', () => {
    const found = words(`mongodb://:pw@h/?${base}`);
    expect([found.rust, found.ruby, found.c, found.dotnet]).toEqual([
      'reads it differently',
      'reads it differently',
      'fails at login',
      'refuses',
    ]);
  });

  it.each<[DriverId, string, string]>([
    ['dotnet', `mongodb://h/?${base}&authSource=admin`, 'A MONGODB-AWS source must be $external.'],
    ['dotnet', `mongodb://AKIA@h/?${base}`, 'A MONGODB-AWS credential must have a secret access key.'],
    ['dotnet', properties('tok'), 'authMechanismProperties has an invalid value of ….'],
    [
      'ruby',
      `mongodb://h/?${base}&authSource=admin`,
      '… is an invalid auth source for aws; valid options are $external and nil',
    ],
    ['ruby', `mongodb://AKIA:a@b@h/?${base}`, 'Unescaped @ in auth info'],
    [
      'ruby',
      `mongodb://AKIA@h/?${base}`,
      'Username is provided but password is not provided for :aws auth mechanism',
    ],
    ['go', properties('tok'), 'error parsing uri: invalid authMechanism property'],
    ['go', `mongodb://AK/IA:pw@h/?${base}`, 'error parsing uri: unescaped slash in username'],
    [
      'rust',
      properties('tok'),
      'each entry in authMechanismProperties must be a colon-separated key-value pair, got …',
    ],
    ['rust', `mongodb://h/?${base}&authSource=`, 'empty authSource provided'],
    ['rust', `mongodb://AKIA:a:b@h/?${base}`, 'password must be URL encoded'],
    ['rust', `mongodb://AKIA:a%b@h/?${base}`, 'password cannot contain unescaped %'],
    ['rust', `mongodb://h/?${base}&w=1&w=2`, 'repeated options are not allowed in the connection string'],
    [
      'c',
      `mongodb://h/?${base}&authSource=admin`,
      `'MONGODB-AWS' authentication mechanism requires "$external" authSource, but "…" was specified`,
    ],
    ['c', `mongodb://h/?${base}&authSource=`, 'authSource may not be specified as an empty string'],
    ['c', properties('FOO:t'), "Unsupported 'MONGODB-AWS' authentication mechanism property: '…'"],
    ['c', `mongodb://AK:IA/:pw@h/?${base}`, 'Password must not have unescaped chars'],
    ['python', `mongodb://h/?${base}&authSource=`, 'the authSource database cannot be an empty string'],
    [
      'java',
      properties('tok'),
      "The connection string contains invalid authentication properties. '…' is not a key value pair",
    ],
    ['java', `mongodb://h/?${base}&authSource=`, 'authSource can not be an empty string'],
  ])('20, 22, 25, 27: %s says of %s: %s', (id, text, said) => {
    expect(saysOf(read(id, text))).toBe(said);
  });

  it('24: of two tokens C takes the first in one option, Ruby the first option, .NET neither', () => {
    const twice = properties('AWS_SESSION_TOKEN:a,AWS_SESSION_TOKEN:b');
    expect(read('c', twice).sessionToken?.reveal()).toBe('a');
    expect(words(twice).dotnet).toBe('refuses');
    expect(read('go', twice).sessionToken?.reveal()).toBe('b');
    const options = `${properties('AWS_SESSION_TOKEN:a')}&authMechanismProperties=AWS_SESSION_TOKEN:b`;
    expect(read('ruby', options).sessionToken?.reveal()).toBe('a');
    expect(read('java', options).sessionToken?.reveal()).toBe('b');
  });

  it('27: C, Java, .NET and Ruby print parts of what they refuse, and so do Rust, Node and Go, seen since', () => {
    expect(driverIds.filter((id) => nine.has(id) && majors[id].printsSecrets)).toEqual([
      'rust',
      'node6',
      'node7',
      'go',
      'c',
      'java',
      'dotnet',
      'ruby',
    ]);
  });
});

/** Of this process alone, milliseconds; the best of three, since the machine has others to serve. */
function costOf(text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      segmentsOf(text, compareDrivers(text), false);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

describe(
  'a string is read in time that grows with its length, and not with its square',
  { timeout: 180_000 },
  () => {
    it.each<[string, (length: number) => string]>([
      ['ampersands', (length) => `mongodb://h/?${'&'.repeat(length)}`],
      ['names without a value', (length) => `mongodb://h/?${'names0123456789&'.repeat(length / 16)}`],
      ['plus signs', (length) => `mongodb://AKIA:${'+'.repeat(length / 8)}${'a'.repeat(length)}@h/`],
    ])('a megabyte of %s is eight times an eighth of it; its square would be 64 times', (_what, make) => {
      expect(costOf(make(1_000_000))).toBeLessThan(Math.max(50, costOf(make(125_000))) * 24);
    });
  },
);
