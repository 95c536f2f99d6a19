import type { ValueName } from '../../core/vocabulary/values';

interface ValueWords {
  /** One or two sentences for a person who meets it for the first time. */
  readonly meaning: string;
  /** Who notices when it is wrong, and what they say. */
  readonly ifWrong: string;
}

const mismatch =
  'STS: SignatureDoesNotMatch. The client is told “Authentication failed.” or “bad auth … 403”.';

/** What each named value of the handshake is. */
export const valueWords: Readonly<Record<ValueName, ValueWords>> = {
  accessKeyId: {
    meaning: 'Names the key that signs. AKIA… is long-term, ASIA… temporary and needs its session token.',
    ifWrong: 'STS: InvalidClientTokenId.',
  },
  sessionToken: {
    meaning: 'Sent and signed with temporary credentials only. With long-term ones it must be left out.',
    ifWrong: 'STS: InvalidClientTokenId, or ExpiredToken.',
  },
  clientNonce: {
    meaning: '32 random bytes. The server must build on them, so an old answer is of no use to anyone.',
    ifWrong: 'The client stops: the server nonce does not begin with it.',
  },
  serverNonce: {
    meaning:
      '64 bytes; the first 32 are the client’s. A signature over it is worth nothing in another conversation.',
    ifWrong: mismatch,
  },
  stsHost: {
    meaning: 'Chosen by the server, signed as it stands. Its second label gives the region.',
    ifWrong: 'The client stops at an empty label; STS otherwise: SignatureDoesNotMatch.',
  },
  region: {
    meaning: 'The second label of the STS host, or us-east-1 for sts.amazonaws.com. AWS_REGION has no say.',
    ifWrong: 'STS: “Credential should be scoped to a valid region”.',
  },
  amzDate: {
    meaning:
      'The client’s clock, UTC, whole seconds. STS was seen to accept 15 minutes either way; AWS’s general page says 5 in most cases.',
    ifWrong: 'STS: “Signature expired” or “Signature not yet current”.',
  },
  payloadHash: {
    meaning: 'SHA-256 of the request body. The body never changes, so neither does this.',
    ifWrong: mismatch,
  },
  canonicalRequest: {
    meaning: 'The text that STS rebuilds from what it receives. One byte of difference and nothing matches.',
    ifWrong: mismatch,
  },
  canonicalRequestHash: {
    meaning: 'SHA-256 of the canonical request, lower-case hex.',
    ifWrong: mismatch,
  },
  credentialScope: {
    meaning: 'Day, region, service and a fixed end: what the derived key is good for.',
    ifWrong: 'STS: “Credential should be scoped to …”.',
  },
  stringToSign: {
    meaning: 'Algorithm, time, scope and the hash of the canonical request: what the last HMAC runs over.',
    ifWrong: mismatch,
  },
  signature: {
    meaning: 'HMAC-SHA-256 of the string to sign under the signing key, lower-case hex.',
    ifWrong: mismatch,
  },
  authorization: {
    meaning:
      'Key, scope, list of signed headers and the signature, in one line. For about 15 minutes it proves who signed.',
    ifWrong: 'STS: IncompleteSignature, or MissingAuthenticationToken.',
  },
  clientFirst: {
    meaning: 'BSON { r, p }, 52 bytes, inside saslStart.',
    ifWrong: 'The server: code 18, Authentication failed.',
  },
  serverFirst: {
    meaning: 'BSON { s, h }, 85 bytes and the host.',
    ifWrong: 'The client stops before it signs.',
  },
  clientFinal: {
    meaning: 'BSON { a, d }, and t with temporary credentials, inside saslContinue.',
    ifWrong: 'The server: code 18, Authentication failed.',
  },
  arn: {
    meaning: 'Who the client is, by the word of STS. The server looks it up as a user in $external.',
    ifWrong: 'The server: code 11, “Could not find user …”. Atlas: code 8000, “user … is not found”.',
  },
};
