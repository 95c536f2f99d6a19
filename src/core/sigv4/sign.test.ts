import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { iamVector, signatureVectors, stsBodyHash } from '../../testing/knownAnswers';
import { Secret } from '../credentials/secret';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { splitCredential } from './authorization';
import { splitCanonicalRequest } from './canonicalRequest';
import { signRequest } from './sign';
import { rebuildSignature } from './verify';

const credentialsOf = (vector: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) => ({
  accessKeyId: vector.accessKeyId,
  secretAccessKey: new Secret(vector.secretAccessKey),
  ...(vector.sessionToken === undefined ? {} : { sessionToken: new Secret(vector.sessionToken) }),
});

describe.each(signatureVectors)('the known answer for $name', (vector) => {
  const signed = signRequest(
    stsRequestFor(vector.stsHost, vector.serverNonce),
    credentialsOf(vector),
    { region: vector.region, service: 'sts', amzDate: vector.amzDate },
    Sha256,
  );

  it('holds at every stage of the recording', async () => {
    const { signing, keys } = await signed;
    expect(signing.payloadHash).toBe(stsBodyHash);
    expect(signing.canonicalRequestHash).toBe(vector.canonicalRequestHash);
    expect(signing.credentialScope).toBe(`${vector.amzDate.slice(0, 8)}/${vector.region}/sts/aws4_request`);
    expect(signing.stringToSign.split('\n')).toEqual([
      'AWS4-HMAC-SHA256',
      vector.amzDate,
      signing.credentialScope,
      vector.canonicalRequestHash,
    ]);
    expect(keys.kSigning.reveal()).toBe(vector.signingKey);
    expect(signing.derivations.map(({ data }) => data)).toEqual([
      vector.amzDate.slice(0, 8),
      vector.region,
      'sts',
      'aws4_request',
    ]);
    expect(signing.signature).toBe(vector.signature);
    expect(signing.authorization).toBe(vector.authorization);
    expect(signing.signedHeaders.join(';')).toBe(vector.signedHeaders);
  });

  it('gives a canonical request whose parts say what they are and join to the whole', async () => {
    const { signing } = await signed;
    const lines = splitCanonicalRequest(signing.canonicalRequest);
    expect(lines.map(({ text }) => text).join('\n')).toBe(signing.canonicalRequest);
    expect(lines.filter(({ kind }) => kind === 'header').map(({ header }) => header)).toEqual(
      vector.signedHeaders.split(';'),
    );
    expect(lines.at(-1)).toEqual({ kind: 'payload-hash', text: stsBodyHash });
  });

  it('is confirmed by the verifier, which shares nothing with the signer', async () => {
    const { signing } = await signed;
    const { headers, body } = stsRequestFor(vector.stsHost, vector.serverNonce);
    const credential = splitCredential(`${vector.accessKeyId}/${signing.credentialScope}`);
    if (!credential) throw new Error('five parts expected');
    const rebuilt = await rebuildSignature(
      {
        method: 'POST',
        path: '/',
        query: '',
        headers: {
          ...headers,
          'x-amz-date': vector.amzDate,
          ...(vector.sessionToken ? { 'x-amz-security-token': vector.sessionToken } : {}),
        },
        body,
        signedHeaders: signing.signedHeaders,
        credential,
        amzDate: vector.amzDate,
      },
      new Secret(vector.secretAccessKey),
      Sha256,
    );
    expect(rebuilt).toEqual({
      canonicalRequest: signing.canonicalRequest,
      stringToSign: signing.stringToSign,
      signature: vector.signature,
    });
  });
});

it('the published iam example holds: canonical request hash, signing key and signature', async () => {
  const credential = splitCredential(
    `AKIDEXAMPLE/${iamVector.date}/${iamVector.region}/${iamVector.service}/aws4_request`,
  );
  if (!credential) throw new Error('five parts expected');
  const rebuilt = await rebuildSignature(
    {
      method: 'GET',
      path: '/',
      query: 'Action=ListUsers&Version=2010-05-08',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        host: 'iam.amazonaws.com',
        'x-amz-date': iamVector.amzDate,
      },
      body: '',
      signedHeaders: ['content-type', 'host', 'x-amz-date'],
      credential,
      amzDate: iamVector.amzDate,
    },
    new Secret(iamVector.secretAccessKey),
    Sha256,
  );
  expect(rebuilt.stringToSign.split('\n').at(-1)).toBe(iamVector.canonicalRequestHash);
  expect(rebuilt.signature).toBe(iamVector.signature);
  const { keys } = await signRequest(
    stsRequestFor('iam.amazonaws.com', 'nonce'),
    credentialsOf(iamVector),
    { region: iamVector.region, service: iamVector.service, amzDate: iamVector.amzDate },
    Sha256,
  );
  expect(keys.kSigning.reveal()).toBe(iamVector.signingKey);
});

it('records all four derivations also when signings of the same day run at once', async () => {
  const [vector] = signatureVectors;
  if (!vector) throw new Error('a vector expected');
  const signAgain = () =>
    signRequest(
      stsRequestFor(vector.stsHost, vector.serverNonce),
      credentialsOf(vector),
      { region: vector.region, service: 'sts', amzDate: vector.amzDate },
      Sha256,
    );
  const all = await Promise.all([signAgain(), signAgain(), signAgain()]);
  for (const { signing } of all) expect(signing.signature).toBe(vector.signature);
});

it('keeps secret and derived keys out of everything that can be printed', async () => {
  const [vector] = signatureVectors;
  if (!vector) throw new Error('a vector expected');
  const { signing, keys } = await signRequest(
    stsRequestFor(vector.stsHost, vector.serverNonce),
    credentialsOf(vector),
    { region: vector.region, service: 'sts', amzDate: vector.amzDate },
    Sha256,
  );
  const printed = `${JSON.stringify({ signing, keys })}${String(keys.kSigning)}`;
  expect(printed).not.toContain(vector.secretAccessKey);
  expect(printed).not.toContain(vector.signingKey);
});

it('refuses a date that is not YYYYMMDDTHHMMSSZ, saying where', async () => {
  const attempt = signRequest(
    stsRequestFor('sts.amazonaws.com', 'n'),
    { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: new Secret('s') },
    { region: 'us-east-1', service: 'sts', amzDate: '2025-12-15' },
    Sha256,
  );
  await expect(attempt).rejects.toMatchObject({ code: 'challenge-invalid', facts: { offset: 4 } });
});
