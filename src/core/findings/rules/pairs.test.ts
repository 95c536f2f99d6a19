import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import { Secret } from '../../credentials/secret';
import type { PairFacts } from '../facts/pairs';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { pairRules } from './pairs';

const now = Date.UTC(2026, 10, 28, 10, 15);
/** The key's letters hold the account 609629065308. */
const credentials = {
  accessKeyId: 'ASIAY34FZKBOKMUTVV7A',
  secretAccessKey: new Secret(''),
  sessionToken: undefined,
};
const notFound = (arn: string): Knowledge => ({
  now,
  reply: { serverCode: 8000, serverMessage: `bad auth : user ${arn} is not found` },
});
const identity = (arn: string): Knowledge => ({ now, sts: { kind: 'identity', identity: { arn } } });
const session = (role: string, partition = 'aws', account = '609629065308') =>
  `arn:${partition}:sts::${account}:assumed-role/${role}/i-0abc`;

const fixtures: Fixtures<PairFacts> = {
  'pair-account': {
    fires: { ...notFound(session('app', 'aws', '111122223333')), credentials },
    nearly: { ...notFound(session('app')), credentials },
  },
  'pair-identity': {
    fires: { ...notFound(session('node-group')), arn: 'arn:aws:iam::609629065308:role/app' },
    nearly: { ...notFound(session('app')), arn: 'arn:aws:iam::609629065308:role/team/app' },
  },
  'pair-partition-host': {
    fires: { ...identity(session('app', 'aws-us-gov')), challenge: { stsHost: 'sts.amazonaws.com' } },
    nearly: {
      ...identity(session('app', 'aws-us-gov')),
      challenge: { stsHost: 'sts.us-gov-west-1.amazonaws.com' },
    },
  },
  'pair-partition-atlas': {
    fires: { ...identity(session('app', 'aws-cn')), serverKind: 'atlas', host: 'a.b.mongodb.net' },
    nearly: { ...identity(session('app', 'aws-us-gov')), serverKind: 'atlas', host: 'a.b.mongodbgov.net' },
  },
  'pair-key-kind': {
    fires: {
      ...identity(session('app')),
      credentials: { ...credentials, accessKeyId: 'AKIAY34FZKBOKMUTVV7A' },
    },
    nearly: { ...identity(session('app')), credentials },
  },
  'pair-arn-server': {
    fires: { now, arn: 'arn:aws:iam::609629065308:role/team/app', serverKind: 'percona' },
    nearly: { now, arn: 'arn:aws:iam::609629065308:role/app', serverKind: 'percona' },
  },
  'pair-told-otherwise': {
    fires: { disagreements: [{ value: 'secretAccessKey', pieces: [0, 2] }] },
    nearly: { disagreements: [] },
  },
  'pair-scope-host': {
    fires: {
      captured: {
        authorization: 'AWS4-HMAC-SHA256 Credential=K/20261128/eu-west-1/sts/aws4_request',
        stsHost: 'sts.amazonaws.com',
      },
    },
    nearly: {
      captured: {
        authorization: 'AWS4-HMAC-SHA256 Credential=K/20261128/us-east-1/sts/aws4_request',
        stsHost: 'sts.amazonaws.com',
      },
    },
  },
};

describe('two things that stand beside each other', () => eachCode(pairRules, fixtures));

const levelOf = (known: Knowledge, code: string) =>
  judge(known, pairRules).findings.find((one) => one.code === code)?.level;

describe('a pair', () => {
  it('is possible where somebody merely wrote the identity down', () => {
    const arn = session('app', 'aws-cn');
    const atlas = { serverKind: 'atlas' } as const;
    expect(levelOf({ ...identity(arn), ...atlas }, 'pair-partition-atlas')).toBe('likely');
    expect(levelOf({ now, arn, ...atlas }, 'pair-partition-atlas')).toBe('possible');
  });

  it('says nothing of an example key or one whose letters hold no account', () => {
    for (const accessKeyId of ['AKIAIOSFODNN7EXAMPLE', 'ASIAJ34FZKBOKMUTVV7A', 'not a key']) {
      const known = { ...notFound(session('app')), credentials: { ...credentials, accessKeyId } };
      expect(levelOf(known, 'pair-account')).toBeUndefined();
    }
  });

  it('of a log line names the node’s role where another is meant', () => {
    const known: Knowledge = {
      now,
      logLines: [{ message: 'Authentication failed', user: session('node-group') }],
      arn: session('app'),
    };
    const [finding] = judge(known, pairRules).findings;
    expect(finding).toMatchObject({ code: 'pair-identity', level: 'likely', about: 'source' });
    expect(finding && findingInWords(finding).says).toMatch(
      /^The server’s log names .*node-group.* what is meant/,
    );
  });
});
