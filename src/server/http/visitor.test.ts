import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readAddressRange, visitorBy, type AddressRange } from './visitor';

function ranges(...texts: readonly string[]): readonly AddressRange[] {
  return texts.flatMap((text) => {
    const range = readAddressRange(text);
    if (!range) throw new Error(`no range: ${text}`);
    return [range];
  });
}

function asked(peer: string | undefined, forwarded?: string, more: object = {}): IncomingMessage {
  const headers = { ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }), ...more };
  return { socket: { remoteAddress: peer }, headers } as IncomingMessage;
}

const visitorOf = visitorBy(ranges('10.0.0.0/8', '127.0.0.1', 'fd00::/8'));

describe('the visitor', () => {
  it.each<[string, string | undefined, string]>([
    ['198.51.100.7', undefined, '198.51.100.7'],
    ['198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['11.0.0.1', '203.0.113.9', '11.0.0.1'],
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['127.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '1.1.1.1, 203.0.113.9, 10.9.9.9,127.0.0.1', '203.0.113.9'],
    ['10.1.2.3', '10.4.4.4, 10.9.9.9', '10.4.4.4'],
    ['fd12::1', '203.0.113.9:51234', '203.0.113.9'],
    ['fd12::1', '[2001:db8:1:2:3:4:5:6]:443', '2001:db8:1:2::/64'],
    ['10.1.2.3', '2001:db8:1:2:ffff::9', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::99', undefined, '2001:db8:1:2::/64'],
    ['fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ])('of the peer %s that says %j is %s', (peer, forwarded, visitor) => {
    expect(visitorOf(asked(peer, forwarded))).toBe(visitor);
  });

  it.each([
    '',
    ' ',
    ',',
    'unknown',
    '_hidden',
    'localhost',
    '203.0.113.9, ',
    '203.0.113.9, unknown',
    '203.0.113.9;1.1.1.1',
    '203.0.113',
    '0xcb.0.113.9',
    '203.0.113.9/32',
    '[203.0.113.9',
    '203.0.113.9:',
    'for=203.0.113.9',
  ])('is the proxy itself, where its last word is %j', (forwarded) => {
    expect(visitorOf(asked('10.1.2.3', forwarded))).toBe('10.1.2.3');
  });

  it('is read in no other header', () => {
    const forged = {
      forwarded: 'for=203.0.113.9',
      'x-real-ip': '203.0.113.9',
      'cf-connecting-ip': '203.0.113.9',
    };
    expect(visitorOf(asked('10.1.2.3', undefined, forged))).toBe('10.1.2.3');
  });

  it('is the peer where nobody is trusted, and unknown where that has gone', () => {
    expect(visitorBy([])(asked('127.0.0.1', '203.0.113.9'))).toBe('127.0.0.1');
    expect(visitorOf(asked(undefined, '203.0.113.9'))).toBe('unknown');
  });

  it('is found fast at the end of a list as long as a header may be', () => {
    const list = `${'10.0.0.1,'.repeat(1_700)}203.0.113.9,10.0.0.2`;
    expect(visitorOf(asked('10.1.2.3', list))).toBe('203.0.113.9');
  });
});

describe('a range', () => {
  it.each(['10.0.0.0/8', '192.0.2.1', '192.0.2.1/32', 'fd00::/8', '::1', '2001:db8::/128'])(
    'is %s',
    (text) => {
      expect(readAddressRange(text)).not.toBeNull();
    },
  );

  it.each([
    '',
    'localhost',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.0/',
    '10/8',
    '10.0.0/8',
    '010.0.0.0/8',
    '::ffff:10.0.0.0/104',
    'fe80::1%eth0',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    '10.0.0.0-10.255.255.255',
  ])('is not %j', (text) => {
    expect(readAddressRange(text)).toBeNull();
  });
});
