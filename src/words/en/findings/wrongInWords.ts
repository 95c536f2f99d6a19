import type { WrongBesides } from '../../../core/findings/facts/check';

const names: Readonly<Record<WrongBesides, string>> = {
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

/** Names them, e.g. `the clock and the region in the scope`; null where there are none. */
export function wrongInWords(wrong: readonly WrongBesides[]): string | null {
  const each = wrong.map((one) => names[one]);
  const last = each.at(-1);
  if (last === undefined) return null;
  return each.length === 1 ? last : `${each.slice(0, -1).join(', ')} and ${last}`;
}
