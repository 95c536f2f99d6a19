import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../testing/exampleUser';
import { runWith, wall } from '../../testing/lab/scene';
import type { Inputs } from '../../page/state/inputs/inputs';
import { Secret } from '../../core/credentials/secret';
import type { FaultData } from '../../core/fault/facts';
import type { HandshakeEvent } from '../../core/trace/events';
import { explain } from './explain';
import type { Explanation } from './explanation';
import { findingsOf } from '../../page/state/selectors/findings';

async function explained(inputs: Partial<Inputs>): Promise<Explanation> {
  const log = await runWith(inputs, 'in the page');
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (ending?.outcome !== 'rejected' && ending?.outcome !== 'failed') throw new Error('a failure expected');
  return explain(ending, findingsOf(log).findings);
}

/** The same for a log that ends with this refusal. */
function explainedAt(log: readonly HandshakeEvent[], fault: FaultData<'server-refused'>): Explanation {
  const ending = { outcome: 'rejected', step: 'verdict', fault } as const;
  return explain(ending, findingsOf([...log, { type: 'ended', at: 1, ending }]).findings);
}

const ada = credentialsOf('iam-user');

describe('a refusal of the sandbox is explained by what was found:', () => {
  it.each<[string, Partial<Inputs>, Partial<Record<keyof Explanation, unknown>>]>([
    [
      'a wrong secret, in that everything else was right',
      { ...ada, secretAccessKey: new Secret('x'.repeat(40)) },
      {
        headline: 'Rejected, code 18',
        quote: 'Authentication failed.',
        sentence: expect.stringMatching(
          /^The server says no more than this\. .* SignatureDoesNotMatch, “The request/,
        ),
        next: [expect.stringContaining('it does not belong to this key ID')],
      },
    ],
    [
      'another request, in that both are to be compared',
      { ...ada, lab: [{ id: 'nonce-byte' }] },
      { next: [expect.stringContaining('You signed a different request than the server has')] },
    ],
    [
      'upper-case hex, in its own words',
      { ...ada, lab: [{ id: 'upper-hex' }] },
      { next: ['Write the signature in lower-case hex; whether the secret is right shows only then'] },
    ],
    [
      'a header that the server does not send, as another request',
      { ...ada, lab: [{ id: 'extra-header' }] },
      { next: [expect.stringContaining('You signed a different request than the server has')] },
    ],
    [
      'the server’s own refusal of headers, in that STS was not asked',
      { ...ada, serverMode: 'enterprise', lab: [{ id: 'extra-header' }] },
      {
        sentence: expect.stringMatching(/did not ask STS.*place 1 is not content-length\.$/),
        next: [expect.stringMatching(/content-length, content-type, host, .* x-mongodb-server-nonce$/)],
      },
    ],
    [
      'a mechanism that is not enabled',
      { ...ada, lab: [{ id: 'mechanism-disabled' }] },
      {
        headline: 'Rejected, code 334',
        sentence: expect.stringContaining('MONGODB-AWS is not among the server’s authenticationMechanisms.'),
        next: expect.arrayContaining(['Self-hosted: add MONGODB-AWS to authenticationMechanisms']),
      },
    ],
    [
      'throttling, in what a quota is',
      { ...ada, serverMode: 'atlas', lab: [{ id: 'throttling' }] },
      {
        headline: 'Rejected, code 8000',
        quote: 'bad auth : aws sts call has response 400',
        sentence:
          'The server passes on a status and no more. The sandbox’s STS said why: Throttling, “Rate exceeded”',
        next: expect.arrayContaining([expect.stringContaining('600 requests a second')]),
      },
    ],
    [
      'a teaching server, in that no real one is like it',
      { ...ada, serverMode: 'teaching', lab: [{ id: 'body' }] },
      { sentence: expect.stringMatching(/^This server passes on what STS said; no real one does\./) },
    ],
    [
      'a space in the access key ID',
      { ...ada, accessKeyId: `${ada.accessKeyId} ` },
      {
        next: expect.arrayContaining([
          expect.stringContaining('Look for a space or a line feed in the access key ID'),
        ]),
      },
    ],
    [
      'a role without a database user, by the name that it was looked up as',
      { ...credentialsOf('no-database-user'), serverMode: 'atlas' },
      {
        headline: 'Rejected, code 8000',
        quote: 'bad auth : user arn:aws:sts::123456789012:assumed-role/build/ci is not found',
        sentence:
          'STS accepted the signature and said that the caller is arn:aws:sts::123456789012:assumed-role/build/ci. The server looked for a user in $external as arn:aws:iam::123456789012:role/build, and there is none.',
        next: expect.arrayContaining([
          'In Atlas create a database user with the method AWS IAM, type ROLE, ARN arn:aws:iam::123456789012:role/build',
        ]),
      },
    ],
    [
      'the same at a server like Enterprise, by the name with the asterisk',
      { ...credentialsOf('no-database-user'), serverMode: 'enterprise' },
      {
        headline: 'Rejected, code 11',
        next: expect.arrayContaining([
          'Create the database user arn:aws:sts::123456789012:assumed-role/build/* in $external',
        ]),
      },
    ],
    [
      'a clock, in that it is the clock and by how much',
      { ...ada, lab: [{ id: 'clock', value: -20 }] },
      { next: [expect.stringMatching(/^The clock .* 20 minutes behind/), expect.any(String)] },
    ],
    [
      'a region, in that the host names another',
      { ...ada, lab: [{ id: 'scope-region' }] },
      {
        next: [
          'The scope must name us-east-1, the region of the STS host sts.amazonaws.com; AWS_REGION has no say',
          'Look at the check that failed in step 13',
        ],
      },
    ],
  ])('%s', async (_what, inputs, explanation) => {
    expect(await explained(inputs)).toMatchObject(explanation);
  });
});

