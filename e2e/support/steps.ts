/** The ids of the steps, in order: a contract. */
export const stepIds = [
  'credentials',
  'resolve',
  'connect',
  'hello',
  'client-first',
  'server-first',
  'request',
  'canonical-request',
  'string-to-sign',
  'signing-key',
  'signature',
  'client-final',
  'sts',
  'verdict',
] as const;

/** The names of the values, a contract as well. */
export const valueNames = [
  'accessKeyId',
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
