import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import type { StsCheckId, StsError, StsJudgement } from '../../sts/judgement';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import type { SandboxFacts } from '../facts/sandbox';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { sandboxRules } from './sandbox';

const rebuilt = { canonicalRequest: 'as the server has it', stringToSign: 'the same' };
const arn = 'arn:aws:iam::123456789012:user/ada';

function refusedBySts(failed: StsCheckId | null, error: StsError, beside: Knowledge = {}): Knowledge {
  const outcome = { accepted: false, failed, error } as const;
  return judged({ checks: [], outcome, xml: '', status: error.status }, beside);
}

function judged(judgement: StsJudgement, beside: Knowledge = {}): Knowledge {
  return {
    server: { type: 'judged', judgement },
    reply: { serverCode: 18, serverMessage: 'Authentication failed.' },
    ...beside,
  };
}

function lookedUp(found: boolean): Knowledge {
  const identity = { arn, userId: 'AIDA', account: '123456789012' };
  const judgement = { checks: [], outcome: { accepted: true, identity }, xml: '', status: 200 } as const;
  return {
    server: { type: 'judged', judgement, lookup: { mode: 'atlas', databaseUser: arn, found } },
    reply: { serverCode: 8000, serverMessage: `bad auth : user ${arn} is not found` },
  };
}

const byServer = (beside: Partial<Extract<ServerFinding, { type: 'refused-by-server' }>>): Knowledge => ({
  server: { type: 'refused-by-server', reason: { code: 'mechanism-off' }, ...beside },
  reply: { serverCode: 334, serverMessage: 'mechanism MONGODB-AWS is not enabled' },
});

const mismatch = {
  status: 403,
  code: 'SignatureDoesNotMatch',
  message: 'The request signature we calculated does not match the signature you provided.',
} as const;
const invalid = {
  status: 403,
  code: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid',
} as const;
const expired = {
  status: 403,
  code: 'ExpiredToken',
  message: 'The security token included in the request is expired',
} as const;
const wrongSecret = refusedBySts('signature', mismatch);

const fixtures: Fixtures<SandboxFacts> = {
  'sandbox-told-to-refuse': { fires: byServer({ chosen: true }), nearly: byServer({}) },
  'sandbox-refused': { fires: byServer({}), nearly: byServer({ chosen: true }) },
  'sandbox-user-missing': { fires: lookedUp(false), nearly: lookedUp(true) },
  'sandbox-mismatch': { fires: wrongSecret, nearly: refusedBySts('key-id', invalid) },
  'sandbox-key-unknown': {
    fires: refusedBySts('key-id', invalid),
    nearly: refusedBySts('session-token', invalid),
  },
  'sandbox-token': { fires: refusedBySts('session-token', invalid), nearly: refusedBySts('key-id', invalid) },
  'sandbox-sts': { fires: refusedBySts('session-token', expired), nearly: wrongSecret },
};

describe('what the sandbox found', () => eachCode(sandboxRules, fixtures));

describe('what the sandbox found tells', () => {
  const first = (known: Knowledge) => judge(known, sandboxRules).findings[0];
  const signed = {
    canonicalRequest: rebuilt.canonicalRequest,
    stringToSign: rebuilt.stringToSign,
    signature: 'a',
  };
  const differing = (change: Knowledge) => {
    const outcome = { accepted: false, failed: 'signature', error: mismatch } as const;
    const found = first(judged({ checks: [], outcome, rebuilt, xml: '', status: 403 }, change));
    return found?.code === 'sandbox-mismatch' ? found.facts.differs : null;
  };

  it('by which text a signature differs', () => {
    expect(differing({ signed: { ...signed, canonicalRequest: 'another' } })).toBe('request');
    expect(differing({ signed: { ...signed, stringToSign: 'another' } })).toBe('string');
    expect(differing({ signed: { ...signed, signature: 'A' } })).toBe('writing');
    expect(differing({ signed })).toBe('secret');
    expect(differing({ by: 'driver' })).toBe('drivers');
  });

  it('what passed before, by the sandbox’s order of checks', () => {
    expect(judge(wrongSecret, sandboxRules).proven).toContain('clock');
    expect(judge(wrongSecret, sandboxRules).proven).toContain('scope');
    const clock = { ...mismatch, message: 'Signature expired: a is now earlier than b (c - 15 min.)' };
    expect(judge(refusedBySts('not-expired', clock), sandboxRules).proven).not.toContain('scope');
  });

  it('in words what passed before, as this sandbox checks', () => {
    const said = (known: Knowledge) => {
      const found = first(known);
      return found ? findingInWords(found).passed : undefined;
    };
    expect(said(wrongSecret)).toBe(
      'The first check that fails ends it, so these passed before, in this sandbox’s order: the Authorization header, the clock, the credential scope and the access key ID.',
    );
    expect(said(refusedBySts('session-token', expired))).toContain('and the secret access key.');
    expect(said(refusedBySts('authorization-present', mismatch))).toBeUndefined();
  });

  it('how much of it the server passed on', () => {
    const told = (serverCode: number, serverMessage: string) => {
      const found = first(refusedBySts('signature', mismatch, { reply: { serverCode, serverMessage } }));
      return found?.code === 'sandbox-mismatch' ? found.facts.passedOn : null;
    };
    expect(told(18, `Authentication failed. ${mismatch.message}`)).toBe('words');
    expect(told(8000, 'bad auth : aws sts call has response 403')).toBe('status');
    expect(told(18, 'Authentication failed.')).toBe('nothing');
  });
});
