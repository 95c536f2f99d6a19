import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../credentials/secret';
import { formatAmzDate } from '../sigv4/amzDate';
import { rebuildSignature } from '../sigv4/verify';
import { judgeStsRequest } from './judge';
import { stsCheckIds, type StsCheckId, type StsJudgement } from './judgement';
import type { SandboxUser } from './users';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);
const minutes = 60_000;
const user: SandboxUser = {
  accessKeyId: 'ASIATESTTESTTESTTEST',
  secretAccessKey: new Secret('secret'),
  sessionToken: new Secret('token'),
  arn: 'arn:aws:sts::123456789012:assumed-role/app/ada',
};

/** A request as a client would make it, with every part that a check looks at. */
interface Model {
  readonly algorithm: string;
  readonly keyId: string;
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  readonly extraPart: string;
  readonly signedHeaders: readonly string[];
  readonly omitSignature: boolean;
  readonly amzDate: string;
  readonly token: string | undefined;
  readonly spoilSignature: boolean;
}

const good: Model = {
  algorithm: 'AWS4-HMAC-SHA256',
  keyId: user.accessKeyId,
  scopeDate: '20261124',
  region: 'us-east-1',
  service: 'sts',
  terminator: 'aws4_request',
  extraPart: '',
  signedHeaders: ['host', 'x-amz-date', 'x-amz-security-token'],
  omitSignature: false,
  amzDate: formatAmzDate(now),
  token: 'token',
  spoilSignature: false,
};

/** For each check a change that makes it, and nothing before it, fail. */
const faults: Readonly<Record<StsCheckId, (model: Model) => Model>> = {
  'authorization-present': (model) => ({ ...model, algorithm: `AWS-${model.algorithm}` }),
  'authorization-form': (model) => ({ ...model, omitSignature: true }),
  'date-format': (model) => ({ ...model, amzDate: 'yesterday' }),
  'not-expired': (model) => ({ ...model, amzDate: formatAmzDate(now - 16 * minutes) }),
  'not-future': (model) => ({ ...model, amzDate: formatAmzDate(now + 16 * minutes) }),
  'host-signed': (model) => ({
    ...model,
    signedHeaders: model.signedHeaders.filter((name) => name !== 'host'),
  }),
  algorithm: (model) => ({ ...model, algorithm: model.algorithm.replace('HMAC-SHA256', 'HMAC-SHA1') }),
  'credential-parts': (model) => ({ ...model, extraPart: '/more' }),
  scope: (model) => ({ ...model, region: 'eu-west-1' }),
  'key-id': (model) => ({ ...model, keyId: 'ASIAUNKNOWN' }),
  signature: (model) => ({ ...model, spoilSignature: true }),
  'session-token': (model) => ({ ...model, token: 'stale' }),
};

async function judge(model: Model): Promise<StsJudgement> {
  const { keyId, scopeDate, region, service, terminator, amzDate, token } = model;
  const headers = {
    host: 'sts.amazonaws.com',
    'x-amz-date': amzDate,
    ...(token === undefined ? {} : { 'x-amz-security-token': token }),
  };
  const request = { method: 'POST', path: '/', query: '', headers, body: 'body' };
  const credential = { accessKeyId: keyId, date: scopeDate, region, service, terminator };
  const { signature } = await rebuildSignature(
    { ...request, signedHeaders: model.signedHeaders, credential, amzDate },
    user.secretAccessKey,
    Sha256,
  );
  const parts = [
    `Credential=${keyId}/${scopeDate}/${region}/${service}/${terminator}${model.extraPart}`,
    `SignedHeaders=${model.signedHeaders.join(';')}`,
    ...(model.omitSignature
      ? []
      : [`Signature=${model.spoilSignature ? signature.replace(/^./, 'g') : signature}`]),
  ];
  const authorization = `${model.algorithm} ${parts.join(', ')}`;
  return judgeStsRequest(
    { ...request, headers: { ...headers, authorization }, region: 'us-east-1' },
    [user],
    now,
    'request-id',
    Sha256,
  );
}

const failedOf = ({ outcome }: StsJudgement) => (outcome.accepted ? null : outcome.failed);

