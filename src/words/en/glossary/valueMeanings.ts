import type { ValueName } from '../../../core/vocabulary/values';

/** What each named value of the handshake is, in a sentence or two. */
export const valueMeanings: Readonly<Record<ValueName, string>> = {
  accessKeyId:
    'Names the key that signs. AKIA… is long-term, ASIA… temporary and of use only with its session token.',
  sessionToken: 'Signed and sent with temporary credentials only. With a long-term key it must be left out.',
  clientNonce:
    '32 random bytes of the client. The server must begin its own nonce with them, so an old reply is of no use.',
  serverNonce:
    '64 bytes: the client nonce, then 32 random bytes of the server. A signature over it is worthless in any other login.',
  stsHost: 'The host of STS that the server will ask. It is signed exactly as the server wrote it.',
  region:
    'The second label of the STS host, or us-east-1 for sts.amazonaws.com and for a host of one label. AWS_REGION plays no part.',
  amzDate:
    'The time of signing by the client’s clock: UTC, whole seconds. STS was seen to accept 15 minutes either way; AWS’s general page says 5 in most cases.',
  payloadHash: 'SHA-256 of the request’s body. The body is always the same, so this is too.',
  canonicalRequest:
    'The request as text, written in one exact way, so that STS can rebuild it from what it receives.',
  canonicalRequestHash: 'SHA-256 of the canonical request, as 64 lower-case hex digits.',
  credentialScope: 'Day, region, service and aws4_request: what the signing key is good for.',
  stringToSign:
    'Algorithm, time, scope and the hash of the canonical request: the text that the last HMAC runs over.',
  signature: 'HMAC-SHA-256 of the string to sign, keyed with the signing key, as 64 lower-case hex digits.',
  authorization:
    'Key ID, scope, names of the signed headers and the signature, on one line. STS was seen to take it for 15 minutes: so long it proves who signed.',
  clientFirst: 'The first payload: BSON with r, the client nonce, and p, the gs2-cb-flag. 52 bytes in all.',
  serverFirst: 'The server’s payload: BSON with s, the server nonce, and h, the STS host.',
  clientFinal:
    'The last payload: BSON with a, the Authorization header, d, the date, and t, the token of temporary credentials.',
  arn: 'The name that STS gives to whoever signed. The server looks for a database user by it.',
};
