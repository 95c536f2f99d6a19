import { documented, inferred, itself, observed, type Bases } from '../basis';
import type { CredentialFacts } from '../facts/credentials';

const ids = documented('AWS IAM User Guide');

/** What AWS says of the forms of its values is little: lengths and alphabets are concluded from those that it issues. */
export const credentialBases: Bases<CredentialFacts> = {
  placeholder: itself,
  'fields-swapped': itself,
  'other-value': itself,
  blemish: itself,
  'outside-alphabet': inferred,
  'key-id-in-base64': itself,
  'key-id-of-example': ids,
  'key-id-is-unique-id': ids,
  'key-id-small-letters': inferred,
  'key-id-prefix': ids,
  'key-id-length': inferred,
  'key-id-characters': inferred,
  'key-id-digit': inferred,
  'secret-in-base64': itself,
  'secret-colon': documented('Percona manual'),
  'secret-length': inferred,
  'token-after-name': itself,
  'token-short': inferred,
  'token-missing': observed('ansible hashi_vault#160'),
  'token-of-another-key': documented('mongo-ruby-driver, README'),
};
