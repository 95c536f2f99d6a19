import type { WrongBesides } from '../../../core/findings/facts/check';
import type { Subject } from '../../../core/findings/subject';

const subjects = {
  mechanism: 'the mechanism',
  'connection-string': 'the database',
  conversation: 'the first payload',
  authorization: 'the Authorization header',
  'key-id': 'the access key ID',
  token: 'the session token',
  'signed-request': 'the list of signed headers',
  clock: 'the clock',
  scope: 'the scope',
} as const satisfies Partial<Record<Subject, string>>;

/** Where the subject says too little. */
const parts = {
  'client-nonce-length': 'the client nonce',
  'flag-missing': 'the flag p',
  'flag-other': 'the flag p',
  'extra-field-refused': 'a field too many',
  'signature-upper-case': 'how the signature is written',
  'signature-no-hex': 'how the signature is written',
  'date-day-only': 'X-Amz-Date',
  'date-malformed': 'X-Amz-Date',
  'scope-day-other': 'the day in the scope',
  'scope-region-other': 'the region in the scope',
  'scope-service-other': 'the service in the scope',
  'scope-terminator-other': 'the end of the scope',
} as const satisfies Partial<Record<WrongBesides['code'], string>>;

/** Names what is wrong, e.g. `the clock and the region in the scope`; null where nothing is. */
export function wrongInWords(wrong: readonly WrongBesides[]): string | null {
  const each = [...new Set(wrong.map(nameOf))];
  const last = each.at(-1);
  if (last === undefined) return null;
  return each.length === 1 ? last : `${each.slice(0, -1).join(', ')} and ${last}`;
}

function nameOf({ code, about }: WrongBesides): string {
  const part = (parts as Partial<Record<string, string>>)[code];
  return part ?? (subjects as Partial<Record<string, string>>)[about] ?? 'the login';
}
