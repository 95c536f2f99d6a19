import { describe, expect, test } from 'vitest';
import type { CredentialSet } from '../../credentials/credentialSet';
import { locatorOf } from '../../bytes/span';
import { readEnvironment } from './posix';
import type { Ignored } from '../ignored';
import { readWords } from '../../../testing/pastes/readWords';

const read = (text: string) => readEnvironment(text, locatorOf(text));
const ignoredWords = (ignored: readonly Ignored[]) => readWords({ ignored }).ignored;
const plain = (set: CredentialSet | undefined) => ({
  id: set?.accessKeyId?.text,
  secret: set?.secretAccessKey?.text.reveal(),
  token: set?.sessionToken?.text.reveal(),
  at: set?.expiration?.at,
});
const secretOf = (text: string) => plain(read(`AWS_SECRET_ACCESS_KEY=${text}`).sets[0]).secret;

describe('environment lines', () => {
  test('are read as aws configure export-credentials --format env writes them', () => {
    const text = `export AWS_ACCESS_KEY_ID=ASIAX
export AWS_SECRET_ACCESS_KEY=a/b+c
export AWS_SESSION_TOKEN=FwoG/==
export AWS_CREDENTIAL_EXPIRATION=2026-11-24T12:00:00+00:00
`;
    const { sets, ignored } = read(text);
    expect(sets.map(plain)).toEqual([
      { id: 'ASIAX', secret: 'a/b+c', token: 'FwoG/==', at: Date.UTC(2026, 10, 24, 12) },
    ]);
    expect(ignored).toEqual([]);
    expect(sets[0]?.sessionToken?.span).toEqual({ start: 91, end: 98, line: 3, column: 26 });
  });

  test.each([
    ['several on a line', 'export AWS_ACCESS_KEY_ID=I; export AWS_SECRET_ACCESS_KEY=S;'],
    ['one export for all', 'export AWS_ACCESS_KEY_ID=I AWS_SECRET_ACCESS_KEY=S'],
    ['a prompt', '$ export AWS_ACCESS_KEY_ID=I\n% export AWS_SECRET_ACCESS_KEY=S'],
    ['a continuation', 'export AWS_ACCESS_KEY_ID=I \\\n  AWS_SECRET_ACCESS_KEY=S'],
    ['comments', '# mine\nAWS_ACCESS_KEY_ID=I # id\nAWS_SECRET_ACCESS_KEY=S'],
    ['CRLF', 'AWS_ACCESS_KEY_ID=I\r\nAWS_SECRET_ACCESS_KEY=S\r\n'],
    ['quotes', `AWS_ACCESS_KEY_ID="I"\nAWS_SECRET_ACCESS_KEY='S'`],
    ['blanks around the equals sign', 'AWS_ACCESS_KEY_ID = I\nAWS_SECRET_ACCESS_KEY= S'],
    [
      'declare -x, as export -p prints',
      'declare -x AWS_ACCESS_KEY_ID="I"\ndeclare -x AWS_SECRET_ACCESS_KEY="S"',
    ],
    ['docker flags', '-e AWS_ACCESS_KEY_ID=I --env AWS_SECRET_ACCESS_KEY=S'],
    ['docker flags with their equals signs', '--env=AWS_ACCESS_KEY_ID=I -eAWS_SECRET_ACCESS_KEY=S'],
    ['quotes around name and value', `-e "AWS_ACCESS_KEY_ID=I" -e 'AWS_SECRET_ACCESS_KEY=S'`],
  ])('may have %s', (_, text) => {
    const { sets, ignored } = read(text);
    expect(sets.map(plain)).toEqual([{ id: 'I', secret: 'S', token: undefined, at: undefined }]);
    expect(ignored).toEqual([]);
  });

  test.each([
    [`'a"b\\c'`, 'a"b\\c'],
    [`"a\\"b\\\\c\\d"`, 'a"b\\c\\d'],
    [`"a\\\nb"`, 'ab'],
    [`"a\\$b\\\`c"`, 'a$b`c'],
    [`a\\ b`, 'a b'],
    [`ab\\\ncd`, 'abcd'],
    [`'it'\\''s'`, `it's`],
    [`"a"'b'c`, 'abc'],
    [`'a#b'`, 'a#b'],
    ['a#b', 'a#b'],
    [`' a '`, ' a '],
    [`'a\nb'`, 'a\nb'],
    [`$'a\\nb\\'c\\x41\\101\\u0041\\q'`, `a\nb'cAAA\\q`],
    [`a$'b'c`, 'abc'],
    [`$'a`, `$'a`],
    ['', ''],
    ['"ab', '"ab'],
    [`'ab\nAWS_REGION='x'`, `'ab`],
    ['“ab”', '“ab”'],
    ['a\u00a0', 'a\u00a0'],
    ['a%2Fb', 'a%2Fb'],
    ['a\\', 'a\\'],
    ['a$5', 'a$5'],
  ])('give %j its value as a shell does', (text, value) => {
    expect(secretOf(text)).toBe(value);
  });

  test('point at what looks wrong in a value and leave it there', () => {
    expect(read(`AWS_SECRET_ACCESS_KEY="ab`).sets[0]?.secretAccessKey?.blemishes).toEqual([
      { kind: 'quotes', quote: '"' },
    ]);
    expect(read(`AWS_SECRET_ACCESS_KEY='a\nb '`).sets[0]?.secretAccessKey?.blemishes).toEqual([
      { kind: 'trailing-space', count: 1 },
      { kind: 'line-break', at: 1, count: 1 },
    ]);
    expect(read('AWS_SECRET_ACCESS_KEY=').sets[0]?.secretAccessKey?.blemishes).toEqual([{ kind: 'empty' }]);
  });

  test('say of blanks at the end of a line that they were syntax', () => {
    const { sets, ignored } = read('AWS_SECRET_ACCESS_KEY=S  \nAWS_ACCESS_KEY_ID=I');
    expect(plain(sets[0]).secret).toBe('S');
    expect(ignoredWords(ignored)).toMatchObject([
      { what: 'White space after AWS_SECRET_ACCESS_KEY', span: { start: 23, end: 25 } },
    ]);
  });

  test('keep the last of a repeated variable and report the earlier', () => {
    const { sets, ignored } = read('AWS_ACCESS_KEY_ID=I\nAWS_ACCESS_KEY_ID=J');
    expect(plain(sets[0]).id).toBe('J');
    expect(ignoredWords(ignored)).toMatchObject([
      { what: 'AWS_ACCESS_KEY_ID', span: { line: 1, column: 19 } },
    ]);
  });

  test.each([
    ['AWS_SECRET_TOKEN=x', 'AWS_SECRET_TOKEN', 'AWS_SESSION_TOKEN'],
    ['AWS_SECURITY_TOKEN=x', 'AWS_SECURITY_TOKEN', 'AWS_SESSION_TOKEN'],
    ['AWS_SECRET_KEY=x', 'AWS_SECRET_KEY', 'AWS_SECRET_ACCESS_KEY'],
    ['AWS_ACCESS_KEY=x', 'AWS_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
    ['Aws_Session_Token=x', 'AWS_SESSION_TOKEN', 'capitals'],
    ['AWS_REGION=x', 'AWS_REGION', 'STS host'],
    ['AWS_SESSION_TOKEN=$TOKEN', 'AWS_SESSION_TOKEN', 'not in this text'],
    ['AWS_SESSION_TOKEN="$(cat token)"', 'AWS_SESSION_TOKEN', 'not in this text'],
    ['AWS_CREDENTIAL_EXPIRATION=soon', 'AWS_CREDENTIAL_EXPIRATION', 'Not a date'],
    ['PATH=/bin', 'Another variable', 'no part'],
    ['mongosh --quiet', 'Other text', 'no variable'],
  ])('report %s as not used, with the reason', (line, what, why) => {
    const { sets, ignored } = read(`AWS_ACCESS_KEY_ID=I\n${line}`);
    expect(sets.map(plain)).toEqual([{ id: 'I', secret: undefined, token: undefined, at: undefined }]);
    expect(ignoredWords(ignored)).toMatchObject([
      { what, why: expect.stringContaining(why), span: { line: 2 } },
    ]);
  });

  test('report what a space cut off', () => {
    const { sets, ignored } = read('AWS_SECRET_ACCESS_KEY=ab cd ef; AWS_ACCESS_KEY_ID=I');
    expect(plain(sets[0])).toMatchObject({ id: 'I', secret: 'ab' });
    expect(ignoredWords(ignored)).toMatchObject([{ what: 'Other text', span: { start: 25, end: 30 } }]);
  });

  test('take an empty value for empty when the next variable follows', () => {
    expect(plain(read('AWS_SESSION_TOKEN= AWS_ACCESS_KEY_ID=I').sets[0])).toMatchObject({
      id: 'I',
      token: '',
    });
  });
});
