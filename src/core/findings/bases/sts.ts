import { documented, inWords, observed, type Bases } from '../basis';
import type { StsFacts } from '../facts/sts';

/** Which of its sentences STS itself was seen to say (failures.md A.8, corrections.md A7 to A9). */
export const stsBases: Bases<StsFacts> = {
  'sts-clock': observed('devsecops/bootcamp#101'),
  'sts-scope': observed('vault#7397'),
  // A53: of implementations that compute what AWS does.
  'sts-host-unsigned': documented('scratchstack-aws-signature'),
  'sts-signature': observed('vault#3615'),
  'sts-identity': observed('ansible hashi_vault#160'),
  'sts-expired': observed('mongoose#13454'),
  'sts-throttled': observed('aws-sdk-go-v2#2481'),
  'sts-region-disabled': documented('AWS STS API Reference'),
  'sts-no-header': observed('mongo-ruby-driver, NOTES.aws-auth.md'),
  'sts-header-form': observed('boto3#2280'),
  // Corrections A8.
  'sts-absent-header': { on: 'elsewhere', at: 'curl#11007' },
  'sts-unknown': inWords('sts'),
  'sts-identifies': inWords('sts'),
};
