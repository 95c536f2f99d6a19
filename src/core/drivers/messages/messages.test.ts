import { describe, expect, it } from 'vitest';
import { messagesIn, recordedIn } from '../../../testing/drivers/readings/recorded';
import type { Driver } from '../driver';
import { majors, roster, type DriverId } from '../roster';
import { atSilence } from '../silence';

const recorded = Object.keys(roster).flatMap((file) =>
  Object.entries(messagesIn(file)).map(([id, messages]) => ({ file, id: id as DriverId, messages })),
);

describe.each(recorded)('what $id says of a login that failed', ({ file, id, messages }) => {
  it('is recorded of the version whose readings are', () => {
    const { version } = recordedIn(file)[id]?.from ?? {};
    expect([majors[id].from.how, messages.from.version]).toEqual(['run', version]);
  });

  it('has no part of the secret in it', () => {
    const said = JSON.stringify(messages);
    for (const secret of ['wJalrXUtnFEMI', 'countersign/Sandbox', 'IQoJb3JpZ2lu'])
      expect(said).not.toContain(secret);
  });
});

it('who waits at a silent server is told of each as it was recorded', () => {
  const seen = recorded.flatMap(({ id, messages: { refusals } }) =>
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
  });
});
