import { expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../bytes/base64';
import { utf8Decode, utf8Encode } from '../bytes/utf8';
import { isMaskedSecret } from '../credentials/looks';
import { maskedIdIn, MisplacedSecrets } from './misplacedSecrets';

const plain = 'CANARYwJalrXUtnFEMIbK7MDENGbPxRfiCYzQ123';
const tail = '/20261130/us-east-1/sts/aws4_request';
/** Of a secret, with slashes where AWS may have put them. */
const withSlashes = [[], [0], [1], [5], [6], [7], [8], [13, 21], [39], [2, 9, 16, 23, 30, 37]].map((places) =>
  [...plain].map((character, at) => (places.includes(at) ? '/' : character)).join(''),
);

function headerOf(id: string, scope = tail): string {
  return `AWS4-HMAC-SHA256 Credential=${id}${scope}, SignedHeaders=host;x-amz-date, Signature=${'0a'.repeat(32)}`;
}

/** Runs of six that stand in a text by more than chance. */
function leftOf(id: string, text: string): readonly string[] {
  return Array.from({ length: id.length - 5 }, (_, at) => id.slice(at, at + 6)).filter((run) =>
    text.includes(run),
  );
}

it.each(withSlashes)('takes %s out of a header, which keeps its length and its slashes', (id) => {
  const header = headerOf(id);
  const clean = new MisplacedSecrets().text(header);
  expect(clean).toBe(headerOf(id.replaceAll(/[^/]/g, '*')));
  expect(maskedIdIn(clean)).toBe(id.replaceAll(/[^/]/g, '*'));
  expect(new MisplacedSecrets().text(clean)).toBe(clean);
});

it.each([
  ['a scope without a day', (id: string) => headerOf(id, '/us-east-1/sts/aws4_request')],
  ['no scope', (id: string) => headerOf(id, '')],
  ['JSON with escaped slashes', (id: string) => headerOf(id).replaceAll('/', '\\/')],
  [
    'a query',
    (id: string) => `?X-Amz-Credential=${encodeURIComponent(id + tail)}&X-Amz-Date=20261130T000000Z`,
  ],
  ['blanks and a quote', (id: string) => `Credential = '${id}${tail}'`],
  ['a key ID beside it', (id: string) => headerOf(`AKIAIOSFODNN7EXAMPLE:${id}`)],
  ['base64', (id: string) => `payload: "${base64Encode(utf8Encode(headerOf(id)))}"`],
])('takes it out of a header in other forms: %s', (_form, write) => {
  for (const id of withSlashes) {
    const text = write(id);
    const clean = new MisplacedSecrets().text(text);
    const read = /payload: "(.*)"/.exec(clean)?.[1];
    expect(clean).toHaveLength(text.length);
    expect(leftOf(id, read ? utf8Decode(base64Decode(read)) : clean), text).toEqual([]);
    expect(clean).not.toBe(text);
  }
});

it('takes a session token out as well', () => {
  const token = `IQoJb3JpZ2luX2Vj${'aB3/'.repeat(40)}`;
  expect(leftOf(token, new MisplacedSecrets().text(headerOf(token)))).toEqual([]);
});

it.each([
  headerOf('AKIAIOSFODNN7EXAMPLE'),
  headerOf('AKIAIOSFODNN7EXAMPLE', '/20261130/eucentral1/sts/aws4_request'),
  headerOf('AKIAIOSFODNN7EXAMPLE', '/eucentral1/20261130/sts/aws4_request'),
  headerOf('my-own-key'),
  headerOf(''),
  headerOf('A'.repeat(40)),
  headerOf(`${plain}x`),
  'Credential=',
])('leaves an ID as it is that looks like none: %s', (header) => {
  const misplaced = new MisplacedSecrets();
  const bytes = utf8Encode(header);
  expect([misplaced.text(header), misplaced.bytes(bytes), misplaced.met]).toEqual([header, bytes, false]);
  expect(misplaced.bytes(bytes)).toBe(bytes);
  expect(maskedIdIn(header)).toBeNull();
});

it.each(withSlashes)('takes %s out of bytes in place, and out of what comes after', (id) => {
  const misplaced = new MisplacedSecrets();
  const [before, header, behind] = ['\0é€ ', headerOf(id), '\0ÿ'];
  const clean = misplaced.bytes(utf8Encode(before + header + behind));
  expect(utf8Decode(clean)).toBe(before + headerOf(id.replaceAll(/[^/]/g, '*')) + behind);
  const later = { said: `no “${id}” here`, part: id.split('/')[0], of: [utf8Encode(`x${id}`)], n: 1 };
  const told = misplaced.data(later);
  expect(
    leftOf(id, JSON.stringify([told.said, told.part, utf8Decode(told.of[0] ?? new Uint8Array())])),
  ).toEqual([]);
  expect([told.said.length, told.of[0]?.length, told.n]).toEqual([later.said.length, 41, 1]);
});

it('knows an ID that was told by itself', () => {
  const [id = ''] = withSlashes;
  expect(
    new MisplacedSecrets([id, 'AKIAIOSFODNN7EXAMPLE']).data({ id, key: 'AKIAIOSFODNN7EXAMPLE' }),
  ).toEqual({
    id: '*'.repeat(40),
    key: 'AKIAIOSFODNN7EXAMPLE',
  });
});

it('tells what is left of a secret from other stars', () => {
  expect(['*'.repeat(40), `${'*'.repeat(20)}/${'*'.repeat(19)}`].map(isMaskedSecret)).toEqual([true, true]);
  expect(['', '*'.repeat(20), '/'.repeat(40), 'AKIA****************'].map(isMaskedSecret)).toEqual(
    Array(4).fill(false),
  );
});
