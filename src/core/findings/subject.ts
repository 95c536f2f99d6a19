/**
 * What a login rests on, in the order in which it is put to the test: a finding accuses one of these, and an answer can
 * prove some of them right.
 */
export const subjects = [
  /** This page and its own server: what is wrong there is no fault of a login. */
  'page',
  'source',
  'connection-string',
  'network',
  'tls',
  'server',
  'driver',
  'mechanism',
  'conversation',
  'challenge',
  'sts-reach',
  'throttle',
  'signed-request',
  'authorization',
  'clock',
  'scope',
  'key-id',
  'secret',
  'token',
  'expiry',
  'user',
  'privileges',
] as const;

export type Subject = (typeof subjects)[number];
