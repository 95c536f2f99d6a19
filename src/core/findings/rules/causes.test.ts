import { describe } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import type { CauseFacts } from '../facts/causes';
import type { Knowledge } from '../knowledge';
import { causeRules } from './causes';

const replied = (serverCode: number, serverMessage: string): Knowledge => ({
  reply: { serverCode, serverMessage },
});
const of403 = replied(8000, 'bad auth : aws sts call has response 403');
const of400 = replied(8000, 'bad auth : aws sts call has response 400');
const untold = replied(18, 'Authentication failed.');
const proofWith = (accessKeyId: string): Knowledge => ({
  proof: {
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261128/us-east-1/sts/aws4_request`,
    amzDate: '20261128T101500Z',
    receivedAt: null,
  },
});

const fixtures: Fixtures<CauseFacts> = {
  'cause-source': { fires: of403, nearly: of400 },
  'cause-secret': { fires: of403, nearly: of400 },
  'cause-key-id': { fires: of403, nearly: of400 },
  'cause-token': { fires: of403, nearly: of400 },
  'cause-expired': { fires: of403, nearly: { ...of403, ...proofWith('AKIAIOSFODNN7EXAMPLE') } },
  'cause-encoding': { fires: of403, nearly: of400 },
  'cause-clock': { fires: of403, nearly: of400 },
  'cause-scope': { fires: of403, nearly: of400 },
  'cause-signing': { fires: of403, nearly: of400 },
  'cause-header': { fires: of400, nearly: of403 },
  'cause-throttled': { fires: of400, nearly: of403 },
  'cause-sts-unreachable': { fires: untold, nearly: of403 },
  'cause-user': { fires: untold, nearly: of403 },
  answered: { fires: { answers: { workedBefore: 'yes' } }, nearly: { answers: {} } },
};

describe('a refusal without a reason can be', () => eachCode(causeRules, fixtures));
