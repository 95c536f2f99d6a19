import fc from 'fast-check';
import type { ConnectionOutcome, ConnectionSummary } from '../../core/capture/connection';

/** A connection as the listener tells of it: an authenticated login of Node.js, but for what is given. */
export function summaryOf(id: number, given: Partial<ConnectionSummary> = {}): ConnectionSummary {
  return {
    id,
    openedAt: Date.UTC(2026, 10, 23, 10, 15, 0) + id * 1000,
    driver: { name: 'nodejs', version: '7.9.0', application: 'orders' },
    outcome: 'authenticated',
    login: true,
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    relayed: false,
    ...given,
  };
}

const outcomes: readonly ConnectionOutcome[] = ['open', 'quiet', 'authenticated', 'rejected', 'broken'];

/** Any connection with one of a few ids, so that they come again. */
export const anySummary: fc.Arbitrary<ConnectionSummary> = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    outcome: fc.constantFrom(...outcomes),
    login: fc.boolean(),
    name: fc.option(fc.constantFrom('nodejs', 'PyMongo', 'mongo-go-driver')),
    version: fc.constantFrom('6.20.0', '7.9.0', '10.0.0'),
  })
  .map(({ id, outcome, login, name, version }) => {
    const { driver: _known, ...rest } = summaryOf(id, { outcome, login });
    return name === null ? rest : { ...rest, driver: { name, version } };
  });
