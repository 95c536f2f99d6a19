import { describe, expect, it } from 'vitest';
import { ownInput, ownRecipe, ownSecret, writtenBy } from '../../testing/findings/ownLogin';
import { compareOwn } from '../findings/own/compareOwn';
import { knowledgeOfPieces } from './knowledgeOfPieces';
import { piecesIn } from './piecesIn';

const right = writtenBy(ownRecipe);
const canonical = right.canonicalRequest.reveal();
const { stringToSign, signature } = right;
const inOneLine = (text: string): string => text.replaceAll('\n', '\\n');

const compared = (text: string) =>
  compareOwn(
    knowledgeOfPieces(piecesIn(text).pieces, { now: 0, credentials: { secretAccessKey: ownSecret } }),
  );
const verdictsIn = (text: string): readonly (readonly string[])[] =>
  compared(text)?.texts.map(({ text: name, verdict }) => [name, verdict]) ?? [];

describe('what a signer prints of its texts', () => {
  const botocore = (kind: string): string => `2026-11-28 10:15:00,123 botocore.auth [DEBUG] ${kind}:\n`;

  it.each([
    [
      'botocore in its debug log',
      `${botocore('Calculating signature using v4 auth.').trim()}\n${botocore('CanonicalRequest')}${canonical}\n${botocore('StringToSign')}${stringToSign}\n${botocore('Signature')}${signature}`,
    ],
    [
      'the AWS SDK for Go',
      `DEBUG: Request Signature:\n---[ CANONICAL STRING  ]-----------------------------\n${canonical}\n---[ STRING TO SIGN ]--------------------------------\n${stringToSign}\n-----------------------------------------------------\nSignature=${signature}`,
    ],
    [
      'a program in one line each',
      `canonicalRequest: "${inOneLine(canonical)}"\nstringToSign: "${inOneLine(stringToSign)}"\nsignature: ${signature}`,
    ],
  ])('is compared, as %s has it', (_who, text) => {
    expect(verdictsIn(text)).toEqual([
      ['canonical-request', 'right'],
      ['string-to-sign', 'right'],
      ['signature', 'right'],
    ]);
  });

  it('gives way to what was seen elsewhere, in whichever order they were brought', () => {
    const other = Buffer.alloc(64, 9).toString('base64');
    const nonce = `x-mongodb-server-nonce: ${other}`;
    for (const text of [`${nonce}\n\n${canonical}`, `${canonical}\n\n${nonce}`]) {
      expect(verdictsIn(text)).toEqual([['canonical-request', 'differs']]);
    }
    expect(compared(canonical)?.assumed).toContain('serverNonce');
    expect(
      compared(`${canonical}\n\nx-mongodb-server-nonce: ${ownInput.serverNonce}`)?.assumed,
    ).not.toContain('serverNonce');
  });

  it('without a nonce anywhere is judged as far as it goes, and says what is missing', () => {
    const found = compared(stringToSign.replace('/aws4_request', ''));
    expect(found?.missing).toEqual(['stsHost', 'serverNonce']);
    expect(found?.texts).toMatchObject([{ verdict: 'differs', difference: { what: 'scope-no-terminator' } }]);
  });
});
