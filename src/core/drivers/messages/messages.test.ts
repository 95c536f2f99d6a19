import { describe, expect, it } from 'vitest';
import { messagesIn, recordedIn } from '../../../testing/drivers/readings/recorded';
import type { Driver } from '../driver';
import { driverIds, majors, roster, type DriverId } from '../roster';
import { atSilence } from '../silence';

const recorded = Object.keys(roster).flatMap((file) =>
  Object.entries(messagesIn(file)).map(([id, messages]) => ({ file, id: id as DriverId, messages })),
);

describe.each(recorded)('what $id says of a login that failed', ({ file, id, messages }) => {
  it('is recorded of the version whose readings are', () => {
    // What stands on a driver reads nothing by itself.
    const { version } = recordedIn(file)[id]?.from ?? (id in majors ? {} : messages.from);
    expect(['run', messages.from.version]).toEqual([majors[id]?.from.how ?? 'run', version]);
  });

  it('has no part of the secret in it', () => {
    const said = JSON.stringify(messages);
    for (const secret of ['wJalrXUtnFEMI', 'countersign/Sandbox', 'IQoJb3JpZ2lu'])
      expect(said).not.toContain(secret);
  });
});

it('who waits at a silent server is told of each as it was recorded', () => {
  const own = recorded.filter(({ id }) => id in majors);
  const seen = own.flatMap(({ id, messages: { refusals } }) =>
    refusals.filter(({ to }) => to === 'silence').map((one) => [id, 'endless' in one ? 'waits' : 'gives-up']),
  );
  expect(atSilence).toEqual(Object.fromEntries(seen));
});

const pools = recorded.flatMap(({ id, messages: { pool } }) => (pool ? [{ id, pool }] : []));

it.each(pools)('with what a pool of $id signs anew is told as it was seen', ({ id, pool }) => {
  const { renewal } = majors[id] as Driver['majors'][string];
  expect(renewal && { ...renewal }).toMatchObject({
    from: majors[id].from,
    given: pool.given === null ? 'not-taken' : 'kept',
    environment: pool.environment,
    others: pool.endpoint === 'kept' ? 'kept-until-end' : 'each-login',
    forgetsRefused: pool.endpoint === 'kept' ? pool.refused === 'asked-anew' : null,
  });
  // When that has come that it is told to renew by, it does.
  expect(pool.ended).toBe('asked-anew');
});

it('a pool is recorded of every driver that is run', () => {
  expect(pools.map(({ id }) => id).sort()).toEqual(
    driverIds.filter((id) => majors[id].from.how === 'run').sort(),
  );
});

it('beside Node 6 and Java an AWS SDK keeps what an endpoint gave, whichever it is', () => {
  const beside = recorded.flatMap(({ messages: { poolBeside = {} } }) => Object.entries(poolBeside));
  expect(beside.map(([name, { endpoint, ended }]) => [name.replace(/ \d.*/, ''), endpoint, ended])).toEqual([
    ['@aws-sdk/credential-providers', 'kept', 'asked-anew'],
    ['AWS SDK', 'kept', 'asked-anew'],
  ]);
});
