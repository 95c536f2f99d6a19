import { describe, expect, it } from 'vitest';
import { comparedOf, differenceIn } from '../../../testing/findings/comparedOf';
import { ownInput, ownLogin, ownRecipe, ownSecret, writtenBy } from '../../../testing/findings/ownLogin';
import { Secret } from '../../credentials/secret';
import { hashedNow } from '../../mistakes/search/hashedNow';
import { textsOf } from '../../sigv4/recipeTexts';
import type { OwnTexts } from '../seen';
import { compareOwn } from './compareOwn';

const right = writtenBy(ownRecipe);

const requestOf = (change: (right: string) => string): OwnTexts => ({
  canonicalRequest: new Secret(change(right.canonicalRequest.reveal())),
});

const stringOf = (change: (right: string) => string): OwnTexts => ({
  stringToSign: change(right.stringToSign),
});

describe('the texts of a right signer', () => {
  it('are right, the signing key too where the secret is given', () => {
    const { texts, missing, assumed, of } = compareOwn(ownLogin(right, ownInput, ownSecret)) ?? {};
    expect(texts?.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['canonical-request', 'right'],
      ['string-to-sign', 'right'],
      ['signing-key', 'right'],
      ['signature', 'right'],
    ]);
    expect([missing, assumed, of]).toEqual([[], [], 'login']);
  });

  it('without the secret leave the key open, and the signature fits it', () => {
    const { texts = [] } = compareOwn(ownLogin(right)) ?? {};
    expect(texts.slice(2).map(({ verdict }) => verdict)).toEqual(['open', 'follows']);
  });

  it('are right as well where nothing else was brought, and say what nobody else confirms', () => {
    const { texts, assumed } = compareOwn(ownLogin(right, {})) ?? {};
    expect(texts?.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['right', 'right']);
    expect(assumed).toEqual(['stsHost', 'serverNonce', 'amzDate', 'sessionToken']);
  });
});

describe('the first difference', () => {
  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n'), 1, 5, 5, 'line-ends', 'line-ends'],
    [
      'the query line left out',
      (text: string) => text.replace('\n\n', '\n'),
      3,
      1,
      8,
      'line-missing',
      'query-line',
    ],
    [
      'a port behind the host',
      (text: string) => text.replace('.com\n', '.com:443\n'),
      6,
      23,
      96,
      'header-value',
      'host-port',
    ],
    [
      'a space behind each colon',
      (text: string) => text.replace(/^([\w-]+):/gm, '$1: '),
      4,
      16,
      24,
      'header-spaces',
      'colon-space',
    ],
    [
      'the blank line left out',
      (text: string) => text.replace('\n\ncontent-length;', '\ncontent-length;'),
      11,
      1,
      undefined,
      'line-missing',
      'blank-line',
    ],
    [
      'a payload hashed twice',
      () => hashedNow(textsOf({ ...ownRecipe, payloadDigest: 'hex-hashed' })).canonicalRequest,
      13,
      1,
      undefined,
      'hash',
      'payload-hash',
    ],
    [
      'a hash in base64',
      () => hashedNow(textsOf({ ...ownRecipe, payloadDigest: 'base64' })).canonicalRequest,
      13,
      1,
      undefined,
      'hash-form',
      'payload-hash',
    ],
    [
      'two mistakes at once',
      (text: string) => text.replace('content-type:', 'Content-Type:').replace('host:', 'Host:'),
      5,
      1,
      27,
      'header-name',
      undefined,
    ],
    [
      'a header of no login',
      (text: string) => text.replace('host:', 'foo:1\nhost:'),
      6,
      1,
      74,
      'header-extra',
      undefined,
    ],
    [
      'a header left out of the lines, and another',
      (text: string) => text.replace('content-length:43\n', '').replace(/x-amz-date:\w+\n/, ''),
      4,
      9,
      17,
      'header-missing',
      undefined,
    ],
  ])(
    'of %s is told by line, character and byte, and by what it is',
    (_name, change, line, character, byte, what, id) => {
      const difference = differenceIn(comparedOf('canonical-request', requestOf(change)));
      expect(difference).toMatchObject({ line, character, what });
      if (byte !== undefined) expect(difference.byte).toBe(byte);
      expect(difference.mistake?.id).toBe(id);
    },
  );

  it('counts bytes of UTF-8 and characters of Unicode', () => {
    const difference = differenceIn(
      comparedOf(
        'canonical-request',
        requestOf((text) => text.replace('sts.amazonaws.com', 'sts.é😀amazonaws.com')),
      ),
    );
    expect(difference).toMatchObject({ line: 6, character: 10, byte: 83 });
  });

  it.each([
    [
      'a scope without its terminator',
      (text: string) => text.replace('/aws4_request', ''),
      3,
      'scope-no-terminator',
    ],
    ['the region of another host', (text: string) => text.replace('us-east-1', 'eu-west-1'), 3, 'other'],
    [
      'a hash in capitals',
      (text: string) => text.replace(/[\da-f]{64}$/, (hash) => hash.toUpperCase()),
      4,
      'hash-form',
    ],
    ['the day in place of the time', (text: string) => text.replace('T101500Z', ''), 2, 'other'],
  ])('of %s in a string to sign stands in its line', (_name, change, line, what) => {
    const difference = differenceIn(comparedOf('string-to-sign', stringOf(change)));
    expect(difference).toMatchObject({ line, what });
    expect(difference.mistake).not.toBeNull();
  });

  it('of the hash of another canonical request names the one whose hash it is', () => {
    const { stringToSign } = hashedNow(textsOf({ ...ownRecipe, canonicalEnd: '\n' }));
    const { canonicalRequest } = right;
    expect(differenceIn(comparedOf('string-to-sign', { canonicalRequest, stringToSign }))).toMatchObject({
      line: 4,
      what: 'hash',
      mistake: { id: 'request-line-feed' },
    });
  });
});