it('a right request passes every check and says who is calling', async () => {
  const judgement = await judge(good);
  expect(judgement.checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
  expect(judgement.status).toBe(200);
  expect(judgement.outcome).toEqual({
    accepted: true,
    identity: { arn: user.arn, userId: 'AROATESTTESTTESTTEST:ada', account: '123456789012' },
  });
  expect(judgement.xml).toContain(`<Arn>${user.arn}</Arn>`);
});

describe('one fault', () => {
  it.each(stsCheckIds)('%s fails that check, passes those before, does not reach those after', async (id) => {
    const { checks } = await judge(faults[id](good));
    const at = stsCheckIds.indexOf(id);
    expect(checks.map(({ outcome }) => outcome)).toEqual(
      stsCheckIds.map((_, i) => (i < at ? 'passed' : i === at ? 'failed' : 'not-reached')),
    );
  });
});

describe('two faults at once', () => {
  // A date is either too old or too far ahead or none at all: these cannot be had together.
  const dates: readonly StsCheckId[] = ['date-format', 'not-expired', 'not-future'];
  const pairs = stsCheckIds.flatMap((first, i) =>
    stsCheckIds
      .slice(i + 1)
      .filter((second) => !(dates.includes(first) && dates.includes(second)))
      .map((second) => [first, second] as const),
  );

  it.each(pairs)('%s and %s give the earlier one', async (first, second) => {
    expect(failedOf(await judge(faults[second](faults[first](good))))).toBe(first);
    expect(failedOf(await judge(faults[first](faults[second](good))))).toBe(first);
  });
});

describe("AWS's words", () => {
  const messageOf = ({ outcome }: StsJudgement) => (outcome.accepted ? '' : outcome.error.message);

  it('say by how much a signature is too old', async () => {
    expect(messageOf(await judge(faults['not-expired'](good)))).toBe(
      'Signature expired: 20261124T114400Z is now earlier than 20261124T114500Z (20261124T120000Z - 15 min.)',
    );
  });

  it('read a bare date as its midnight, and so as expired', async () => {
    expect(messageOf(await judge({ ...good, amzDate: '20261124' }))).toMatch(
      /^Signature expired: 20261124T000000Z/,
    );
  });

  it('report every wrong part of the scope together', async () => {
    const message = messageOf(
      await judge({ ...good, region: 'x', service: 'iam', terminator: 'y', scopeDate: '20261123' }),
    );
    expect(message).toBe(
      "Credential should be scoped to a valid region, not 'x'. Credential should be scoped to correct service: 'sts'. " +
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'y'. " +
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261123' != '20261124', from '20261124T120000Z'.",
    );
  });

  it('name a signed header that is not there', async () => {
    const judgement = await judge({ ...good, signedHeaders: [...good.signedHeaders, 'x-extra'] });
    expect(messageOf(judgement)).toBe(
      "'x-extra' is named as a SignedHeader, but it does not exist in the HTTP request",
    );
    expect(failedOf(judgement)).toBe('signature');
  });

  it('tell an expired token from a wrong one', async () => {
    const expired: SandboxUser = { ...user, expiration: now };
    const { xml } = await judge(good);
    expect(xml).not.toContain('<Error>');
    const judgement = await judgeExpired(expired);
    expect(judgement).toMatchObject({ accepted: false, error: { code: 'ExpiredToken', status: 403 } });
  });
});

async function judgeExpired(expired: SandboxUser): Promise<StsJudgement['outcome']> {
  const headers = { host: 'h', 'x-amz-date': good.amzDate, 'x-amz-security-token': 'token' };
  const credential = {
    accessKeyId: expired.accessKeyId,
    date: '20261124',
    region: 'us-east-1',
    service: 'sts',
    terminator: 'aws4_request',
  };
  const request = { method: 'POST', path: '/', query: '', headers, body: '' };
  const signedHeaders = good.signedHeaders;
  const { signature } = await rebuildSignature(
    { ...request, signedHeaders, credential, amzDate: good.amzDate },
    expired.secretAccessKey,
    Sha256,
  );
  const authorization = `AWS4-HMAC-SHA256 Credential=${expired.accessKeyId}/20261124/us-east-1/sts/aws4_request, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  const judgement = await judgeStsRequest(
    { ...request, headers: { ...headers, authorization }, region: 'us-east-1' },
    [expired],
    now,
    'id',
    Sha256,
  );
  return judgement.outcome;
}
