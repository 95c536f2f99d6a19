import { expect, it } from 'vitest';
import { openedAt, recordLogin } from '../../testing/listener/recordedLogin';
import { knowledgeOfRecord } from './knowledgeOfRecord';

it('holds what went over the wire in a login, with the listener’s clock', async () => {
  const known = knowledgeOfRecord(await recordLogin({ user: 'assumed-role' }));
  expect(known).toMatchObject({
    by: 'driver',
    first: { mechanism: 'MONGODB-AWS', database: '$external' },
    challenge: { stsHost: 'sts.amazonaws.com' },
    credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
  });
  expect(known.credentials?.secretAccessKey.length).toBe(0);
  expect(known.proof?.sessionToken?.length).toBe(known.credentials?.sessionToken?.length);
  expect(known.proof?.receivedAt).toBeGreaterThanOrEqual(openedAt);
});

it('holds no credentials where the header has none, and nothing without a login', async () => {
  const { entries, ...record } = await recordLogin();
  expect(knowledgeOfRecord({ ...record, entries: entries.slice(0, 2) })).toEqual({ by: 'driver' });
  const first = knowledgeOfRecord({ ...record, entries: entries.slice(0, 4) });
  expect(Object.keys(first).sort()).toEqual(['by', 'challenge', 'first']);
});
