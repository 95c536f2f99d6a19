import { describe, expect, test } from 'vitest';
import { builtInUsers } from '../../sts/builtInUsers';
import { Secret } from '../secret';
import { adviseCredentials } from './advice';

const longTerm = 'AKIAQNZGKIQY56JQ7WML';
const temporary = 'ASIAY34FZKBOKMUTVV7A';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKY';
const token = `IQoJb3JpZ2luX2Vj${'EKabc/+123'.repeat(12)}==`;
const parts = (accessKeyId: string, secretAccessKey: string, sessionToken?: string) => ({
  accessKeyId,
  secretAccessKey: new Secret(secretAccessKey),
  sessionToken: sessionToken === undefined ? undefined : new Secret(sessionToken),
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('adviseCredentials', () => {
  test.each([
    ['an empty form', parts('', '')],
    ['whole long-term credentials', parts(longTerm, secret)],
    ['whole temporary credentials', parts(temporary, secret, token)],
    ['an access key ID whose secret is still to come', parts(temporary, '')],
  ])('says nothing of %s', (_, given) => {
    expect(adviseCredentials(given, 'aws')).toEqual([]);
  });

  test.each([
    [
      'a temporary key without its token',
      parts(temporary, secret),
      'sessionToken',
      'error',
      'needs its session token',
    ],
    [
      'a token with a long-term key',
      parts(longTerm, secret, token),
      'sessionToken',
      'warning',
      'of other credentials',
    ],

    [
      'a secret in the place of the ID',
      parts(secret, ''),
      'accessKeyId',
      'error',
      'like a secret access key',
    ],
    ['a token in the place of the ID', parts(token, ''), 'accessKeyId', 'error', 'like a session token'],
    [
      'an ID in the place of the secret',
      parts('', longTerm),
      'secretAccessKey',
      'error',
      'like an access key ID',
    ],
    [
      'a token in the place of the secret',
      parts('', token),
      'secretAccessKey',
      'error',
      'like a session token',
    ],
    [
      'an ID in the place of the token',
      parts('', '', longTerm),
      'sessionToken',
      'error',
      'like an access key ID',
    ],
    [
      'a secret in the place of the token',
      parts('', '', secret),
      'sessionToken',
      'error',
      'like a secret access key',
    ],
    [
      'a JWT in the place of the token',
      parts('', '', 'eyJhIjoxfQ.eyJiIjoyfQ.c2ln'),
      'sessionToken',
      'error',
      'web identity',
    ],
    [
      'the name in front of the token',
      parts('', '', `AWS_SESSION_TOKEN:${token}`),
      'sessionToken',
      'error',
      'follows',
    ],

    [
      'the unique ID of a role',
      parts('AROAQNZGKIQY56JQ7WML', ''),
      'accessKeyId',
      'error',
      'AROA begins the unique ID of a role',
    ],
    ['the unique ID of a user', parts('AIDAQNZGKIQY56JQ7WML', ''), 'accessKeyId', 'error', 'an IAM user'],
    ['an ID of no known kind', parts('ABCDQNZGKIQY56JQ7WML', ''), 'accessKeyId', 'note', 'AKIA or ASIA'],
    ['an ID cut short', parts('AKIAQNZGKIQY5', ''), 'accessKeyId', 'warning', '13 characters'],
    ['an ID in small letters', parts(longTerm.toLowerCase(), ''), 'accessKeyId', 'warning', 'small letters'],
    [
      'an ID with a hyphen',
      parts('AKIA-NZGKIQY56JQ7WML', ''),
      'accessKeyId',
      'warning',
      'capital letters and digits',
    ],
    [
      'an ID with a digit that AWS does not use',
      parts('AKIAQNZGK1QY56JQ7WML', ''),
      'accessKeyId',
      'note',
      'character 10',
    ],
    ['an ID with a space', parts(`${longTerm} `, ''), 'accessKeyId', 'warning', 'Ends with a space'],
    ['an ID in base64', parts(base64(longTerm), ''), 'accessKeyId', 'error', 'in base64'],
    [
      'an ID in base64 with a line break',
      parts(base64(`${temporary}\n`), ''),
      'accessKeyId',
      'error',
      'in base64',
    ],

    ['a secret cut short', parts('', secret.slice(1)), 'secretAccessKey', 'warning', '39 characters'],
    ['a secret with a line break', parts('', `${secret}\n`), 'secretAccessKey', 'warning', 'line break'],
    ['a secret in base64', parts('', base64(secret)), 'secretAccessKey', 'error', 'in base64'],
    [
      'a secret in base64 with a line break',
      parts('', base64(`${secret}\n`)),
      'secretAccessKey',
      'error',
      'in base64',
    ],
    ['a secret with a colon at its end', parts('', `${secret}:`), 'secretAccessKey', 'warning', 'colon'],
    [
      'a secret of the URL’s base64',
      parts('', secret.replace('/', '_')),
      'secretAccessKey',
      'warning',
      'Character 14',
    ],
    [
      'a secret encoded twice',
      parts('', secret.replaceAll('/', '%2F')),
      'secretAccessKey',
      'warning',
      'percent escape',
    ],
    ['a secret in quotes', parts('', `"${secret}"`), 'secretAccessKey', 'warning', 'quote'],

    [
      'a token with a space for a plus sign',
      parts('', '', token.replace('+', ' ')),
      'sessionToken',
      'warning',
      'space at character',
    ],
    [
      'a token with a zero-width space',
      parts('', '', `${token.slice(0, 30)}\u200b${token.slice(30)}`),
      'sessionToken',
      'warning',
      'ZERO WIDTH SPACE',
    ],
    ['a token cut short', parts('', '', 'FwoGZXIvYXdzEJr'), 'sessionToken', 'note', 'cut short'],
    [
      'a token of the URL’s base64',
      parts('', '', token.replaceAll('/', '_')),
      'sessionToken',
      'warning',
      'alphabet',
    ],
  ] as const)('speaks of %s', (_, given, field, severity, words) => {
    const [first] = adviseCredentials(given, 'aws');
    expect(first).toMatchObject({ field, severity, text: expect.stringContaining(words) });
    expect(new Set(adviseCredentials(given, 'aws').map((advice) => advice.field))).toEqual(new Set([field]));
  });

  test('knows two fields that are swapped', () => {
    expect(adviseCredentials(parts(secret, longTerm), 'aws')).toEqual([
      { field: 'accessKeyId', severity: 'error', text: expect.stringContaining('swapped') },
      { field: 'secretAccessKey', severity: 'error', text: expect.stringContaining('swapped') },
    ]);
  });

  test.each(['undefined', 'null', 'None', '[object Object]'])(
    'knows what a program writes for nothing: %s',
    (text) => {
      expect(adviseCredentials(parts(text, text, text), 'sandbox')).toEqual(
        ['accessKeyId', 'secretAccessKey', 'sessionToken'].map((field) => ({
          field,
          severity: 'error',
          text: 'This is what a program writes when it has no value.',
        })),
      );
    },
  );

  test.each([
    '<access key ID>',
    '<AWS access key>',
    '${AWS_ACCESS_KEY_ID}',
    '$AWS_ACCESS_KEY_ID',
    '%AWS_ACCESS_KEY_ID%',
    '{{ .Values.id }}',
    '$(cat id)',
    'YOUR_ACCESS_KEY_ID',
    'your-access-key',
    'AKIAXXXXXXXXXXXXXXXX',
    '********',
    '...',
    'changeme',
  ])('knows the placeholder %s', (text) => {
    expect(adviseCredentials(parts(text, ''), 'sandbox')).toMatchObject([
      { severity: 'error', text: expect.stringContaining('placeholder') },
    ]);
  });

  test('takes published example keys for an error only where AWS judges', () => {
    const example = parts('AKIAIOSFODNN7EXAMPLE', secret);
    expect(adviseCredentials(example, 'aws')).toMatchObject([{ severity: 'error' }]);
    expect(adviseCredentials(example, 'sandbox')).toMatchObject([{ severity: 'note' }]);
    expect(adviseCredentials(example)).toEqual([]);
  });

  test('has no more than that to say of the sandbox’s users', () => {
    for (const user of builtInUsers()) {
      const said = adviseCredentials({ ...user, sessionToken: user.sessionToken }, 'sandbox');
      expect(said.map(({ severity }) => severity)).toEqual(['note']);
    }
  });

  test('never quotes a value', () => {
    const texts = adviseCredentials(parts(`"${secret}"`, `%2F${secret} `, `${secret}\n`), 'aws').map(
      ({ text }) => text,
    );
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join(' ')).not.toContain(secret);
  });
});
