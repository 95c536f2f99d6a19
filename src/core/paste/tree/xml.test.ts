import { describe, expect, test } from 'vitest';
import { locatorOf } from '../../bytes/span';
import { readXml } from './xml';
import { readWords } from '../../../testing/pastes/readWords';

const read = (text: string) => readXml(text, locatorOf(text));
const wrapped = (content: string): string =>
  `<?xml version="1.0"?>\r\n<!-- 😀 -->\r\n<r>\r\n<AccessKeyId>${content}</AccessKeyId></r>`;

describe('XML', () => {
  test.each([
    ['a/b+c=', 'a/b+c='],
    ['a&amp;b&#47;c&#x2F;d', 'a&b/c/d'],
    ['<![CDATA[a<b]]>', 'a<b'],
    [' a ', ' a '],
    ['\n', '\n'],
  ])('gives %j its text, and its place in the source', (content, text) => {
    const source = wrapped(content);
    const id = read(source).sets[0]?.accessKeyId;
    expect(id?.text).toBe(text);
    expect(source.slice(id?.span.start, id?.span.end)).toBe(content);
    expect(id?.span).toMatchObject({ line: 4, column: 14 });
  });

  test.each(['<AccessKeyId/>', '<AccessKeyId></AccessKeyId>'])('takes %s for no text', (element) => {
    const { sets, ignored } = read(`<r>${element}<SecretAccessKey>S</SecretAccessKey></r>`);
    expect(sets[0]).not.toHaveProperty('accessKeyId');
    expect(readWords({ ignored }).ignored).toMatchObject([{ what: 'AccessKeyId', why: 'It is not a text.' }]);
  });

  test.each(['\uDBFF\uFFFF', '\uD800', '\uDC00\uD800'])('takes half a character for U+FFFD: %j', (half) => {
    const source = `<r><AccessKeyId>a${half}b</AccessKeyId></r>`;
    const id = read(source).sets[0]?.accessKeyId;
    expect(id?.text).toMatch(/^a\uFFFD.?b$/u);
    expect(source.slice(id?.span.start, id?.span.end)).toBe(`a${half}b`);
  });

  test('expands no entity that a document defines for itself', () => {
    const text = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">]><r><AccessKeyId>&a;&a;</AccessKeyId></r>`;
    expect(read(text).sets[0]?.accessKeyId?.text).toBe('&a;&a;');
  });

  test('is taken as far as it goes, and its breaks are located', () => {
    const { sets, ignored } = read(
      '<r><AccessKeyId>I</AccessKeyI>\n<SecretAccessKey>S</SecretAccessKey></r>',
    );
    expect(sets[0]?.secretAccessKey?.text.reveal()).toBe('S');
    expect(readWords({ ignored }).ignored.find(({ what }) => what === 'XML')).toMatchObject({
      why: 'It is broken here: it is not well-formed.',
      span: { line: 1 },
    });
  });

  test('is refused where it is nested as no answer of AWS is', () => {
    expect(() => read('<AccessKeyId>'.repeat(100))).toThrow(
      expect.objectContaining({ code: 'paste-unrecognised' }),
    );
  });
});
