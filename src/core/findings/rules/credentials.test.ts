import { describe, expect, test } from 'vitest';
import { credentialWords } from '../../../words/en/findings/credentials';
import { wordsIn } from '../../../words/en/findings/wordsIn';
import type { CredentialParts } from '../../credentials/credentialKind';
import { Secret } from '../../credentials/secret';
import { builtInUsers } from '../../sts/builtInUsers';
import { judge } from '../judge';
import { credentialRules } from './credentials';
import { fieldFindings } from './fieldFindings';

const longTerm = 'AKIAQNZGKIQY56JQ7WML';
const temporary = 'ASIAY34FZKBOKMUTVV7A';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKY';
const token = `IQoJb3JpZ2luX2Vj${'EKabc/+123'.repeat(12)}==`;
const parts = (accessKeyId: string, secretAccessKey: string, sessionToken?: string) => ({
  accessKeyId,
  secretAccessKey: new Secret(secretAccessKey),
  sessionToken: sessionToken === undefined ? undefined : new Secret(sessionToken),
});
const said = (credentials: CredentialParts, by?: 'aws' | 'sandbox') =>
  judge({ credentials, ...(by ? { judge: by } : {}) }, credentialRules).findings.map((finding) => ({
    field: finding.at?.value,
    level: finding.level,
    text: wordsIn(credentialWords, finding).says,
  }));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('findings of credentials', () => {
  test.each([
    parts('', 'x'),
    parts(secret, longTerm, `${token} `),
    parts(temporary.toLowerCase(), `${secret}:`, 'abc'),
    parts('AKIAIOSFODNN7EXAMPLE', `"${secret}"`, token),
  ])('below the fields are those of all rules, in their order: %#', (given) => {
    const { findings } = judge({ credentials: given, judge: 'aws' }, credentialRules);
    const typed = {
      accessKeyId: given.accessKeyId,
      secretAccessKey: given.secretAccessKey.reveal(),
      sessionToken: given.sessionToken?.reveal() ?? '',
      judge: 'aws',
    } as const;
    expect(fieldFindings(typed)).toEqual(
      findings.map(({ step: _step, about: _about, basis: _basis, ...rest }) => rest),
    );
    expect(findings.length).toBeGreaterThan(0);
  });

  test.each([
    ['an empty form', parts('', '')],
    ['whole long-term credentials', parts(longTerm, secret)],
    ['whole temporary credentials', parts(temporary, secret, token)],
    ['an access key ID whose secret is still to come', parts(temporary, '')],
  ])('says nothing of %s', (_, given) => {
    expect(said(given, 'aws')).toEqual([]);
  });

  test.each([
    [
      'a temporary key without its token',
      parts(temporary, secret),
      'sessionToken',
      'certain',
      'needs its session token',
    ],
    [
      'a token with a long-term key',
      parts(longTerm, secret, token),
      'sessionToken',
      'likely',
      'of other credentials',
    ],

    [
      'a secret in the place of the ID',
      parts(secret, ''),
      'accessKeyId',
      'certain',
      'like a secret access key',
    ],
    ['a token in the place of the ID', parts(token, ''), 'accessKeyId', 'certain', 'like a session token'],
    [
      'an ID in the place of the secret',
      parts('', longTerm),
      'secretAccessKey',
      'certain',
      'like an access key ID',
    ],
    [
      'a token in the place of the secret',
      parts('', token),
      'secretAccessKey',
      'certain',
      'like a session token',
    ],
    [
      'an ID in the place of the token',
      parts('', '', longTerm),
      'sessionToken',
      'certain',
      'like an access key ID',
    ],
    [
      'a secret in the place of the token',
      parts('', '', secret),
      'sessionToken',
      'certain',
      'like a secret access key',
    ],
    [
      'a JWT in the place of the token',
      parts('', '', 'eyJhIjoxfQ.eyJiIjoyfQ.c2ln'),
      'sessionToken',
      'certain',
      'web identity',
    ],
    [
      'the name in front of the token',
      parts('', '', `AWS_SESSION_TOKEN:${token}`),
      'sessionToken',
      'certain',
      'follows',
    ],

    [
      'the unique ID of a role',
      parts('AROAQNZGKIQY56JQ7WML', ''),
      'accessKeyId',
      'certain',
      'AROA begins the unique ID of a role',
    ],
    ['the unique ID of a user', parts('AIDAQNZGKIQY56JQ7WML', ''), 'accessKeyId', 'certain', 'an IAM user'],
    ['an ID of no known kind', parts('ABCDQNZGKIQY56JQ7WML', ''), 'accessKeyId', 'possible', 'AKIA or ASIA'],
    ['an ID cut short', parts('AKIAQNZGKIQY5', ''), 'accessKeyId', 'likely', '13 characters'],
    ['an ID in small letters', parts(longTerm.toLowerCase(), ''), 'accessKeyId', 'likely', 'small letters'],
    [
      'an ID with a hyphen',
      parts('AKIA-NZGKIQY56JQ7WML', ''),
      'accessKeyId',
      'likely',
      'capital letters and digits',
    ],
    [
      'an ID with a digit that AWS does not use',
      parts('AKIAQNZGK1QY56JQ7WML', ''),
      'accessKeyId',
      'possible',
      'character 10',
    ],
    ['an ID with a space', parts(`${longTerm} `, ''), 'accessKeyId', 'likely', 'Ends with a space'],
    ['an ID in base64', parts(base64(longTerm), ''), 'accessKeyId', 'certain', 'in base64'],
    [
      'an ID in base64 with a line break',
      parts(base64(`${temporary}\n`), ''),
      'accessKeyId',
      'certain',
      'in base64',
    ],

    ['a secret cut short', parts('', secret.slice(1)), 'secretAccessKey', 'likely', '39 characters'],
    ['a secret with a line break', parts('', `${secret}\n`), 'secretAccessKey', 'likely', 'line break'],
    ['a secret in base64', parts('', base64(secret)), 'secretAccessKey', 'certain', 'in base64'],
    [
      'a secret in base64 with a line break',
      parts('', base64(`${secret}\n`)),
      'secretAccessKey',
      'certain',
      'in base64',
    ],
    ['a secret with a colon at its end', parts('', `${secret}:`), 'secretAccessKey', 'likely', 'colon'],
    [
      'a secret of the URL’s base64',
      parts('', secret.replace('/', '_')),
      'secretAccessKey',
      'likely',
      'Character 14',
    ],
    [
      'a secret encoded twice',
      parts('', secret.replaceAll('/', '%2F')),
      'secretAccessKey',
      'likely',
      'percent escape',
    ],
    ['a secret in quotes', parts('', `"${secret}"`), 'secretAccessKey', 'likely', 'quote'],

    [
      'a token with a space for a plus sign',
      parts('', '', token.replace('+', ' ')),
      'sessionToken',
      'likely',
      'space at character',
    ],
    [
      'a token with a zero-width space',
      parts('', '', `${token.slice(0, 30)}\u200b${token.slice(30)}`),
      'sessionToken',
      'likely',
      'ZERO WIDTH SPACE',
    ],
    ['a token cut short', parts('', '', 'FwoGZXIvYXdzEJr'), 'sessionToken', 'possible', 'cut short'],
    [
      'a token of the URL’s base64',
      parts('', '', token.replaceAll('/', '_')),
      'sessionToken',
      'likely',
      'alphabet',
    ],
  ] as const)('speaks of %s', (_, given, field, level, words) => {
    const [first] = said(given, 'aws');
    expect(first).toMatchObject({ field, level, text: expect.stringContaining(words) });
    expect(new Set(said(given, 'aws').map(({ field: at }) => at))).toEqual(new Set([field]));
  });

  test('knows two fields that are swapped', () => {
    expect(said(parts(secret, longTerm), 'aws')).toEqual([
      { field: 'accessKeyId', level: 'certain', text: expect.stringContaining('swapped') },
      { field: 'secretAccessKey', level: 'certain', text: expect.stringContaining('swapped') },
    ]);
  });

  test.each(['undefined', 'null', 'None', '[object Object]'])(
    'knows what a program writes for nothing: %s',
    (text) => {
      expect(said(parts(text, text, text), 'sandbox')).toEqual(
        ['accessKeyId', 'secretAccessKey', 'sessionToken'].map((field) => ({
          field,
          level: 'certain',
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
    expect(said(parts(text, ''), 'sandbox')).toMatchObject([
      { level: 'certain', text: expect.stringContaining('placeholder') },
    ]);
  });

  test('knows a value that somebody filled in and left between the marks of its place', () => {
    const texts = said(parts(`<${longTerm}>`, `<${secret}>`), 'aws').map(({ text }) => text);
    expect(texts).toContain('It has 42 characters; a secret access key of AWS has 40.');
    expect(texts.join(' ')).not.toContain('placeholder');
  });

  test('takes published example keys for an error only where AWS judges', () => {
    const example = parts('AKIAIOSFODNN7EXAMPLE', secret);
    expect(said(example, 'aws')).toMatchObject([{ level: 'certain' }]);
    expect(said(example, 'sandbox')).toEqual([]);
    expect(said(example)).toEqual([]);
  });

  test('has nothing to say of the sandbox’s users, whose refusals have other causes', () => {
    for (const user of builtInUsers()) {
      expect(said({ ...user, sessionToken: user.sessionToken }, 'sandbox')).toEqual([]);
    }
  });

  test('never quotes a value', () => {
    const texts = said(parts(`"${secret}"`, `%2F${secret} `, `${secret}\n`), 'aws').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join(' ')).not.toContain(secret);
  });
});
