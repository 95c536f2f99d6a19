import { expect, it } from 'vitest';
import { startupError } from './startupError';

it.each([
  [
    { code: 'EACCES', port: 80, address: '127.0.0.1' },
    'port 80 on 127.0.0.1 may not be used; choose one above 1023',
  ],
  [{ code: 'EACCES', path: '/var/secret' }, 'it could not start (EACCES)'],
])('says of a port what only a port is refused for: %j', (facts, told) => {
  expect(startupError(Object.assign(new Error('refused'), facts))).toBe(told);
});
