import { subjects, type Subject } from '../../../core/findings/subject';

/** What a login rests on, in the middle of a sentence. */
const names: Readonly<Record<Subject, string>> = {
  page: 'this page',
  source: 'the source of the credentials',
  'connection-string': 'the connection string',
  network: 'the way to the server',
  tls: 'TLS',
  server: 'the server',
  driver: 'the driver',
  mechanism: 'the mechanism',
  conversation: 'the conversation',
  challenge: 'the server’s challenge',
  'sts-reach': 'the server’s way to STS',
  throttle: 'the number of requests',
  'signed-request': 'the signed request',
  authorization: 'the Authorization header',
  clock: 'the clock',
  scope: 'the credential scope',
  'key-id': 'the access key ID',
  secret: 'the secret access key',
  token: 'the session token',
  expiry: 'the end of the credentials',
  user: 'the database user',
  privileges: 'the privileges',
};

/** Several in the order in which they are put to the test: “a, b and c”. */
export function subjectsInWords(some: Iterable<Subject>): string {
  const chosen = new Set(some);
  const named = subjects.filter((one) => chosen.has(one)).map((one) => names[one]);
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}
