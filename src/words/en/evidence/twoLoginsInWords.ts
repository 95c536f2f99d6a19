import type { ComparedField } from '../../../core/evidence/logins/comparedFields';
import type { ComparedLogins, FieldDifference } from '../../../core/evidence/logins/compareLogins';
import type { LoginOutcome } from '../../../core/evidence/logins/outcomeOf';

/** What each field is called. */
export const comparedFieldNames = {
  mechanism: 'Mechanism',
  database: 'Authentication database',
  connectionString: 'Connection string',
  host: 'Host',
  serverKind: 'Server',
  driver: 'Driver',
  clientNonceLength: 'Length of the client nonce',
  flag: 'Channel binding flag (p)',
  stsHost: 'STS host',
  accessKeyId: 'Access key ID',
  hasToken: 'Session token among the signed headers',
  region: 'Region in the scope',
  service: 'Service in the scope',
  terminator: 'End of the scope',
  day: 'Day in the scope',
  signedHeaders: 'Signed headers',
  canonicalForm: 'Form of the canonical request',
  headerForm: 'Form of the Authorization header',
  finalFields: 'Fields of the client-final payload',
  token: 'Session token',
  amzDate: 'Signing date',
  serverNonce: 'Server nonce',
  signature: 'Signature',
} as const satisfies Record<ComparedField, string>;

/** What a difference of a field can come to. */
const meanings: Readonly<Record<ComparedField, string>> = {
  mechanism: 'They log in by different mechanisms.',
  database: 'MONGODB-AWS authenticates against $external alone.',
  connectionString: 'They are told to connect differently.',
  host: 'They ask different servers: each has its own users and access list.',
  serverKind: 'They ask different kinds of server, which know users by different names.',
  driver: 'Other drivers and versions look for credentials in other places, and sign by other code.',
  clientNonceLength: 'The server wants exactly 32 bytes.',
  flag: 'The server wants 110, the letter n.',
  stsHost: 'The host is signed, and it implies the region of the scope.',
  accessKeyId: 'They are two keys: perhaps two identities, and each has its own secret.',
  hasToken: 'Temporary credentials need their token signed; a long-term key has none.',
  region: 'The region has to be that of the STS host.',
  service: 'The service has to be sts.',
  terminator: 'The scope has to end with aws4_request.',
  day: 'The day has to be that of the signing date, in UTC.',
  signedHeaders: 'STS rebuilds the signed text from this list: its members, order and case are signed.',
  canonicalForm: 'The text that is signed is put together differently.',
  headerForm: 'The header is put together differently.',
  finalFields: 'The payload holds other fields.',
  token: '',
  amzDate: '',
  serverNonce: '',
  signature: '',
};

const outcomeNames = {
  accepted: 'the one that was let in',
  refused: 'the one that was refused',
  failed: 'the one that failed',
  unknown: 'the other one',
} as const satisfies Record<LoginOutcome, string>;

/** What the two are called, behind a verb or before a value. */
export function loginNames({ outcomes: { other, judged } }: ComparedLogins): {
  readonly other: string;
  readonly judged: string;
} {
  if (judged !== other) return { other: outcomeNames[other], judged: outcomeNames[judged] };
  return { other: 'the second', judged: 'the first' };
}

/** What follows from all of them, in one or two sentences. @param isOneSecret whether the same secret is known to have signed both */
export function twoLoginsInWords(compared: ComparedLogins, isOneSecret = false): string {
  const [first] = compared.differences;
  if (compared.isOne) return 'All that was seen of the two is the same: it is one login, brought twice.';
  if (!first?.decisive) {
    return `Nothing that was seen of both differs but what differs in every login. What is left is what nobody sees: ${isOneSecret ? 'the token’s own content and the clock' : 'the secret, the token’s own content, and the clock'}.`;
  }
  return `The first difference that can matter: ${lowered(comparedFieldNames[first.field])}. ${meanings[first.field]}`;
}

/** A value of a field, for people. */
export function comparedValueInWords({ field }: Pick<FieldDifference, 'field'>, text: string): string {
  switch (field) {
    case 'hasToken':
      return text === 'true' ? 'yes' : 'no';
    case 'day':
      return text === 'true' ? 'that of the signing date' : 'not that of the signing date';
    case 'token':
      return `${text} characters, hidden`;
    case 'clientNonceLength':
      return `${text} bytes`;
    default:
      return text;
  }
}

/** Whether the value stands there as it is, so that a character of it can be marked. */
export function isVerbatim(field: ComparedField): boolean {
  return comparedValueInWords({ field }, 'true') === 'true';
}

function lowered(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
