import { describe, expect, it } from 'vitest';
import type { HandshakeEvent } from './events';
import { credentialsOf } from '../../testing/exampleUser';
import { newStore } from '../../testing/storeScene';
import type { Inputs } from '../../page/state/inputs/inputs';
import { stepViews, waitedIn } from './stepViews';

/** Of a run under a clock that goes on by a millisecond whenever it is looked at. */
async function logOf(change: Partial<Inputs>): Promise<readonly HandshakeEvent[]> {
  const store = newStore();
  store.actions.edit(change);
  await store.actions.run();
  return store.getState().log;
}

describe('the time in all', () => {
  it.each<[string, Partial<Inputs>]>([
    ['a login', credentialsOf('iam-user')],
    ['a refusal by STS', { ...credentialsOf('iam-user'), accessKeyId: 'AKIAIOSFODNN7EXAMPLX' }],
    ['a refusal that asks no STS', { ...credentialsOf('iam-user'), lab: [{ id: 'mechanism-disabled' }] }],
  ])('is the sum of the times that are shown, each counted once, after %s', async (_what, change) => {
    const log = await logOf(change);
    const views = stepViews(log);
    const shown = views.flatMap(({ ms }) => (ms === null ? [] : [ms]));
    expect(shown.length).toBeGreaterThan(1);
    expect(waitedIn(views)).toBe(shown.reduce((sum, ms) => sum + ms, 0));
    const measured = log.flatMap((event) =>
      event.type === 'received' || event.type === 'signed' ? [event.ms] : [],
    );
    expect(waitedIn(views)).toBe(measured.reduce((sum, ms) => sum + ms, 0));
  });

  it('is nothing where nothing was waited for', () => {
    expect(waitedIn(stepViews([]))).toBeNull();
  });
});

describe('the answer of STS', () => {
  const answerOf = (log: readonly HandshakeEvent[]) =>
    stepViews(log).flatMap(({ step, answer }) => (answer === undefined ? [] : [[step.id, answer]]));

  it.each<[string, Partial<Inputs>, 'given' | 'refusal']>([
    ['a login', credentialsOf('iam-user'), 'given'],
    ['a refusal by STS', { ...credentialsOf('iam-user'), accessKeyId: 'AKIAIOSFODNN7EXAMPLX' }, 'refusal'],
    ['a refusal by the server, which knows no such user', credentialsOf('no-database-user'), 'given'],
  ])('is marked at its own step after %s', async (_what, change, answer) => {
    expect(answerOf(await logOf(change))).toEqual([['sts', answer]]);
  });

  it.each([
    ['bad auth : aws sts call has response 403', 'refusal'],
    ['bad auth : aws sts call has response 200', 'given'],
    ['Authentication failed.', 'given'],
  ])('is read off what a cluster says: %s', (serverMessage, answer) => {
    const fault = { code: 'server-refused', serverMessage } as const;
    const log: readonly HandshakeEvent[] = [
      { type: 'ended', at: 1, ending: { outcome: 'rejected', step: 'verdict', fault } },
    ];
    expect(answerOf(log)).toEqual([['sts', answer]]);
  });
});
