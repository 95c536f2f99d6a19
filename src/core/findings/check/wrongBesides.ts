import type { ObservedFinding, ObservedFindingId } from '../observed/finding';

const names: Readonly<Record<ObservedFindingId, string>> = {
  mechanism: 'the mechanism',
  database: 'the database',
  'client-first': 'the first payload',
  'client-nonce': 'the client nonce',
  flag: 'the flag p',
  'key-order': 'the order of fields',
  'extra-field': 'a field too many',
  authorization: 'the Authorization header',
  'access-key-id': 'the access key ID',
  account: 'the account',
  'session-token': 'the session token',
  'signed-headers': 'the list of signed headers',
  'signature-form': 'how the signature is written',
  date: 'X-Amz-Date',
  clock: 'the clock',
  'scope-date': 'the day in the scope',
  region: 'the region in the scope',
  service: 'the service in the scope',
  terminator: 'the end of the scope',
};

/** Names what is certain to be refused, e.g. `the clock and the region in the scope`; null where nothing is. */
export function wrongBesides(findings: readonly ObservedFinding[]): string | null {
  const bad = findings.filter(({ level }) => level === 'bad').map(({ id }) => names[id]);
  const each = [...new Set(bad)];
  const last = each.at(-1);
  if (last === undefined) return null;
  return each.length === 1 ? last : `${each.slice(0, -1).join(', ')} and ${last}`;
}
