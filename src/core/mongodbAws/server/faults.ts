/**
 * What the server's half can do wrong on purpose, each at one point: for the lab, and as the listener's chosen
 * failure. A fault that is not in force changes nothing.
 */
export const serverFaults = [
  // hello
  'wire-version-8',
  // the reply to saslStart
  'mechanism-disabled',
  'nonce-63',
  'nonce-prefix',
  'host-empty',
  'host-256',
  'host-empty-label',
  'extra-field',
  'silence',
  // what STS is made to do
  'slow-sts',
  'throttling',
  'token-expired',
  'signature-refused',
  // the user lookup
  'user-unknown',
] as const;

export type ServerFault = (typeof serverFaults)[number];

export function isServerFault(text: unknown): text is ServerFault {
  return typeof text === 'string' && (serverFaults as readonly string[]).includes(text);
}
