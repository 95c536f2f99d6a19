import { describe, expect, it } from 'vitest';
import {
  conditions,
  exclusive,
  good,
  judge,
  minutes,
  now,
  user,
  type Condition,
} from '../../testing/stsConditions';
import type { StsFaults } from './judge';
import { stsCheckIds, type StsCheckId, type StsError, type StsJudgement } from './judgement';

function errorOf({ outcome }: StsJudgement): Partial<StsError> & { readonly failed?: StsCheckId | null } {
  return outcome.accepted ? {} : { ...outcome.error, failed: outcome.failed };
}

function expectRefusal(judgement: StsJudgement, { check, code, says }: Condition): void {
  expect(errorOf(judgement)).toMatchObject({
    failed: check,
    code,
    message: expect.stringMatching(says),
    status: code === 'IncompleteSignature' ? 400 : 403,
  });
  expect(judgement.status).toBe(errorOf(judgement).status);
  expect(judgement.xml).toContain(`<Code>${code}</Code>`);
}

it('a right request passes every check and says who is calling', async () => {
  const judgement = await judge(good);
  expect(judgement.checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
  expect(judgement.status).toBe(200);
  expect(judgement.outcome).toEqual({
    accepted: true,
    identity: { arn: user.arn, userId: 'AROATESTTESTTESTTEST:ada', account: '123456789012' },
  });
  expect(judgement.xml).toContain(`<Arn>${user.arn}</Arn>`);
  expect(judgement.xml).not.toContain('<Error>');
});

it('a signed header that the request does not have counts as empty, as STS was seen to pass over one', async () => {
  const judgement = await judge({ ...good, signedHeaders: [...good.signedHeaders, 'x-extra'] });
  expect(judgement.outcome.accepted).toBe(true);
});

describe('one thing broken', () => {
  it('has a row for every check', () => {
    expect([...new Set(conditions.map(({ check }) => check))]).toEqual(stsCheckIds);
  });

  it.each(conditions)('$name: else $check fails, with $code', async (condition) => {
    const judgement = await judge(condition.broken(good));
    expectRefusal(judgement, condition);
    const at = stsCheckIds.indexOf(condition.check);
    expect(judgement.checks.map(({ outcome }) => outcome)).toEqual(
      stsCheckIds.map((_, i) => (i < at ? 'passed' : i === at ? 'failed' : 'not-reached')),
    );
  });
});

describe('two things broken at once', () => {
  const pairs = conditions.flatMap((first, i) =>
    conditions
      .slice(i + 1)
      .filter((second) => !exclusive.some(([a, b]) => a === first.name && b === second.name))
      .map((second) => ({ first, second })),
  );

  it('covers every ordered pair but those that exclude each other', () => {
    expect(pairs).toHaveLength((conditions.length * (conditions.length - 1)) / 2 - exclusive.length);
  });

  it.each(pairs)('$first.name before $second.name', async ({ first, second }) => {
    expectRefusal(await judge(second.broken(first.broken(good))), first);
    expectRefusal(await judge(first.broken(second.broken(good))), first);
  });
});

describe("AWS's words", () => {
  it('say by how much a signature is too old', async () => {
    expect(errorOf(await judge({ ...good, date: now - 16 * minutes })).message).toBe(
      'Signature expired: 20261124T114400Z is now earlier than 20261124T114500Z (20261124T120000Z - 15 min.)',
    );
  });

  it('read a bare date as its midnight, and so as expired', async () => {
    expect(errorOf(await judge({ ...good, writeDate: () => '20261124' })).message).toMatch(
      /^Signature expired: 20261124T000000Z/,
    );
  });

  it('report every wrong part of the scope together', async () => {
    const { message } = errorOf(
      await judge({ ...good, region: 'x', service: 'iam', terminator: 'y', scopeDate: '20261123' }),
    );
    expect(message).toBe(
      "Credential should be scoped to a valid region, not 'x'. Credential should be scoped to correct service: 'sts'. " +
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'y'. " +
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261123' != '20261124', from '20261124T120000Z'.",
    );
  });

  it.each([
    ['a space before', (id: string) => ` ${id}`, (id: string) => `${id}/20261124/us-east-1/sts/aws4_request`],
    [
      'a line feed before',
      (id: string) => `\n${id}`,
      (id: string) => `${id}/20261124/us-east-1/sts/aws4_request`,
    ],
    ['a space after', (id: string) => `${id} `, () => '/20261124/us-east-1/sts/aws4_request'],
    ['a line feed after', (id: string) => `${id}\n`, () => '/20261124/us-east-1/sts/aws4_request'],
  ])('take an access key ID with %s it for a torn header', async (_what, change, piece) => {
    const { message } = errorOf(await judge({ ...good, keyId: change(user.accessKeyId) }));
    expect(message).toMatch(/^'/);
    expect(message?.startsWith(`'${piece(user.accessKeyId)}' not a valid key=value pair`)).toBe(true);
  });
});

it('signed headers in another order than that of their names fail at the signature, and there only', async () => {
  const judgement = await judge({ ...good, signedHeaders: good.signedHeaders.toReversed() });
  expect(errorOf(judgement)).toMatchObject({ failed: 'signature', code: 'SignatureDoesNotMatch' });
  expect(judgement.rebuilt?.canonicalRequest.split('\n').slice(3, 6)).toEqual([
    'host:sts.amazonaws.com',
    'x-amz-date:20261124T120000Z',
    'x-amz-security-token:token',
  ]);
});

describe('an STS that does wrong on purpose', () => {
  it('throttles before it checks anything', async () => {
    const judgement = await judge(conditions[0]?.broken(good) ?? good, { throttling: true });
    expect(errorOf(judgement)).toEqual({
      failed: null,
      code: 'Throttling',
      status: 400,
      message: 'Rate exceeded',
    });
    expect(judgement.checks.every(({ outcome }) => outcome === 'not-reached')).toBe(true);
    expect(judgement.xml).toContain('<Code>Throttling</Code>\n    <Message>Rate exceeded</Message>');
  });

  it.each<[string, StsFaults, string]>([
    ['a right signature', { signatureRefused: true }, 'the signature is right'],
    ['a right token', { tokenExpired: true }, 'the token has not expired'],
  ])(
    'refuses %s in the words for a wrong one, and only where its turn comes',
    async (_what, faults, name) => {
      const at = conditions.findIndex((condition) => condition.name === name);
      for (const [i, condition] of conditions.entries()) {
        const expected = i < at ? condition : conditions[at];
        if (expected) expectRefusal(await judge(condition.broken(good), faults), expected);
      }
      const expected = conditions[at];
      if (expected) expectRefusal(await judge(good, faults), expected);
    },
  );
});
