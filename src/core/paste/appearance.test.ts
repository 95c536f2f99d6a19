import { expect, test } from 'vitest';
import { readPaste } from './readPaste';
import { appearanceInWords } from '../../words/en/paste/appearanceInWords';

const looksLike = (text: string): string | undefined => {
  const pasted = readPaste(text);
  return pasted.kind === 'nothing'
    ? pasted.looksLike && appearanceInWords(pasted.looksLike)
    : `taken for ${pasted.kind}`;
};

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----', 'private key'],
  ['-----BEGIN CERTIFICATE-----\nMII', 'certificate'],
  ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'GitHub'],
  ['eyJhbGciOiJSUzI1NiJ9.eyJzdWIi', 'cut short'],
  ['https://corp.awsapps.com/start/#/', 'access portal'],
  ['postgresql://u:p@h/db', 'another kind'],
  ['arn:aws:iam::123456789012:role/app', 'ARN'],
  ['123456789012', 'account ID'],
  ['cluster0.abcde.mongodb.net', 'host of Atlas'],
  ['c6104cbe-af31-11e0-8154-cbc7ccf896c7', 'UUID'],
  ['ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843', 'SHA-256'],
  ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'secret access key without its access key ID'],
  [`FwoGZXIvYXdzE${'J'.repeat(100)}==`, 'session token without its keys'],
  [`${'QUJD'.repeat(40)}`, 'base64'],
  ['AROAIOSFODNN7EXAMPLE', 'unique ID of a role'],
  ['{"hello": "world"}', 'JSON'],
  ['<html><body></body></html>', 'HTML'],
  ['<note>x</note>', 'XML'],
  ['Set AWS_ACCESS_KEY_ID before you start', 'sets none'],
])('of %s it is said what it looks like', (text, word) => {
  expect(looksLike(text)).toContain(word);
});

test('of a text that looks like nothing nothing is said', () => {
  expect(looksLike('The quick brown fox')).toBeUndefined();
});
