import type { SeenValue } from '../seen';
import type { Subject } from '../subject';

const subjects: Partial<Record<SeenValue, Subject>> = {
  accessKeyId: 'key-id',
  secretAccessKey: 'secret',
  sessionToken: 'token',
  amzDate: 'clock',
  credentialScope: 'scope',
  region: 'scope',
  stsHost: 'challenge',
  serverNonce: 'challenge',
  clientNonce: 'conversation',
  flag: 'conversation',
  authorization: 'authorization',
  signature: 'authorization',
  signedHeaders: 'signed-request',
  canonicalRequest: 'signed-request',
  stringToSign: 'signed-request',
  mechanism: 'mechanism',
  host: 'network',
  driver: 'driver',
  driverVersion: 'driver',
  serverKind: 'server',
};

/** What a login has wrong where this value is not right. */
export function subjectOfValue(value: SeenValue): Subject {
  return subjects[value] ?? 'source';
}
