import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import type { FoundMistake } from '../../mistakes/search/found';
import type { SearchResult } from '../../mistakes/search/result';
import type { CheckFacts } from '../facts/check';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { checkRules } from './check';

const sts = { canonicalRequest: '', stringToSign: '' };
const match: SearchResult = { kind: 'match', secret: 0, sts };
const notFound: SearchResult = { kind: 'not-found', sts, signatureAt: 1, tried: 700, depth: 'known' };
const found = (mistake: FoundMistake): SearchResult => ({
  kind: 'found',
  secret: 0,
  equivalents: [],
  mistakes: [mistake],
  differences: [],
  sts,
  driver: sts,
  signatureAt: 1,
});
const inSecret = found({ id: 'secret-newline', way: null, at: 'credentials' });
const inRequest = found({ id: 'host-port', way: null, at: 'request' });

const signature = '0'.repeat(64);
const headers = 'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
const proof = {
  authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261128/us-east-1/sts/aws4_request, SignedHeaders=${headers}, Signature=${signature}`,
  amzDate: '20261128T101500Z',
  receivedAt: Date.UTC(2026, 10, 28, 10, 15),
};
const wrongDay = { ...proof, authorization: proof.authorization.replace('/20261128/', '/20261127/') };

const checked = (check: SearchResult, beside: Knowledge): Knowledge => ({ check, proof, ...beside });
const accepted: Knowledge = { judge: 'aws', ending: { outcome: 'authenticated', step: 'verdict' } };
const refused = (serverMessage: string): Knowledge => ({
  judge: 'aws',
  ending: { outcome: 'rejected', step: 'verdict' },
  reply: { serverCode: 18, serverMessage },
});
const signatureRefused = refused(
  'The request signature we calculated does not match the signature you provided.',
);
const untold = refused('Authentication failed.');

const fixtures: Fixtures<CheckFacts> = {
  'check-unreadable': { fires: checked({ kind: 'unreadable' }, {}), nearly: checked(match, {}) },
  'check-secret-accepted': { fires: checked(match, accepted), nearly: checked(match, untold) },
  'check-secret-not-the-keys': {
    fires: checked(match, signatureRefused),
    nearly: checked(match, { ...signatureRefused, proof: wrongDay }),
  },
  'check-secret-and-more': {
    fires: checked(match, { ...untold, proof: wrongDay }),
    nearly: checked(match, untold),
  },
  'check-secret-is-the-drivers': {
    fires: checked(match, untold),
    nearly: checked(match, { ...untold, proof: wrongDay }),
  },
  'check-entered-differs': { fires: checked(inSecret, accepted), nearly: checked(inRequest, accepted) },
  'check-request-differs': { fires: checked(inRequest, accepted), nearly: checked(inSecret, accepted) },
  'check-entered-unlike': { fires: checked(notFound, accepted), nearly: checked(notFound, untold) },
  'check-mistake-found': { fires: checked(inRequest, untold), nearly: checked(inRequest, accepted) },
  'check-not-explained': { fires: checked(notFound, untold), nearly: checked(notFound, accepted) },
};

describe('a check of a signature', () => eachCode(checkRules, fixtures));

it('a signature that STS took proves all that it looked at before, and says nothing of the token', () => {
  const { proven } = judge(checked(match, accepted), checkRules);
  expect(proven).toContain('secret');
  expect(proven).toContain('clock');
  expect(proven).not.toContain('token');
  expect(judge(checked(match, untold), checkRules).proven.size).toBe(0);
});