describe('line ends of CRLF', () => {
  const crlf = requestOf((text) => text.replaceAll('\n', '\r\n'));

  it('are of the copying where the hash is of the text without them', () => {
    const one = comparedOf('canonical-request', { ...crlf, stringToSign: right.stringToSign });
    expect(one).toMatchObject({ verdict: 'right', copied: true });
  });

  it('are of the signer where the hash is of the text with them, and perhaps of either without a hash', () => {
    const { stringToSign } = hashedNow(textsOf({ ...ownRecipe, lineEnd: '\r\n', headerEnd: '\r\n' }));
    const signed = differenceIn(comparedOf('canonical-request', { ...crlf, stringToSign }));
    expect(signed.perhapsCopied).toBeUndefined();
    expect(differenceIn(comparedOf('canonical-request', crlf)).perhapsCopied).toBe(true);
  });
});

describe('a signing key', () => {
  const key = right.signingKey;

  it('that follows from the scope of one’s own string to sign is no mistake of its own', () => {
    const keyScope = ['20261128', 'eu-west-1', 'sts', 'aws4_request'];
    const recipe = { ...ownRecipe, keyScope, scopeLine: keyScope.join('/') };
    const { stringToSign, signingKey } = writtenBy(recipe);
    expect(comparedOf('signing-key', { stringToSign, signingKey }, ownInput, ownSecret).verdict).toBe(
      'follows',
    );
  });

  it('of another secret is wrong, and no mistake is made up', () => {
    const other = new Secret('A'.repeat(40));
    expect(comparedOf('signing-key', { signingKey: key }, ownInput, other)).toMatchObject({
      verdict: 'differs',
      mistake: null,
    });
  });

  it('of a secret with a line break is named', () => {
    const { signingKey } = writtenBy({ ...ownRecipe, secret: `${ownRecipe.secret}\n` });
    expect(comparedOf('signing-key', { signingKey }, ownInput, ownSecret)).toMatchObject({
      mistake: { id: 'secret-newline' },
    });
  });
});

it('what is entered beside the texts changes nothing of what is judged of them', () => {
  const own = requestOf((text) => text.replace('host:', 'Host:'));
  const without = compareOwn(ownLogin(own));
  const beside = compareOwn({ ...ownLogin(own, ownInput, ownSecret), connectionString: 'mongodb://h/' });
  expect(JSON.stringify(beside)).toBe(JSON.stringify(without));
});

it('a request without a header of MongoDB’s is no login’s, and is not compared with one', () => {
  const own = requestOf((text) => text.replace(/^x-mongodb-.*\n/gm, '').replace(/;x-mongodb-[\w-]+/g, ''));
  const { texts, of } = compareOwn(ownLogin(own, {})) ?? {};
  expect([of, texts?.[0]?.verdict]).toEqual(['other-request', 'open']);
});
