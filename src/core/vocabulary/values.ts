import type { Party, StepId } from './steps';

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

export interface NamedValue {
  /** One letter, which tells it from its maker's other values; the specification's where it has one. */
  readonly letter: string;
  /** The party that makes it. */
  readonly maker: Party;
  readonly title: string;
  /** The step that makes it. */
  readonly madeBy: StepId;
  readonly usedBy: readonly StepId[];
}

/** Every value once: its name, which step makes it and which steps use it. What it is stands in words. */
export const values: Readonly<Record<ValueName, NamedValue>> = {
  accessKeyId: {
    letter: 'k',
    maker: 'you',
    title: 'Access key ID',
    madeBy: 'credentials',
    usedBy: ['signature', 'client-final', 'sts'],
  },
  sessionToken: {
    letter: 't',
    maker: 'you',
    title: 'Session token',
    madeBy: 'credentials',
    usedBy: ['canonical-request', 'client-final', 'sts'],
  },
  clientNonce: {
    letter: 'r',
    maker: 'you',
    title: 'Client nonce',
    madeBy: 'client-first',
    usedBy: ['server-first'],
  },
  serverNonce: {
    letter: 's',
    maker: 'server',
    title: 'Server nonce',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request'],
  },
  stsHost: {
    letter: 'h',
    maker: 'server',
    title: 'STS host',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request', 'sts'],
  },
  region: {
    letter: 'g',
    maker: 'server',
    title: 'Region',
    madeBy: 'server-first',
    usedBy: ['string-to-sign', 'signing-key', 'signature'],
  },
  amzDate: {
    letter: 'd',
    maker: 'you',
    title: 'X-Amz-Date',
    madeBy: 'request',
    usedBy: ['canonical-request', 'string-to-sign', 'signing-key', 'client-final'],
  },
  payloadHash: {
    letter: 'b',
    maker: 'you',
    title: 'Payload hash',
    madeBy: 'request',
    usedBy: ['canonical-request'],
  },
  canonicalRequest: {
    letter: 'c',
    maker: 'you',
    title: 'Canonical request',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
  },
  canonicalRequestHash: {
    letter: 'x',
    maker: 'you',
    title: 'Canonical request hash',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
  },
  credentialScope: {
    letter: 'q',
    maker: 'you',
    title: 'Credential scope',
    madeBy: 'string-to-sign',
    usedBy: ['signing-key', 'signature'],
  },
  stringToSign: {
    letter: 'w',
    maker: 'you',
    title: 'String to sign',
    madeBy: 'string-to-sign',
    usedBy: ['signature'],
  },
  signature: {
    letter: 'v',
    maker: 'you',
    title: 'Signature',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
  },
  authorization: {
    letter: 'a',
    maker: 'you',
    title: 'Authorization header',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
  },
  clientFirst: {
    letter: '1',
    maker: 'you',
    title: 'Client-first payload',
    madeBy: 'client-first',
    usedBy: ['server-first'],
  },
  serverFirst: {
    letter: '2',
    maker: 'server',
    title: 'Server-first payload',
    madeBy: 'server-first',
    usedBy: ['request'],
  },
  clientFinal: {
    letter: '3',
    maker: 'you',
    title: 'Client-final payload',
    madeBy: 'client-final',
    usedBy: ['sts', 'verdict'],
  },
  arn: {
    letter: 'u',
    maker: 'sts',
    title: 'ARN',
    madeBy: 'sts',
    usedBy: ['verdict'],
  },
};

export function isValueName(text: string): text is ValueName {
  return (valueNames as readonly string[]).includes(text);
}
