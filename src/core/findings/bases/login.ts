import { documented, inferred, itself, observed, type Bases } from '../basis';
import type {
  AuthorizationFacts,
  ClientFirstFacts,
  DateFacts,
  ScopeFacts,
  SignedHeaderFacts,
} from '../facts/login';
import type { SentCredentialFacts } from '../facts/credentials';

const specified = documented('MongoDB drivers’ specifications');
const seenByRuby = observed('mongo-ruby-driver, NOTES.aws-auth.md');
const sigV4 = documented('Signature Version 4');
const computed = documented('scratchstack-aws-signature');
const clocks = observed('devsecops/bootcamp#101');
const scopes = documented('AWS SigV4 troubleshooting');

export const clientFirstBases: Bases<ClientFirstFacts> = {
  'mechanism-asked': itself,
  'mechanism-other': itself,
  'database-external': specified,
  'database-other': specified,
  'first-no-document': specified,
  'first-fields': inferred,
  'first-as-text': documented('Percona’s source'),
  'client-nonce': specified,
  'client-nonce-length': specified,
  flag: specified,
  'flag-y': specified,
  'flag-missing': specified,
  'flag-other': specified,
  'field-order': { on: 'drivers', how: 'read' },
  'extra-field-harmless': { on: 'drivers', how: 'read' },
  'extra-field-session': { on: 'drivers', how: 'read' },
  'extra-field-refused': inferred,
};

export const authorizationBases: Bases<AuthorizationFacts> = {
  'authorization-form': itself,
  'authorization-missing': itself,
  // A50.
  'authorization-name-doubled': seenByRuby,
  'authorization-no-scheme': seenByRuby,
  'authorization-algorithm': computed,
  'authorization-incomplete': computed,
  'credential-no-terminator': computed,
  'credential-parts': computed,
  'signature-form': itself,
  'signature-upper-case': sigV4,
  'signature-no-hex': sigV4,
};

/** A46, A47. */
export const signedHeaderBases: Bases<SignedHeaderFacts> = {
  'signed-headers': itself,
  'signed-headers-unsorted': seenByRuby,
  'signed-headers-repeated': inferred,
  'signed-header-extra': seenByRuby,
  'signed-header-capitals': sigV4,
  'signed-header-missing': inferred,
  'token-signed-not-sent': inferred,
  'token-not-signed': sigV4,
  'host-not-signed': computed,
  'nonce-not-signed': inferred,
};

export const dateBases: Bases<DateFacts> = {
  'date-form': itself,
  // A49.
  'date-day-only': seenByRuby,
  'date-malformed': computed,
  // A45.
  'clock-calendar': inferred,
  'clock-behind': clocks,
  'clock-ahead': clocks,
  'clock-agrees': itself,
  'clock-near': clocks,
  'clock-off': clocks,
};

export const scopeBases: Bases<ScopeFacts> = {
  'scope-day': itself,
  'scope-day-other': scopes,
  'scope-region': itself,
  'scope-region-other': observed('vault#7397'),
  'scope-service': itself,
  'scope-service-other': scopes,
  'scope-terminator': itself,
  'scope-terminator-other': scopes,
};

export const sentCredentialBases: Bases<SentCredentialFacts> = {
  'key-id-empty': itself,
  'key-id-kind': documented('AWS IAM User Guide'),
  'key-id-account': inferred,
  'token-not-needed': documented('AWS IAM User Guide'),
  'token-sent': itself,
};
