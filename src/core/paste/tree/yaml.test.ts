import { describe, expect, test } from 'vitest';
import { locatorOf } from '../../bytes/span';
import { readYaml } from './yaml';
import { readWords } from '../../../testing/pastes/readWords';
import { said } from '../../../testing/said';
import { faultOf } from '../../fault/fault';

const read = (text: string) => readYaml(text, locatorOf(text));
const secretOf = (text: string): string | undefined =>
  read(`AWS_SECRET_ACCESS_KEY: ${text}`).sets[0]?.secretAccessKey?.text.reveal();

describe('YAML', () => {
  test.each([
    ['a/b+c=', 'a/b+c='],
    ['a b # comment', 'a b'],
    [`'it''s'`, `it's`],
    [`"a\\tb\\u0041"`, 'a\tbA'],
    ['|\n  ab\n', 'ab\n'],
    ['|-\n  ab\n', 'ab'],
    ['>-\n  ab\n  cd\n', 'ab cd'],
    ['0123', '0123'],
    ['!!str 12', '12'],
  ])('gives %j its text', (value, text) => {
    expect(secretOf(value)).toBe(text);
  });

  test.each(['', '~', 'null', '{a: b}', '[a]'])('takes %j for no text', (value) => {
    expect(secretOf(value)).toBeUndefined();
  });

  test('is read document by document, each a set with its own name', () => {
    const text = `kind: Secret\nmetadata: {name: one}\nstringData: {access-key: I}\n---\nkind: Secret\nmetadata: {name: two}\nstringData: {access-key: J}\n...\n`;
    expect(read(text).sets.map(({ label, accessKeyId }) => [label, accessKeyId?.text])).toEqual([
      ['one', 'I'],
      ['two', 'J'],
    ]);
  });

  test('is read once where an anchor is used again', () => {
    const text = `x-aws: &aws\n  AWS_ACCESS_KEY_ID: I\nservices:\n  web:\n    environment: *aws\n  batch:\n    environment:\n      <<: *aws\n`;
    expect(read(text).sets).toHaveLength(1);
  });

  test('decodes nothing under data that is not of a Secret and no base64 of a text', () => {
    const text = `kind: ConfigMap\ndata:\n  AWS_ACCESS_KEY_ID: QUtJQQ==\n`;
    expect(read(text).sets[0]?.accessKeyId?.text).toBe('QUtJQQ==');
    expect(read('data: {access_key: AKIAIOSFODNN7EXAMPLE}').sets[0]?.accessKeyId?.text).toBe(
      'AKIAIOSFODNN7EXAMPLE',
    );
  });

  test('may stand behind the command that printed it', () => {
    const { sets, ignored } = read('$ kubectl get secret aws -o yaml\nAWS_ACCESS_KEY_ID: I');
    expect(sets[0]?.accessKeyId).toMatchObject({ text: 'I', span: { line: 2, column: 20 } });
    expect(readWords({ ignored }).ignored).toMatchObject([
      { what: 'Text before the YAML', span: { start: 0, end: 32 } },
    ]);
  });

  test('that is broken says where, in words that quote nothing', () => {
    const { ignored } = readWords(read(`AWS_ACCESS_KEY_ID: I\n\tAWS_SECRET_ACCESS_KEY: wJalr\nb: "c" d`));
    const breaks = ignored.filter(({ what }) => what === 'YAML');
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks[0]).toMatchObject({ matters: true, span: { line: 2 } });
    expect(JSON.stringify(breaks)).not.toContain('wJalr');
  });

  test('is looked through as deep as 64 levels', () => {
    expect(read(`${'- '.repeat(60)}AWS_ACCESS_KEY_ID: I`).sets).toHaveLength(1);
    expect(read(`${'- '.repeat(70)}AWS_ACCESS_KEY_ID: I`).sets).toEqual([]);
  });

  test.each([
    ['nested too deeply', `AWS_ACCESS_KEY_ID: ${'['.repeat(1_000)}`],
    ['more than 200000 characters', `AWS_ACCESS_KEY_ID: ${'a'.repeat(200_000)}`],
  ])('is refused as %s before a parser has to bear it', (words, text) => {
    expect(said(faultOf(() => read(text)))).toMatchObject({
      code: 'paste-unrecognised',
      says: expect.stringContaining(words),
    });
  });

  test.each([
    'AWS_A: "\n',
    'AWS_A: x\n',
    '- AWS_A=x\n',
    '- {name: AWS_A, value: x}\n',
    '? ',
    '*a ',
    '&a ',
    '!a ',
  ])('up to the limit is read in a second or two: %j', (unit) => {
    const text = `AWS_ACCESS_KEY_ID: I\n${unit.repeat(Math.floor(190_000 / unit.length))}`;
    const start = process.cpuUsage();
    try {
      read(text);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'paste-unrecognised' });
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4_000);
  });
});
