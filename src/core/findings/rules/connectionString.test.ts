import { describe, expect, it } from 'vitest';
import { eachCode, type Fixture, type Fixtures } from '../../../testing/findings/eachCode';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import { Secret } from '../../credentials/secret';
import type { UriFacts } from '../facts/connectionString';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { connectionStringRules } from './connectionString';

const rest = 'authMechanism=MONGODB-AWS&authSource=%24external';
const key = 'AKIAY34FZKBOKMUTVV7A';
const secret = 'wJalrXUtnFEMI%2FK7MDENG%2BbPxRfiCYzEXAMPLEKY';
const token = (value: string) => `&authMechanismProperties=${value}`;
const uri = (text: string, more: Knowledge = {}): Knowledge => ({ uri: new Secret(text), ...more });
const pair = (fires: string, nearly: string, more: Knowledge = {}): Fixture => ({
  fires: uri(fires, more),
  nearly: uri(nearly, more),
});
/** A user name and a password as they stand, and as they should. */
const inside = (fires: string, nearly = secret): Fixture =>
  pair(`mongodb://${key}:${fires}@h/?${rest}`, `mongodb://${key}:${nearly}@h/?${rest}`);
/** Options beside those that are right. */
const options = (fires: string, nearly: string): Fixture =>
  pair(`mongodb://h/?${rest}${fires}`, `mongodb://h/?${rest}${nearly}`);

const fixtures: Fixtures<UriFacts> = {
  'uri-empty-user': pair(`mongodb://:s@h/?${rest}`, `mongodb://h/?${rest}`),
  'uri-property-without-name': options(token('IQoJ'), token('AWS_SESSION_TOKEN:IQoJ')),
  'uri-property-without-value': options(token('AWS_SESSION_TOKEN:'), token('AWS_SESSION_TOKEN:t')),
  'uri-unknown-property': options(token('AWS_TOKEN:IQoJ'), token('AWS_SESSION_TOKEN:IQoJ')),
  'uri-token-twice': options(token('AWS_SESSION_TOKEN:a,AWS_SESSION_TOKEN:b'), token('AWS_SESSION_TOKEN:a')),
  'uri-credentials-inside': pair(`mongodb://${key}:${secret}@h/?${rest}`, `mongodb://h/?${rest}`),
  'uri-token-inside': options(token('AWS_SESSION_TOKEN:IQoJ'), ''),
  'uri-user-without-password': pair(`mongodb://${key}@h/?${rest}`, `mongodb://${key}:${secret}@h/?${rest}`),
  'uri-empty-password': inside(''),
  'uri-token-without-user': pair(
    `mongodb://h/?${rest}${token('AWS_SESSION_TOKEN:IQoJ')}`,
    `mongodb://${key}:${secret}@h/?${rest}${token('AWS_SESSION_TOKEN:IQoJ')}`,
  ),
  'uri-no-host': pair(`mongodb:///?${rest}`, `mongodb://h/?${rest}`),
  'uri-srv-with-hosts': pair(`mongodb+srv://a.b.c,d.e.f/?${rest}`, `mongodb+srv://a.b.c/?${rest}`),
  'uri-srv-with-port': pair(`mongodb+srv://h.b.c:27017/?${rest}`, `mongodb+srv://h.b.c/?${rest}`),
  'uri-odd-brackets': pair(`mongodb://[host.name]:27017/?${rest}`, `mongodb://[::1]:27017/?${rest}`),
  'uri-odd-port': pair(`mongodb://h:abc/?${rest}`, `mongodb://h:27018/?${rest}`),
  'uri-empty-host': pair(`mongodb://h,/?${rest}`, `mongodb://h,i/?${rest}`),
  'uri-bare-colons': pair(`mongodb://::1/?${rest}`, `mongodb://[::1]/?${rest}`),
  'uri-escaped-host': pair(`mongodb://%68/?${rest}`, `mongodb://%2Ftmp%2Fmongodb-27017.sock/?${rest}`),
  'uri-scram-without-password': pair(`mongodb://${key}@h/`, `mongodb://${key}:${secret}@h/`),
  'uri-no-slash': pair(`mongodb://h?${rest}`, `mongodb://h/?${rest}`),
  'uri-empty-pair': options('&', ''),
  'uri-bare-equals': options(token('AWS_SESSION_TOKEN:IQoJ=='), token('AWS_SESSION_TOKEN:IQoJ%3D')),
  'uri-option-without-value': options('&appName=', '&appName=a'),
  'uri-stray-percent-in-value': options('&appName=a%b', '&appName=a%25b'),
  'uri-repeated-option': options('&w=1&w=1', '&w=1'),
  'uri-unknown-option': pair(
    'mongodb://h/?authMechanism=MONGODB-AWS&autoSource=%24external',
    `mongodb://h/?${rest}`,
  ),
  'uri-tls-conflict': options('&tls=true&ssl=false', '&tls=true&ssl=true'),
  'uri-mechanism-in-other-case': pair(
    'mongodb://h/?authMechanism=mongodb-aws',
    'mongodb://h/?authMechanism=MONGODB-AWS',
  ),
  'uri-unknown-mechanism': pair(
    'mongodb://h/?authMechanism=MONGODB-Amazon',
    'mongodb://h/?authMechanism=MONGODB-AWS',
  ),
  'uri-empty-source': pair(
    'mongodb://h/?authSource=&authMechanism=MONGODB-AWS',
    'mongodb://h/?authSource=%24external&authMechanism=MONGODB-AWS',
  ),
  'uri-other-source': pair(
    'mongodb://h/?authSource=admin&authMechanism=MONGODB-AWS',
    'mongodb://h/admin?authMechanism=MONGODB-AWS',
  ),
  'uri-bare-character': inside('a/b'),
  'uri-not-utf8': inside('%FF'),
  'uri-stray-percent': inside('a%b'),
  'uri-wrong-value': options('&retryWrites=truee', '&retryWrites=true'),
  'uri-mechanism-without-user': pair(
    'mongodb://h/?authMechanism=SCRAM-SHA-256',
    'mongodb://h/?authMechanism=MONGODB-X509',
  ),
  'uri-first-token': options(token('AWS_SESSION_TOKEN:a,AWS_SESSION_TOKEN:b'), token('AWS_SESSION_TOKEN:a')),
  'uri-first-option': options('&w=1&w=2', '&w=1&w=1'),
  'uri-last-option': options('&w=1&w=2', '&w=1&w=1'),
  'uri-value-cut-at-equals': options(token('AWS_SESSION_TOKEN:IQoJ=='), token('AWS_SESSION_TOKEN:IQoJ%3D')),
  'uri-plus-becomes-space': inside('a+b', 'a%2Bb'),
  'uri-password-cut': inside('a@b', 'a%40b'),
  'uri-token-name-unknown': options(token('aws_session_token:IQoJ'), token('AWS_SESSION_TOKEN:IQoJ')),
  'uri-token-becomes-boolean': options(token('AWS_SESSION_TOKEN:true'), token('AWS_SESSION_TOKEN:truer')),
  'uri-source-of-txt': pair(
    'mongodb+srv://a.b.c/?authMechanism=MONGODB-AWS',
    'mongodb+srv://a.b.c/?authMechanism=MONGODB-AWS&authSource=%24external',
    { driver: { driver: 'ruby' } },
  ),
  'uri-no-mechanism': pair('mongodb://h/', 'mongodb://h/?authMechanism=MONGODB-AWS'),
  'uri-other-mechanism': pair(
    'mongodb://h/?authMechanism=MONGODB-X509',
    'mongodb://h/?authMechanism=MONGODB-AWS',
  ),
  'uri-encoded-twice': inside(secret.replaceAll('%', '%25')),
};

