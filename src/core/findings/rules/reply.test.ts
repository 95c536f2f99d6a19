import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import type { ReplyFacts } from '../facts/reply';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { replyRules } from './reply';

const replied = (serverCode: number, serverMessage: string, beside: Knowledge = {}): Knowledge => ({
  reply: { serverCode, serverMessage },
  ending: { outcome: 'rejected', step: 'verdict' },
  ...beside,
});

const noUser = replied(8000, 'bad auth : user arn:aws:iam::111222333444:user/Shing is not found');
const status = (code: number): Knowledge => replied(8000, `bad auth : aws sts call has response ${code}`);
const untold = replied(18, 'Authentication failed.');
const mechanism = replied(334, 'Received authentication for mechanism MONGODB-AWS which is not enabled');
const database = replied(334, "Unsupported mechanism 'MONGODB-AWS' on authentication database 'admin'");
const notPermitted = replied(13, 'not authorized on test to execute command { find: "things" }');
const loginWanted = replied(13, 'Command find requires authentication');
const badValue = replied(2, 'Invalid value for maxTimeMS');

const fixtures: Fixtures<ReplyFacts> = {
  'reply-user-not-found': { fires: noUser, nearly: replied(8000, 'bad auth : user app is not found') },
  'reply-sts-403': { fires: status(403), nearly: status(400) },
  'reply-sts-400': { fires: status(400), nearly: status(403) },
  'reply-sts-status': { fires: status(503), nearly: status(403) },
  'reply-sts-unreachable': {
    fires: replied(8000, 'bad auth : could not reach STS'),
    nearly: replied(8000, 'bad auth : could not reach the database'),
  },
  'reply-mechanism': { fires: mechanism, nearly: database },
  'reply-database': { fires: database, nearly: mechanism },
  'reply-payload': {
    fires: replied(2, 'Invalid SASLPayload type. Expected Base64 or BinData, got: 3'),
    nearly: badValue,
  },
  'reply-unknown-field': {
    fires: replied(40415, "BSON field 'saslStart.speculative' is an unknown field."),
    nearly: badValue,
  },
  'reply-conversation': { fires: replied(17, 'No SASL session state found'), nearly: untold },
  'reply-login-wanted': { fires: loginWanted, nearly: notPermitted },
  'reply-not-permitted': { fires: notPermitted, nearly: loginWanted },
  'reply-untold': { fires: untold, nearly: status(403) },
  'reply-other-mechanism': {
    fires: { ...untold, reply: { ...untold.reply, mechanism: 'SCRAM-SHA-1' } },
    nearly: { ...untold, reply: { ...untold.reply, mechanism: 'MONGODB-AWS' } },
  },
  'reply-other': { fires: badValue, nearly: untold },
};

describe('a server’s refusal', () => eachCode(replyRules, fixtures));

describe('a server’s refusal shows what is right', () => {
  const proven = (known: Knowledge) => judge(known, replyRules).proven;

  it('where the user is missing: STS took all that it looks at', () => {
    for (const subject of ['sts-reach', 'signed-request', 'clock', 'key-id', 'secret', 'token'] as const) {
      expect(proven(noUser)).toContain(subject);
    }
    expect(proven(noUser)).not.toContain('user');
  });

  it('where STS answered 403: it was reached and did not count, and no more', () => {
    expect(proven(status(403))).toContain('sts-reach');
    expect(proven(status(403))).toContain('throttle');
    for (const subject of ['authorization', 'clock', 'key-id', 'secret', 'token'] as const) {
      expect(proven(status(403))).not.toContain(subject);
    }
  });

  it('where STS answered 400: that may have been for the number', () => {
    expect(proven(status(400))).not.toContain('throttle');
  });

  it('where nothing is told: nothing of STS', () => {
    expect(proven(untold)).not.toContain('sts-reach');
  });
});

it('a server’s words are left out where the sandbox tells what it found', () => {
  const server = { type: 'refused-by-server', reason: { code: 'mechanism-off' } } as const;
  expect(judge({ ...mechanism, server }, replyRules).findings).toEqual([]);
});
