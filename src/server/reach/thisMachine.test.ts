import { describe, expect, it } from 'vitest';
import { isLoopbackBind } from './thisMachine';
import { thisMachineBy } from './thisMachine';

describe('what leads to this machine', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '127.255.255.254',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::FFFF:127.9.9.9',
  ])('is %s, over loopback, and what is bound there only this machine reaches', (host) => {
    expect(thisMachineBy(host)).toBe('loopback');
    expect(isLoopbackBind(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0', '::ffff:0.0.0.0', '::ffff:0:0'])(
    'is %s, which is dialled here and bound everywhere',
    (host) => {
      expect(thisMachineBy(host)).toBe('unspecified');
      expect(isLoopbackBind(host)).toBe(false);
    },
  );

  it.each([
    '127.999.1.1',
    '127.0.0.256',
    '127.1',
    '127.0.0.1.example',
    '128.0.0.1',
    '::2',
    '10.0.0.1',
    '',
    'a',
  ])('is not %j', (host) => {
    expect(thisMachineBy(host)).toBeNull();
    expect(isLoopbackBind(host)).toBe(false);
  });
});