describe('what drivers make of a connection string', () => eachCode(connectionStringRules, fixtures));

const found = (known: Knowledge) => judge(known, connectionStringRules).findings;
const levelOf = (known: Knowledge, code: string) => found(known).find((one) => one.code === code)?.level;

describe('a finding of a connection string', () => {
  const plus = `mongodb://${key}:a+b@h/?${rest}`;

  it('is certain for the driver in the version that was read, likely for another version, possible without one', () => {
    const code = 'uri-plus-becomes-space';
    expect(levelOf(uri(plus, { driver: { driver: 'python', version: '4.7.1' } }), code)).toBe('certain');
    expect(levelOf(uri(plus, { driver: { driver: 'python', version: '3.12.0' } }), code)).toBe('likely');
    expect(levelOf(uri(plus), code)).toBe('possible');
    expect(levelOf(uri(plus, { driver: { driver: 'go', version: '2.0.0' } }), code)).toBeUndefined();
  });

  it('is of one major of a driver where its version is known', () => {
    const [seven, six] = ['7.1.0', '6.20.0'].map((version) =>
      found(uri(`mongodb://${key}:ab@h/?${rest}`, { driver: { driver: 'node', version } })),
    );
    expect(seven?.[0]).toMatchObject({ code: 'uri-credentials-inside', level: 'certain' });
    expect(six).toEqual([]);
  });

  it('is none of a driver that would not have come to a server with it', () => {
    const reply = { serverCode: 18, serverMessage: 'Authentication failed.' };
    const text = `mongodb://${key}:ab@h/?${rest}`;
    expect(found(uri(text)).map(({ code }) => code)).toEqual(['uri-credentials-inside']);
    expect(found(uri(text, { reply }))).toEqual([]);
  });

  it('says at which character, what each driver does, and what was perhaps meant', () => {
    const text = 'mongodb://h/?authMechanism=MONGODB-AWS&autoSource=%24external';
    const [finding] = found(uri(text, { toldBy: { connectionString: 2 } }));
    expect(finding?.at).toEqual({ value: 'connectionString', piece: 2, character: 40 });
    const { says, next } = finding ? findingInWords(finding) : { says: '', next: [] };
    expect(says).toContain(
      'Node.js 6, Node.js 7: refused before connecting, “option autosource is not supported” (seen with mongodb 6.22.0, mongodb 7.9.0).',
    );
    expect(next?.[0]).toBe('Perhaps authSource was meant');
  });

  it('never holds a part of a secret', () => {
    const text = `mongodb://${key}:wJalr+XUtn/FEMI@h/?${rest}${token('AWS_SESSION_TOKEN:IQoJb3JpZ2lu+/==')}`;
    const told = found(uri(text)).map((finding) => JSON.stringify([finding, findingInWords(finding)]));
    for (const part of ['wJalr', 'XUtn', 'FEMI', 'IQoJ', 'JpZ2lu'])
      expect(told.join('\n')).not.toContain(part);
  });

  it('is none where every driver reads it alike', () => {
    expect(found(uri('mongodb://h/?authMechanism=MONGODB-AWS&authSource=%24external'))).toEqual([]);
    expect(found(uri('mongodb+srv://a.b.c/?authMechanism=MONGODB-AWS'))).toEqual([]);
    expect(found(uri('no connection string'))).toEqual([]);
  });
});
