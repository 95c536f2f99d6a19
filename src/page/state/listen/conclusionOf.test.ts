import { Sha256 } from '@aws-crypto/sha256-browser';
import { expect, describe, it } from 'vitest';
import { base64Encode } from '../../../core/bytes/base64';
import { Secret } from '../../../core/credentials/secret';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import { searchNow } from '../../../core/mistakes/search/searchNow';
import { loginIn } from '../../../core/capture/login';
import { makeClientFinal } from '../../../core/mongodbAws/clientFinal';
import { stsRequestFor } from '../../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import { signRequest } from '../../../core/sigv4/sign';
import { exampleUser } from '../../../testing/exampleUser';
import {
  openedAt,
  recordLogin,
  withPayload,
  type RecordedLogin,
} from '../../../testing/listener/recordedLogin';
import { seen } from '../../../testing/listener/seen';
import { conclusionOf } from './conclusionOf';

const user = exampleUser('iam-user');
const right = user.secretAccessKey.reveal();
const another = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';
const host = 'sts.amazonaws.com';
/** The nonces of a recorded login are always these. */
const serverNonce = base64Encode(Uint8Array.from({ length: 64 }, (_, i) => (i < 32 ? i : 7)));

async function concluded(login: RecordedLogin, entered: string): Promise<Conclusion> {
  const record = await recordLogin(login);
  const input = searchInputOf(loginIn(record));
  if (!input) throw new Error('no signature');
  const result = searchNow(input, [new Secret(entered)]);
  const conclusion = conclusionOf(record, await seen(record), {
    authorization: input.authorization,
    result,
    progress: null,
  });
  if (!conclusion) throw new Error('no conclusion');
  return conclusion;
}

/** A login that is signed for another scope than the STS host's, all through. */
async function scoped(
  change: { readonly region?: string; readonly service?: string },
  day?: (authorization: string) => string,
): Promise<RecordedLogin> {
  const amzDate = formatAmzDate(openedAt);
  const { signing } = await signRequest(
    stsRequestFor(host, serverNonce),
    user,
    { region: 'us-east-1', service: 'sts', amzDate, ...change },
    Sha256,
  );
  const authorization = day?.(signing.authorization) ?? signing.authorization;
  return { final: (command) => withPayload(command, makeClientFinal({ authorization, amzDate })) };
}

/** A check that finds nothing goes through all pairs. */
const patience = { timeout: 120_000 };

describe('a check of a recorded login', patience, () => {
  it.each<[string, RecordedLogin, string, Partial<Conclusion>]>([
    ['right on both sides', {}, right, { tone: 'ok' }],
    [
      'the same wrong secret on both sides',
      { secretAccessKey: another },
      another,
      {
        tone: 'bad',
        title: `This is the secret that the driver signs with, and it is not the secret of ${user.accessKeyId}`,
      },
    ],
    [
      'the same wrong secret on both sides, and the clock refused first',
      { secretAccessKey: another, skew: -20 * 60_000 },
      another,
      { tone: 'bad', title: 'This is the secret that the driver signs with' },
    ],
    [
      'the same secret on both sides of a key that nobody knows',
      { ports: { users: [] } },
      right,
      { tone: 'warn', title: 'This is the secret that the driver signs with' },
    ],
    [
      'a stranger’s secret in the driver',
      { secretAccessKey: another },
      right,
      { tone: 'bad', title: 'This secret does not give the driver’s signature' },
    ],
    [
      'a line feed in the page, none in the driver',
      {},
      `${right}\n`,
      { tone: 'warn', title: 'The driver’s secret is right, and the one that you entered differs' },
    ],
  ])('%s', async (_what, login, entered, conclusion) => {
    expect(await concluded(login, entered)).toMatchObject(conclusion);
  });

  it.each([
    ['region', { region: 'eu-west-1' }, 'the region in the scope'],
    ['service', { service: 'iam' }, 'the service in the scope'],
  ])('is never green where the scope is wrong: %s', async (_what, change, words) => {
    const { tone, title, lines } = await concluded(await scoped(change), right);
    expect(tone).toBe('bad');
    expect(title).toBe('This is the secret that the driver signs with');
    expect(lines.join(' ')).toContain(`What is wrong besides: ${words}, see above.`);
    expect(lines.join(' ')).toContain('STS refused the credential scope');
  });

  it('is never green where the day in the scope is wrong', async () => {
    const login = await scoped({}, (authorization) => authorization.replace('/20261123/', '/20261122/'));
    const { tone, lines } = await concluded(login, right);
    expect(tone).toBe('bad');
    expect(lines.join(' ')).toContain('the day in the scope');
  });

  it('is of no login but the one that was checked', async () => {
    const record = await recordLogin({});
    const input = searchInputOf(loginIn(await recordLogin({ secretAccessKey: another })));
    const result = { kind: 'unreadable' } as const;
    const check = { authorization: input?.authorization ?? '', result, progress: null };
    expect(conclusionOf(record, await seen(record), check)).toBeNull();
    expect(conclusionOf(null, [], check)).toBeNull();
    expect(conclusionOf(record, [], null)).toBeNull();
  });
});
