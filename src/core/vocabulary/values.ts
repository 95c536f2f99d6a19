import type { StepId } from './steps';

/** The named values of the handshake. The names are a contract: `data-value` carries them on screen. */
export const valueNames = [
  'accessKeyId',
  'sessionToken',
  'clientNonce',
  'serverNonce',
  'stsHost',
  'region',
  'amzDate',
  'payloadHash',
  'canonicalRequest',
  'canonicalRequestHash',
  'credentialScope',
  'stringToSign',
  'signature',
  'authorization',
  'clientFirst',
  'serverFirst',
  'clientFinal',
  'arn',
] as const;

export type ValueName = (typeof valueNames)[number];

/** Keys of the categorical colours; the theme says what they look like. */
export type ValueColour =
  | 'teal'
  | 'blue'
  | 'violet'
  | 'amber'
  | 'rose'
  | 'olive'
  | 'cyan'
  | 'plum'
  | 'green'
  | 'slate';

export interface NamedValue {
  /** One letter, always shown with the colour; the specification's where it has one. */
  readonly letter: string;
  readonly colour: ValueColour;
  readonly title: string;
  /** One or two sentences for a person who meets it for the first time. */
  readonly meaning: string;
  /** The step that makes it. */
  readonly madeBy: StepId;
  readonly usedBy: readonly StepId[];
  /** Who notices when it is wrong, and what they say. */
  readonly ifWrong: string;
}

const mismatch =
  'STS: SignatureDoesNotMatch. The client is told “Authentication failed.” or “bad auth … 403”.';

/** Every value once: what it is, which step makes it and which steps use it. */
export const values: Readonly<Record<ValueName, NamedValue>> = {
  accessKeyId: {
    letter: 'k',
    colour: 'slate',
    title: 'Access key ID',
    meaning: 'Names the key that signs. AKIA… is long-term, ASIA… temporary and needs its session token.',
    madeBy: 'credentials',
    usedBy: ['signature', 'client-final', 'sts'],
    ifWrong: 'STS: InvalidClientTokenId.',
  },
  sessionToken: {
    letter: 't',
    colour: 'olive',
    title: 'Session token',
    meaning: 'Sent and signed with temporary credentials only. With long-term ones it must be left out.',
    madeBy: 'credentials',
    usedBy: ['canonical-request', 'client-final', 'sts'],
    ifWrong: 'STS: InvalidClientTokenId, or ExpiredToken.',
  },
  clientNonce: {
    letter: 'r',
    colour: 'teal',
    title: 'Client nonce',
    meaning: '32 random bytes. The server must build on them, so an old answer is of no use to anyone.',
    madeBy: 'client-first',
    usedBy: ['server-first'],
    ifWrong: 'The client stops: the server nonce does not begin with it.',
  },
  serverNonce: {
    letter: 's',
    colour: 'blue',
    title: 'Server nonce',
    meaning:
      '64 bytes; the first 32 are the client’s. A signature over it is worth nothing in another conversation.',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request'],
    ifWrong: mismatch,
  },
  stsHost: {
    letter: 'h',
    colour: 'violet',
    title: 'STS host',
    meaning: 'Chosen by the server, signed as it stands. Its second label gives the region.',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request', 'sts'],
    ifWrong: 'The client stops at an empty label; STS otherwise: SignatureDoesNotMatch.',
  },
  region: {
    letter: 'g',
    colour: 'violet',
    title: 'Region',
    meaning: 'The second label of the STS host, or us-east-1 for sts.amazonaws.com. AWS_REGION has no say.',
    madeBy: 'server-first',
    usedBy: ['string-to-sign', 'signing-key', 'signature'],
    ifWrong: 'STS: “Credential should be scoped to a valid region”.',
  },
  amzDate: {
    letter: 'd',
    colour: 'amber',
    title: 'X-Amz-Date',
    meaning:
      'The client’s clock, UTC, whole seconds. STS was seen to accept 15 minutes either way; AWS’s general page says 5 in most cases.',
    madeBy: 'request',
    usedBy: ['canonical-request', 'string-to-sign', 'signing-key', 'client-final'],
    ifWrong: 'STS: “Signature expired” or “Signature not yet current”.',
  },
  payloadHash: {
    letter: 'b',
    colour: 'green',
    title: 'Payload hash',
    meaning: 'SHA-256 of the request body. The body never changes, so neither does this.',
    madeBy: 'request',
    usedBy: ['canonical-request'],
    ifWrong: mismatch,
  },
  canonicalRequest: {
    letter: 'c',
    colour: 'plum',
    title: 'Canonical request',
    meaning: 'The text that STS rebuilds from what it receives. One byte of difference and nothing matches.',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
    ifWrong: mismatch,
  },
  canonicalRequestHash: {
    letter: 'x',
    colour: 'plum',
    title: 'Canonical request hash',
    meaning: 'SHA-256 of the canonical request, lower-case hex.',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
    ifWrong: mismatch,
  },
  credentialScope: {
    letter: 'q',
    colour: 'cyan',
    title: 'Credential scope',
    meaning: 'Day, region, service and a fixed end: what the derived key is good for.',
    madeBy: 'string-to-sign',
    usedBy: ['signing-key', 'signature'],
    ifWrong: 'STS: “Credential should be scoped to …”.',
  },
  stringToSign: {
    letter: 'w',
    colour: 'cyan',
    title: 'String to sign',
    meaning: 'Algorithm, time, scope and the hash of the canonical request: what the last HMAC runs over.',
    madeBy: 'string-to-sign',
    usedBy: ['signature'],
    ifWrong: mismatch,
  },
  signature: {
    letter: 'v',
    colour: 'rose',
    title: 'Signature',
    meaning: 'HMAC-SHA-256 of the string to sign under the signing key, lower-case hex.',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
    ifWrong: mismatch,
  },
  authorization: {
    letter: 'a',
    colour: 'rose',
    title: 'Authorization header',
    meaning:
      'Key, scope, list of signed headers and the signature, in one line. For about 15 minutes it proves who signed.',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
    ifWrong: 'STS: IncompleteSignature, or MissingAuthenticationToken.',
  },
  clientFirst: {
    letter: '1',
    colour: 'teal',
    title: 'Client-first payload',
    meaning: 'BSON { r, p }, 52 bytes, inside saslStart.',
    madeBy: 'client-first',
    usedBy: ['server-first'],
    ifWrong: 'The server: code 18, Authentication failed.',
  },
  serverFirst: {
    letter: '2',
    colour: 'blue',
    title: 'Server-first payload',
    meaning: 'BSON { s, h }, 85 bytes and the host.',
    madeBy: 'server-first',
    usedBy: ['request'],
    ifWrong: 'The client stops before it signs.',
  },
  clientFinal: {
    letter: '3',
    colour: 'rose',
    title: 'Client-final payload',
    meaning: 'BSON { a, d }, and t with temporary credentials, inside saslContinue.',
    madeBy: 'client-final',
    usedBy: ['sts', 'verdict'],
    ifWrong: 'The server: code 18, Authentication failed.',
  },
  arn: {
    letter: 'u',
    colour: 'green',
    title: 'ARN',
    meaning: 'Who the client is, by the word of STS. The server looks it up as a user in $external.',
    madeBy: 'sts',
    usedBy: ['verdict'],
    ifWrong: 'The server: code 11, “Could not find user …”. Atlas: code 8000, “user … is not found”.',
  },
};

export function isValueName(text: string): text is ValueName {
  return (valueNames as readonly string[]).includes(text);
}
