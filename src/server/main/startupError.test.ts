import { expect, it } from 'vitest';
import { metricsBy } from './startMetrics';
import { startupError } from './startupError';

it.each([
  [
    { code: 'EACCES', port: 80, address: '127.0.0.1' },
    'port 80 on 127.0.0.1 may not be used; choose one above 1023',
  ],
  [
    { code: 'EADDRNOTAVAIL', address: '127.0.0.1', option: '--metrics-listen' },
    '--metrics-listen: 127.0.0.1 is not an address of this machine; without IPv4 that is [::1]',
  ],
  [{ code: 'EACCES', path: '/var/secret' }, 'it could not start (EACCES)'],
])('says of a port what only a port is refused for: %j', (facts, told) => {
  expect(startupError(Object.assign(new Error('refused'), facts))).toBe(told);
});

it('names the option by which the address of the metrics is another', async () => {
  // Of TEST-NET-1 (RFC 5737), which no machine has.
  const metrics = metricsBy({ metricsListen: { host: '192.0.2.1', port: 0 } }, () => ({ open: 0, most: 1 }));
  const thrown = await metrics.start().catch((cause: unknown) => cause);
  expect(startupError(thrown)).toBe('--metrics-listen: 192.0.2.1 is not an address of this machine');
});
