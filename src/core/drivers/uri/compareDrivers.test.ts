import { describe, expect, it } from 'vitest';
import type { DriverId } from '../roster';
import { compareDrivers } from './compareDrivers';
import { effectInWords } from '../../../words/en/drivers/effectInWords';
import type { Reading } from './reading';
import { said } from '../../../testing/said';
import { faultOf } from '../../fault/fault';

const base = 'authMechanism=MONGODB-AWS';
/** The majors of which these claims were made; the others are held to what is recorded of them. */
const nine = new Set<DriverId>(['rust', 'node6', 'node7', 'go', 'c', 'python', 'java', 'dotnet', 'ruby']);
const withToken = (token: string): string =>
  `mongodb://AKIA:pw@h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:${token}`;

function readings(text: string): Record<DriverId, Reading> {
  return Object.fromEntries(
    compareDrivers(text)
      .readings.filter(({ driver }) => nine.has(driver))
      .map((reading) => [reading.driver, reading]),
  ) as never;
}

function kinds(text: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readings(text)).map(([id, { acceptance }]) => [id, acceptance.kind]),
  );
}

const all = (kind: string): Record<string, string> => Object.fromEntries([...nine].map((id) => [id, kind]));

describe('the matrix of the bare plus sign (failures.md A.5)', () => {
  it.each<[DriverId, string, string]>([
    ['node6', 'a+b', 'a b'],
    ['node7', 'a+b', 'a b'],
    ['go', 'a+b', 'a b'],
    ['python', 'a b', 'a b'],
    ['java', 'a+b', 'a b'],
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
    const [difference] = compareDrivers(text).differences.filter(
      ({ span }) => text.slice(span.start, span.end) === '+',
    );
    expect(
      difference?.says.map(({ effect, drivers, ...rest }) => ({
        ...rest,
        drivers: drivers.filter((id) => nine.has(id)),
        text: effectInWords(effect),
      })),
    ).toEqual([
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

  it('a session token without a user name: Node 7, Go, C, .NET and Ruby refuse, the others pass over it', () => {
    expect(kinds(`mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:t`)).toEqual({
      ...all('refused'),
      rust: 'accepted',
      node6: 'accepted',
      java: 'accepted',
      python: 'accepted',
    });
  });

  it.each(['', '&authSource=$external', '&authSource=%24external'])(
    'with “%s” every driver authenticates against $external',
    (option) => {
      const found = readings(`mongodb://h/test?${base}${option}`);
      expect(Object.values(found).map(({ source, acceptance }) => [source, acceptance.kind])).toEqual(
        [...nine].map(() => ['$external', 'accepted']),
      );
    },
  );

  it('authSource=admin is refused by all but Java, by Rust only when it authenticates', () => {
    const text = `mongodb://h/?${base}&authSource=admin`;
    expect(kinds(text)).toEqual({ ...all('refused'), java: 'accepted' });
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

  it('an unknown property is refused by Go, C and .NET, by the last only when it authenticates', () => {
    expect(kinds(`mongodb://AKIA:pw@h/?${base}&authMechanismProperties=FOO:t`)).toEqual({
      ...all('accepted'),
      node7: 'refused',
      go: 'refused',
      c: 'refused',
      dotnet: 'refused',
    });
    expect(
      readings(`mongodb://AKIA:pw@h/?${base}&authMechanismProperties=FOO:t`).dotnet.acceptance,
    ).toMatchObject({ when: 'authenticating' });
  });

  it('a property name in lower case is the token to C, .NET, Java and Ruby, and lost or refused elsewhere', () => {
    const found = readings(`mongodb://AKIA:pw@h/?${base}&authMechanismProperties=aws_session_token:t`);
    const tokens = Object.entries(found).filter(([, { sessionToken }]) => sessionToken?.reveal() === 't');
    expect(tokens.map(([id]) => id)).toEqual(['c', 'java', 'dotnet', 'ruby']);
    expect(found.python.remarks.map(({ weight }) => weight)).toContain('loses');
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

  it.each(['/', ':'])('a bare %s in the password is refused by all', (character) => {
    expect(kinds(`mongodb://AKIA:a${character}b@h/?${base}`)).toEqual(all('refused'));
  });

  it.each(['?', '#', '[', ']'])(
    'a bare %s in the password is refused by Rust and Node, a ? by PyMongo and Java as well',
    (character) => {
      expect(kinds(`mongodb://AKIA:a${character}b@h/?${base}`)).toEqual({
        ...all('accepted'),
        rust: 'refused',
        node6: 'refused',
        node7: 'refused',
        ...(character === '?' ? { python: 'refused', java: 'refused' } : {}),
      });
    },
  );

  it('a bare @ in the password is refused by all but Node 6 and C, which cut it there and look the rest up as a host', () => {
    const text = `mongodb://AKIA:a@b@h/?${base}`;
    expect(kinds(text)).toEqual({ ...all('refused'), node6: 'accepted', c: 'accepted' });
    expect(readings(text).c.secretAccessKey?.reveal()).toBe('a');
    const remarks = readings(text).node6.remarks.map(({ effect, ...rest }) => ({
      ...rest,
      text: effectInWords(effect),
    }));
    expect(remarks).toEqual([
      {
        span: expect.objectContaining({ start: 16, end: 17 }),
        text: expect.stringContaining('DNS'),
        weight: 'loses',
      },
    ]);
    expect(text.charAt(16)).toBe('@');
  });

  it('the trap of a TXT record is told for mongodb+srv without an authSource, for the drivers that fall into it', () => {
    const trapped = (text: string): readonly DriverId[] =>
      compareDrivers(text)
        .readings.filter(({ remarks }) => remarks.some(({ effect }) => effectInWords(effect).includes('TXT')))
        .map(({ driver }) => driver)
        .filter((id) => nine.has(id));
    expect(trapped(`mongodb+srv://c.example.net/?${base}`)).toEqual([
      'rust',
      'go',
      'python',
      'dotnet',
      'ruby',
    ]);
    expect(trapped(`mongodb+srv://c.example.net/?${base}&authSource=%24external`)).toEqual([]);
    expect(trapped(`mongodb://c.example.net/?${base}`)).toEqual([]);
  });
});

it('refuses what is no connection string, without quoting it', () => {
  const told = said(faultOf(() => compareDrivers('postgres://u:canary@h/')));
  expect(told.code).toBe('connection-string-invalid');
  expect(JSON.stringify(told)).not.toContain('canary');
});
