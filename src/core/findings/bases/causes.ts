import { documented, inWords, observed, type Bases } from '../basis';
import type { CauseFacts } from '../facts/causes';

export const causeBases: Bases<CauseFacts> = {
  'cause-source': observed('pymongo-auth-aws#15'),
  'cause-secret': observed('external-secrets#730'),
  'cause-key-id': observed('terraform-provider-aws#25281'),
  'cause-token': observed('ansible hashi_vault#160'),
  'cause-expired': observed('mongoose#13454'),
  'cause-encoding': observed('saintmalik blog'),
  'cause-clock': observed('aws-sdk-rust#1033'),
  'cause-scope': observed('vault#7397'),
  'cause-signing': observed('mongo-ruby-driver, NOTES.aws-auth.md'),
  'cause-header': observed('boto3#2280'),
  'cause-throttled': documented('Atlas manual'),
  'cause-sts-unreachable': documented('Percona manual'),
  'cause-user': documented('AWS re:Post'),
  answered: inWords('person'),
};
