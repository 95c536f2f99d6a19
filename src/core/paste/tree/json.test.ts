import { describe, expect, test } from 'vitest';
import { locatorOf } from '../../bytes/span';
import { readJson } from './json';
import { readWords } from '../../../testing/pastes/readWords';

const read = (text: string) => readJson(text, locatorOf(text));
const plain = (text: string) =>
  read(text).sets.map(({ accessKeyId, secretAccessKey, sessionToken, expiration, arn }) => [
    accessKeyId?.text,
    secretAccessKey?.text.reveal(),
    sessionToken?.text.reveal(),
    expiration?.at,
    arn,
  ]);

const noon = Date.UTC(2026, 10, 24, 12);
const arn = 'arn:aws:sts::123456789012:assumed-role/dev/me';

describe('JSON from AWS', () => {
  test.each([
    [
      'sts assume-role',
      {
        Credentials: {
          AccessKeyId: 'I',
          SecretAccessKey: 'S',
          SessionToken: 'T',
          Expiration: '2026-11-24T12:00:00+00:00',
        },
        AssumedRoleUser: { Arn: arn },
      },
      ['I', 'S', 'T', noon, arn],
    ],
    [
      'get-session-token',
      { Credentials: { AccessKeyId: 'I', SecretAccessKey: 'S', SessionToken: 'T' } },
      ['I', 'S', 'T', undefined, undefined],
    ],
    [
      'create-access-key',
      { AccessKey: { AccessKeyId: 'I', SecretAccessKey: 'S' } },
      ['I', 'S', undefined, undefined, undefined],
    ],
    [
      'SSO, in milliseconds',
      { roleCredentials: { accessKeyId: 'I', secretAccessKey: 'S', sessionToken: 'T', expiration: noon } },
      ['I', 'S', 'T', noon, undefined],
    ],
    [
      'AssumeRoleWithWebIdentity, in seconds',
      { Credentials: { AccessKeyId: 'I', Expiration: noon / 1000 } },
      ['I', undefined, undefined, noon, undefined],
    ],
    [
      'ECS',
      { RoleArn: arn, AccessKeyId: 'I', SecretAccessKey: 'S', Token: 'T' },
      ['I', 'S', 'T', undefined, arn],
    ],
    [
      'Cognito',
      { Credentials: { AccessKeyId: 'I', SecretKey: 'S' } },
      ['I', 'S', undefined, undefined, undefined],
    ],
  ])('is read in the shape of %s', (_, value, set) => {
    const text = JSON.stringify(value, null, 2);
    expect(plain(text)).toEqual([set]);
    expect(read(text).ignored).toEqual([]);
  });

  test('gives the span of a value without its quotes', () => {
    const text = '{\n  "AccessKeyId": "I\\u0041"\n}';
    expect(read(text).sets[0]?.accessKeyId).toMatchObject({
      text: 'IA',
      span: { start: 20, end: 27, line: 2, column: 19 },
    });
  });

  test('names what has no part in the credentials', () => {
    const text =
      '$ aws sts x\n{"Version": 1, "AccessKeyId": "I", "SessionToken": null, "mine": {"a": 2}, "list": ["x"]} bye';
    expect(readWords(read(text)).ignored.map(({ what }) => what)).toEqual([
      'Text before the JSON',
      'Version',
      'SessionToken',
      '2 properties',
      'Text after the JSON',
    ]);
  });

  test('gives a set for each object with a key', () => {
    const text = '{"list": [{"AccessKeyId": "I"}, {"AccessKeyId": "J"}]}';
    expect(plain(text).map(([id]) => id)).toEqual(['I', 'J']);
  });

  test.each([
    ['a text without its end', '{"AccessKeyId": "I",\n "SecretAccessKey": "S/', ['I', 'S/'], 2],
    ['no comma', '{"AccessKeyId": "I"\n "SecretAccessKey": "S"}', ['I', 'S'], 2],
    ['no closing brace', '{"Credentials": {"AccessKeyId": "I", "SecretAccessKey": "S"', ['I', 'S'], 1],
    ['no quotes', '{"AccessKeyId": I, "SecretAccessKey": "S"}', [undefined, 'S'], 1],
    ['typographic quotes', '{"AccessKeyId": “I”, "SecretAccessKey": "S"}', [undefined, 'S'], 1],
  ])('is taken as far as it goes with %s, and the break is located', (_, text, [id, secret], line) => {
    expect(plain(text)[0]?.slice(0, 2)).toEqual([id, secret]);
    expect(readWords(read(text)).ignored.find(({ what }) => what === 'JSON')).toMatchObject({
      why: expect.stringContaining('broken'),
      span: { line },
    });
  });

  test('refuses nesting that no answer of AWS has', () => {
    expect(() => read(`{"AccessKeyId": ${'['.repeat(100_000)}`)).toThrow(
      expect.objectContaining({ code: 'paste-unrecognised' }),
    );
  });
});
