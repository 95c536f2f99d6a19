import { documented, inWords, observed, type Bases } from '../basis';
import type { SourceFacts } from '../facts/sources';

const read = { on: 'drivers', how: 'read' } as const;

export const sourceBases: Bases<SourceFacts> = {
  'source-none': inWords('driver'),
  'source-metadata': inWords('driver'),
  'source-pod-identity': read,
  'source-web-identity-half': ({ told }) => (told ? inWords('driver') : read),
  'source-token-file': inWords('driver'),
  'source-web-identity-refused': inWords('sts'),
  'source-assume-role-denied': inWords('sts'),
  'source-session-credentials': inWords('sts'),
  'source-held-too-long': observed('mongoose#13454'),
  'source-variable-name': read,
  'source-driver-refuses': inWords('driver'),
  'source-in-string': inWords('driver'),
  'source-machine': observed('aws4#172'),
  'source-other-partition': documented('AWS IAM User Guide'),
  'source-opt-in-region': documented('AWS STS API Reference'),
};
