import { expect, it } from 'vitest';
import { firstUncovered } from '../bytes/field';
import { utf8Encode } from '../bytes/utf8';
import { errorXml, identityXml } from './xml';
import { xmlFields } from './xmlFields';

const told = (xml: string) => xmlFields(xml).map(({ path, part }) => `${path.join('.')} ${part}`);

it('names the parts of STS’s answer by the elements that they stand in', () => {
  const arn = 'arn:aws:iam::123456789012:user/ada';
  const fields = xmlFields(identityXml({ arn, userId: 'AIDA', account: '123456789012' }, 'request'));
  const of = (name: string) => fields.find(({ path, part }) => path.at(-1) === name && part === 'text');
  expect(of('Arn')).toMatchObject({
    path: ['GetCallerIdentityResponse', 'GetCallerIdentityResult', 'Arn'],
    text: arn,
    length: arn.length,
  });
  expect(of('Account')?.text).toBe('123456789012');
  expect(of('RequestId')?.path).toEqual(['GetCallerIdentityResponse', 'ResponseMetadata', 'RequestId']);
  expect(fields.some(({ part }) => part === 'not understood')).toBe(false);
});

it('an element that stands alone holds nothing', () => {
  expect(told('<a><b x="/>"/>c</a>')).toEqual([
    'a opening tag',
    'a.b opening tag',
    'a text',
    'a closing tag',
  ]);
});

it.each([
  '',
  'no tags',
  '<',
  '<a',
  '</a>',
  '<a></b>',
  '<a><b></a>',
  '<?xml version="1.0"?><a/>',
  '<a>1 < 2</a>',
  '<a>é&#38;</a>',
  '<a>'.repeat(1000),
  errorXml({ code: 'InvalidClientTokenId', message: '<&>' }, 'r'),
])('names every byte once: %s', (xml) => {
  expect(firstUncovered({ bytes: utf8Encode(xml), fields: xmlFields(xml) })).toBe(-1);
});