describe('credentials whose end has passed never end green:', () => {
  const ended = { ...credentialsOf('assumed-role'), expiration: wall - 60_000 };

  it('the sandbox refuses them as STS does, and says so', async () => {
    expect(await explained(ended)).toMatchObject({
      sentence: expect.stringContaining('ExpiredToken'),
      next: expect.arrayContaining([expect.stringContaining('new temporary credentials')]),
    });
  });

  it('a refusal that tells nothing is led by what is known of them', () => {
    const fault = {
      code: 'server-refused',
      serverCode: 18,
      serverMessage: 'Authentication failed.',
    } as const;
    const started = { type: 'started', at: 0, wall, target: { kind: 'cluster', address: '' } } as const;
    const log = [{ ...started, accessKeyId: 'ASIA', temporary: true, expiration: wall - 60_000 }];
    const { next } = explainedAt(log, fault);
    expect(next[0]).toBe(
      'These credentials ended at 2026-11-24T10:14:00Z, before this run: get new ones from the same source',
    );
  });
});

describe('a clock that hello showed to be wrong leads what a refusal is explained by', () => {
  const fault = {
    code: 'server-refused',
    serverCode: 8000,
    serverMessage: 'bad auth : aws sts call has response 403',
  } as const;
  const adviceWith = (theirs: number): string | undefined => {
    const server = { kind: 'primary', maxWireVersion: 21, localTime: theirs } as const;
    const log = [
      {
        type: 'started',
        at: 0,
        wall,
        target: { kind: 'cluster', address: '' },
        accessKeyId: 'AKIA',
        temporary: false,
      },
      { type: 'described', at: 0, server },
    ] as const;
    return explainedAt(log, fault).next[0];
  };

  it.each([
    [wall + 20 * 60_000, /^The clock that signed is 20 minutes behind the server’s \(step 4\)/],
    [wall - 20 * 60_000, /20 minutes ahead of the server’s/],
    [wall + 60_000, /^Compare the length/],
  ])('the server at %i', (theirs, advice) => {
    expect(adviceWith(theirs)).toMatch(advice);
  });
});

it('a key that the sandbox does not know is not sent to and fro between Sandbox and Cluster', async () => {
  const { next } = await explained({ ...ada, accessKeyId: 'AKIAUNKNOWNUNKNOWN00' });
  expect(next[0]).toMatch(/example users only.*only AWS can judge/);
  expect(next.join(' ')).not.toMatch(/choose/i);
});

it('silence is explained by how long it was waited for', async () => {
  expect(await explained({ ...ada, lab: [{ id: 'silence' }] })).toMatchObject({
    headline: 'No reply',
    sentence: expect.stringContaining('The server did not reply in time (reply-timeout at sandbox:27017'),
    next: ['The sandbox in this page is waited for 5 s, a cluster 30 s'],
  });
});
