import { describe, expect, test } from 'vitest';
import type { PastedIdentityToken } from './pasted';
import { readPaste } from './readPaste';
import { readWords } from '../../testing/pastes/readWords';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'RS256', kid: 'k1', typ: 'JWT' };
const claims = {
  iss: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC',
  sub: 'system:serviceaccount:shop:cart',
  aud: ['sts.amazonaws.com'],
  iat: 1_795_000_000,
  nbf: 1_795_000_000.5,
  exp: 1_795_086_400,
  'kubernetes.io': { namespace: 'shop' },
};
const signature = 'c2lnbmF0dXJl';
const jwt = (payload: unknown = claims): string => `${part(header)}.${part(payload)}.${signature}`;

function read(text: string): PastedIdentityToken {
  const pasted = readPaste(text);
  if (pasted.kind !== 'identity-token') throw new Error(`It was taken for ${pasted.kind}`);
  return pasted;
}

describe('a web identity token', () => {
  test('is read: header, claims, and what STS looks at', () => {
    const token = read(`${jwt()}\n`);
    expect(token).toMatchObject({
      issuer: claims.iss,
      subject: claims.sub,
      audience: ['sts.amazonaws.com'],
      issuedAt: 1_795_000_000_000,
      notBefore: 1_795_000_000_500,
      expiration: 1_795_086_400_000,
      ignored: [],
      notes: [],
    });
    expect(token.header).toEqual([
      { name: 'alg', text: 'RS256' },
      { name: 'kid', text: 'k1' },
      { name: 'typ', text: 'JWT' },
    ]);
    expect(token.claims.at(-1)).toEqual({ name: 'kubernetes.io', text: '{"namespace":"shop"}' });
    expect(token.token.text.reveal()).toBe(jwt());
    expect(token.token.span).toEqual({ start: 0, end: jwt().length, line: 1, column: 1 });
    expect(`${JSON.stringify(token)}`).not.toContain(signature);
  });

  test.each([
    ['quotes', `"${jwt()}"`, 1],
    ['white space', `\n  ${jwt()}  \n`, 3],
    ['Bearer', `Bearer ${jwt()}`, 7],
    ['the header’s name', `Authorization: bearer ${jwt()}`, 22],
  ])('may stand in %s', (_, text, start) => {
    expect(read(text).token.span.start).toBe(start);
    expect(read(text).claims).toHaveLength(7);
  });

  test('that is broken over lines is read, and the breaks are pointed out', () => {
    const token = read(`${jwt().slice(0, 50)}\n${jwt().slice(50)}`);
    expect(token.subject).toBe(claims.sub);
    expect(token.token.blemishes).toEqual([{ kind: 'line-break', at: 50, count: 1 }]);
    expect(readWords(token).notes).toMatchObject([{ text: expect.stringContaining('broken over lines') }]);
  });

  test.each([
    [{ ...claims, aud: 'other' }, ['other']],
    [{ ...claims, aud: undefined }, []],
  ])('for another audience than STS comes with a word about it (case %#)', (payload, audience) => {
    const token = read(jwt(payload));
    expect(token.audience).toEqual(audience);
    expect(readWords(token).notes).toMatchObject([{ text: expect.stringContaining('sts.amazonaws.com') }]);
  });

  test('may lack every claim', () => {
    const token = read(jwt({}));
    expect(token).not.toHaveProperty('expiration');
    expect(token).not.toHaveProperty('issuer');
    expect(token.claims).toEqual([]);
  });

  test.each([
    ['payload', `${part(header)}.bm90IGpzb24.${signature}`],
    ['payload', `${part(header)}..`],
    ['header', `eyJub3QganNvbg.${part(claims)}.${signature}`],
  ])('with a %s that is no JSON is said to be broken', (which, text) => {
    const pasted = readPaste(text);
    if (pasted.kind !== 'nothing') throw new Error(`It was taken for ${pasted.kind}`);
    expect(readWords(pasted).ignored).toMatchObject([
      { what: 'JWT', why: expect.stringContaining(`The ${which} of this JWT is not JSON`) },
    ]);
  });
});
