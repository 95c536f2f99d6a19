import { describe, expect, test } from 'vitest';
import { faultOf } from '../fault/fault';
import { completeCredentials, credentialKind, requireIdInItsPlace } from './credentialKind';
import { shownKeyId } from './shownKeyId';
import { Secret } from './secret';
import { said } from '../../testing/said';

const longTerm = 'AKIAIOSFODNN7EXAMPLE';
const temporary = 'ASIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const parts = (accessKeyId: string, secretAccessKey: string, sessionToken?: string) => ({
  accessKeyId,
  secretAccessKey: new Secret(secretAccessKey),
  sessionToken: sessionToken === undefined ? undefined : new Secret(sessionToken),
});

test.each([
  [longTerm, 'long-term'],
  [temporary, 'temporary'],
  ['AKIDEXAMPLE', 'unknown'],
  ['', 'unknown'],
])('%s is of kind %s', (id, kind) => {
  expect(credentialKind(id)).toBe(kind);
});

describe('completeCredentials', () => {
  test('makes the two shapes that the specification permits', () => {
    expect(Object.keys(completeCredentials(parts(longTerm, secret)))).toEqual([
      'accessKeyId',
      'secretAccessKey',
    ]);
    expect(Object.keys(completeCredentials(parts(longTerm, secret, '')))).not.toContain('sessionToken');
    expect(completeCredentials(parts(temporary, secret, 'token')).sessionToken?.reveal()).toBe('token');
  });

  test.each([
    [parts('', secret), 'Access key ID is missing'],
    [parts(longTerm, '', 'token'), 'Secret access key is missing'],
    [parts('', '', 'token'), 'Access key ID and secret access key are missing'],
  ])('names what is missing (case %#)', (given, message) => {
    expect(said(faultOf(() => void completeCredentials(given)))).toMatchObject({
      code: 'credentials-incomplete',
      says: message,
    });
  });
});

describe('requireIdInItsPlace', () => {
  const judge = (accessKeyId: string, secretAccessKey: string): unknown => {
    try {
      return requireIdInItsPlace({ accessKeyId, secretAccessKey: new Secret(secretAccessKey) });
    } catch (thrown) {
      return thrown;
    }
  };

  test.each([
    ['a secret', secret, secret],
    ['a secret with white space around it', ` ${secret}\n`, longTerm],
    ['a secret in quotes', `"${secret}"`, longTerm],
    ['the other field’s', secret, longTerm],
    ['a secret of another length, with the ID in the other field', 'wJalrXUtnFEMI/K7MDENG', longTerm],
    ['the same as the other field has', 'wJalrXUtnFEMI/K7MDENG', 'wJalrXUtnFEMI/K7MDENG'],
  ])('refuses an ID that is %s, and quotes nothing of it', (_, id, other) => {
    const fault = judge(id, other);
    expect(fault).toMatchObject({ code: 'credentials-swapped' });
    expect(JSON.stringify(said(fault))).not.toContain('wJalr');
    expect(shownKeyId({ accessKeyId: id, secretAccessKey: new Secret(other) })).toBe('••••');
  });

  test.each([
    [longTerm, secret],
    [temporary, secret],
    ['AKIDEXAMPLE', 'wJalrXUtnFEMI+K7MDENG+bPxRfiCYEXAMPLEKEY'],
    [longTerm, longTerm],
    ['someone', 'x'],
  ])('lets %s pass', (id, other) => {
    expect(judge(id, other)).toBeUndefined();
    expect(shownKeyId({ accessKeyId: id, secretAccessKey: new Secret(other) })).toBe(id);
  });
});

test('a session token in the place of the ID is not shown', () => {
  const accessKeyId = `IQoJb3JpZ2luX2VjE${'x'.repeat(200)}`;
  expect(shownKeyId({ accessKeyId, secretAccessKey: new Secret(secret) })).toBe('••••');
});
