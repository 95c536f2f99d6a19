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
  /** The step that makes it. */
  readonly madeBy: StepId;
  readonly usedBy: readonly StepId[];
}

/** Every value once: its name, which step makes it and which steps use it. What it is stands in words. */
export const values: Readonly<Record<ValueName, NamedValue>> = {
  accessKeyId: {
    letter: 'k',
    colour: 'slate',
    title: 'Access key ID',
    madeBy: 'credentials',
    usedBy: ['signature', 'client-final', 'sts'],
  },
  sessionToken: {
    letter: 't',
    colour: 'olive',
    title: 'Session token',
    madeBy: 'credentials',
    usedBy: ['canonical-request', 'client-final', 'sts'],
  },
  clientNonce: {
    letter: 'r',
    colour: 'teal',
    title: 'Client nonce',
    madeBy: 'client-first',
    usedBy: ['server-first'],
  },
  serverNonce: {
    letter: 's',
    colour: 'blue',
    title: 'Server nonce',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request'],
  },
  stsHost: {
    letter: 'h',
    colour: 'violet',
    title: 'STS host',
    madeBy: 'server-first',
    usedBy: ['request', 'canonical-request', 'sts'],
  },
  region: {
    letter: 'g',
    colour: 'violet',
    title: 'Region',
    madeBy: 'server-first',
    usedBy: ['string-to-sign', 'signing-key', 'signature'],
  },
  amzDate: {
    letter: 'd',
    colour: 'amber',
    title: 'X-Amz-Date',
    madeBy: 'request',
    usedBy: ['canonical-request', 'string-to-sign', 'signing-key', 'client-final'],
  },
  payloadHash: {
    letter: 'b',
    colour: 'green',
    title: 'Payload hash',
    madeBy: 'request',
    usedBy: ['canonical-request'],
  },
  canonicalRequest: {
    letter: 'c',
    colour: 'plum',
    title: 'Canonical request',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
  },
  canonicalRequestHash: {
    letter: 'x',
    colour: 'plum',
    title: 'Canonical request hash',
    madeBy: 'canonical-request',
    usedBy: ['string-to-sign'],
  },
  credentialScope: {
    letter: 'q',
    colour: 'cyan',
    title: 'Credential scope',
    madeBy: 'string-to-sign',
    usedBy: ['signing-key', 'signature'],
  },
  stringToSign: {
    letter: 'w',
    colour: 'cyan',
    title: 'String to sign',
    madeBy: 'string-to-sign',
    usedBy: ['signature'],
  },
  signature: {
    letter: 'v',
    colour: 'rose',
    title: 'Signature',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
  },
  authorization: {
    letter: 'a',
    colour: 'rose',
    title: 'Authorization header',
    madeBy: 'signature',
    usedBy: ['client-final', 'sts'],
  },
  clientFirst: {
    letter: '1',
    colour: 'teal',
    title: 'Client-first payload',
    madeBy: 'client-first',
    usedBy: ['server-first'],
  },
  serverFirst: {
    letter: '2',
    colour: 'blue',
    title: 'Server-first payload',
    madeBy: 'server-first',
    usedBy: ['request'],
  },
  clientFinal: {
    letter: '3',
    colour: 'rose',
    title: 'Client-final payload',
    madeBy: 'client-final',
    usedBy: ['sts', 'verdict'],
  },
  arn: {
    letter: 'u',
    colour: 'green',
    title: 'ARN',
    madeBy: 'sts',
    usedBy: ['verdict'],
  },
};

export function isValueName(text: string): text is ValueName {
  return (valueNames as readonly string[]).includes(text);
}
