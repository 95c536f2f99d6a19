import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import type { StsFacts } from '../facts/sts';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { replyRules } from './reply';
import { stsRules } from './sts';

const answered = (code: string, message: string): Knowledge => ({ sts: { kind: 'error', code, message } });
const passedOn = (message: string): Knowledge => ({ reply: { serverCode: 18, serverMessage: message } });

const mismatch = 'The request signature we calculated does not match the signature you provided.';
const expired =
  'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)';
const region = 'Credential should be scoped to a valid region. ';
const signature = answered('SignatureDoesNotMatch', mismatch);
const known: Knowledge = {
  sts: { kind: 'identity', identity: { arn: 'arn:aws:iam::123456789012:user/ada' } },
};

const fixtures: Fixtures<StsFacts> = {
  'sts-clock': { fires: answered('SignatureDoesNotMatch', expired), nearly: signature },
  'sts-scope': { fires: answered('SignatureDoesNotMatch', region), nearly: signature },
  'sts-host-unsigned': {
    fires: answered(
      'SignatureDoesNotMatch',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ),
    nearly: signature,
  },
  'sts-signature': { fires: signature, nearly: answered('SignatureDoesNotMatch', expired) },
  'sts-identity': {
    fires: answered('InvalidClientTokenId', 'The security token included in the request is invalid.'),
    nearly: answered('ExpiredToken', 'The security token included in the request is expired'),
  },
  'sts-expired': {
    fires: answered('ExpiredToken', 'The security token included in the request is expired'),
    nearly: answered('SignatureDoesNotMatch', expired),
  },
  'sts-throttled': { fires: answered('Throttling', 'Rate exceeded'), nearly: signature },
  'sts-region-disabled': {
    fires: answered(
      'RegionDisabledException',
      'STS is not activated in this region for account:123456789012.',
    ),
    nearly: answered('SignatureDoesNotMatch', region),
  },
  'sts-no-header': {
    fires: answered('MissingAuthenticationToken', 'Request is missing Authentication Token'),
    nearly: answered('IncompleteSignature', 'Authorization header requires ‘Signature’ parameter.'),
  },
  'sts-header-form': {
    fires: answered('IncompleteSignature', 'Authorization header requires ‘Signature’ parameter.'),
    nearly: answered('MissingAuthenticationToken', 'Request is missing Authentication Token'),
  },
  'sts-absent-header': {
    fires: answered(
      'SignatureDoesNotMatch',
      "'accept' is named as a SignedHeader, but it does not exist in the HTTP request",
    ),
    nearly: signature,
  },
  'sts-unknown': { fires: answered('InternalFailure', ''), nearly: signature },
  'sts-identifies': { fires: known, nearly: signature },
};

describe('an answer of STS', () => eachCode(stsRules, fixtures));

describe('what an answer of STS proves', () => {
  it('by way of a server is what it must have passed before it could say so', () => {
    const { proven, findings } = judge(passedOn(mismatch), replyRules);
    expect(findings.map(({ code }) => code)).toEqual(['sts-signature']);
    expect(proven).toContain('authorization');
    expect(proven).toContain('key-id');
    expect(proven).not.toContain('token');
  });

  it('is not the order of its checks, which is not known', () => {
    expect(judge(passedOn(mismatch), replyRules).proven).not.toContain('clock');
    expect(judge(passedOn(expired), replyRules).proven).not.toContain('scope');
  });

  it.each([
    ['a clock', expired, []],
    ['a scope', region, ['clock', 'authorization']],
    ['a signature', mismatch, ['clock', 'authorization', 'scope', 'key-id']],
    [
      'the end of a token, with the signature left open',
      'The security token included in the request is expired',
      ['clock', 'authorization', 'scope', 'key-id'],
    ],
  ] as const)('says of %s what passed before, and under which condition', (_, message, earlier) => {
    for (const { findings } of [
      judge(passedOn(message), replyRules),
      judge(answered('', message), stsRules),
    ]) {
      const [first] = findings;
      const told = first && 'earlier' in first.facts ? [...first.facts.earlier] : [];
      expect(told.sort()).toEqual([...earlier].sort());
      const { passed = '' } = first ? findingInWords(first) : {};
      expect(passed.startsWith('If STS checks in the order that was seen at another service')).toBe(
        earlier.length > 0,
      );
      expect(passed.includes('compares the signature before the token is not known')).toBe(
        message.endsWith('expired'),
      );
    }
  });

  it('to somebody’s own request is nothing of the server’s way to STS', () => {
    expect(judge(signature, stsRules).proven).toEqual(new Set(['key-id']));
    expect(judge(known, stsRules).proven).toEqual(new Set(['key-id', 'secret', 'token', 'expiry']));
  });
});
