import { describe, expect, it } from 'vitest';
import { compareDrivers } from './compareDrivers';
import { segmentsOf } from './segments';

const text =
  'mongodb://AKIA:se+cret@h/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:to+ken%3D';
const drawn = (revealed: boolean) => segmentsOf(text, compareDrivers(text), revealed);

describe('a connection string cut for drawing', () => {
  it('covers secrets character by character and shows where drivers part ways', () => {
    const all = drawn(false)
      .map((segment) => segment.text)
      .join('');
    expect(all).toBe(
      'mongodb://AKIA:••+••••@h/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:••+••••••',
    );
  });

  it('is the string itself when it is revealed', () => {
    expect(
      drawn(true)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it('knows the difference of each run', () => {
    const pluses = drawn(false).filter((segment) => segment.text === '+');
    expect(pluses.map(({ difference }) => difference?.says.map(({ weight }) => weight))).toEqual([
      ['loses'],
      ['loses'],
    ]);
  });

  it.each([
    ['a token that has no name', 'authMechanismProperties=bare', 'authMechanismProperties=••••'],
    [
      'a token without a name before one that has one',
      'authMechanismProperties=bare,AWS_SESSION_TOKEN:t',
      'authMechanismProperties=••••••••••••••••••••••••',
    ],
    [
      'the password of a client key',
      'tls=true&tlsCertificateKeyFilePassword=a:b',
      'tls=true&tlsCertificateKeyFilePassword=•••',
    ],
    ['the password of a proxy', 'PROXYPASSWORD=pw&w=1', 'PROXYPASSWORD=••&w=1'],
    ['that under an escaped name', 'proxy%50assword=pw', 'proxy%50assword=••'],
  ])('covers %s', (_what, options, shown) => {
    const whole = `mongodb://AKIA:pw@h/?${options}`;
    const segments = segmentsOf(whole, compareDrivers(whole), false);
    expect(segments.map((segment) => segment.text).join('')).toBe(`mongodb://AKIA:••@h/?${shown}`);
  });
});
