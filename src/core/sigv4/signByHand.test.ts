import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { signatureVectors } from '../../testing/knownAnswers';
import { Secret } from '../credentials/secret';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { splitCanonicalRequest } from './canonicalRequest';
import { signRequest } from './sign';
import { signByHand, type Departures } from './signByHand';

const [vector] = signatureVectors;
if (!vector) throw new Error('a vector expected');
const scope = { region: vector.region, service: 'sts', amzDate: vector.amzDate };
const byHand = (departures: Departures) =>
  signByHand(
    stsRequestFor(vector.stsHost, vector.serverNonce),
    credentialsOf(vector),
    scope,
    departures,
    Sha256,
  );

function credentialsOf({ accessKeyId, secretAccessKey, sessionToken }: (typeof signatureVectors)[number]) {
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
}

it.each(signatureVectors)(
  'without departures gives all that AWS’s signer gives, for $name',
  async (known) => {
    const request = stsRequestFor(known.stsHost, known.serverNonce);
    const where = { region: known.region, service: 'sts', amzDate: known.amzDate };
    const hand = await signByHand(request, credentialsOf(known), where, {}, Sha256);
    const signer = await signRequest(request, credentialsOf(known), where, Sha256);
    expect(hand.signing).toEqual(signer.signing);
    expect(hand.signing.signature).toBe(known.signature);
    expect(hand.keys.kSigning.reveal()).toBe(known.signingKey);
  },
);

describe('one departure', () => {
  it('in the terminator is in the scope, the key and nothing before them', async () => {
    const { signing } = await byHand({ terminator: 'aws5_request' });
    const plain = (await byHand({})).signing;
    expect(signing.credentialScope).toMatch(/\/sts\/aws5_request$/);
    expect(signing.derivations.at(-1)?.data).toBe('aws5_request');
    expect(signing.canonicalRequest).toBe(plain.canonicalRequest);
  });

  it('in the order of headers is in the canonical request and in SignedHeaders', async () => {
    const { signing } = await byHand({ headers: 'reversed' });
    const plain = (await byHand({})).signing;
    expect(signing.signedHeaders).toEqual(plain.signedHeaders.toReversed());
    expect(signing.authorization).toContain(`SignedHeaders=${signing.signedHeaders.join(';')},`);
    const lines = splitCanonicalRequest(signing.canonicalRequest);
    expect(lines.flatMap(({ header }) => header ?? [])).toEqual(signing.signedHeaders);
  });

  it('in the blank line takes that line away, and the parts still say what they are', async () => {
    const { signing } = await byHand({ blankLine: 'left-out' });
    const plain = (await byHand({})).signing;
    expect(signing.canonicalRequest).toBe(
      plain.canonicalRequest.replace('\n\ncontent-length;', '\ncontent-length;'),
    );
    const kinds = splitCanonicalRequest(signing.canonicalRequest).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['header', 'signed-headers', 'payload-hash']);
  });

  it('in the hex changes the letters of the signature alone', async () => {
    const { signing } = await byHand({ hex: 'upper-case' });
    expect(signing.signature).toBe((await byHand({})).signing.signature.toUpperCase());
    expect(signing.authorization).toContain(`Signature=${signing.signature}`);
  });
});

it('refuses a date that is none, as AWS’s signer is not even asked', async () => {
  const attempt = signByHand(
    stsRequestFor('sts.amazonaws.com', 'n'),
    { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: new Secret('s') },
    { ...scope, amzDate: 'today' },
    {},
    Sha256,
  );
  await expect(attempt).rejects.toMatchObject({ code: 'challenge-invalid' });
});
