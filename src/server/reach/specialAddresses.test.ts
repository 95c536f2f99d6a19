import { describe, expect, it } from 'vitest';
import { looksLikeAddress, specialRangeOf } from './specialAddresses';

/** Every one of these must be refused as the answer to a lookup. */
const notPublic = [
  // this machine, unspecified, broadcast
  '0.0.0.0',
  '0.1.2.3',
  '127.0.0.1',
  '127.255.255.254',
  '255.255.255.255',
  '::',
  '::1',
  // private, shared, link-local
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.0.1',
  '192.168.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '169.254.0.1',
  'fc00::1',
  'fdff:ffff::1',
  'fe80::1',
  'febf::1',
  'fec0::1',
  // cloud metadata
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
  'fd00:0ec2:0000:0000:0000:0000:0000:0254',
  // multicast and reserved
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '254.255.255.255',
  'ff02::1',
  'ff0e::1',
  // documentation, benchmarking, protocol assignments, anycast relays
  '192.0.0.1',
  '192.0.2.1',
  '198.51.100.7',
  '203.0.113.9',
  '198.18.0.1',
  '198.19.255.255',
  '192.88.99.1',
  '192.31.196.1',
  '192.175.48.1',
  '192.52.193.1',
  '2001:db8::1',
  '3fff::1',
  '3fff:fff:ffff::1',
  '2001:2::1',
  '2001:3::1',
  '2001:4:112::1',
  '2620:4f:8000::1',
  '2001:10::1',
  '2001:20::1',
  '2001:30::1',
  '2001:1ff:ffff::1',
  '100::1',
  '5f00::1',
  // an IPv4 address inside
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '::ffff:0:127.0.0.1',
  '::127.0.0.1',
  '::8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::a00:1',
  '2002:7f00:1::1',
  '2002:808:808::1',
  '2001:0:53aa:64c::1',
  '2600:1f18::5efe:127.0.0.1',
  '2600:1f18::5efe:a9fe:a9fe',
  '2600:1f18:1:2:200:5efe:10.0.0.1',
  '2600:1f18:1:2:0:5efe:8.8.8.8',
  // outside 2000::/3
  '1::1',
  '1fff:ffff::1',
  '4000::1',
  '8000::1',
  'c000::1',
  // no address in its one spelling
  '',
  'localhost',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.1',
  '8.8.8',
  '008.8.8.8',
  '127.999.1.1',
  '127.0.0.256',
  '8.8.8.8.',
  ' 8.8.8.8',
  '8.8.8.8%eth0',
  'fe80::1%eth0',
  '2600::1%1',
  '[2600::1]',
];

const addressesOfThePublicInternet = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.1',
  '52.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '126.255.255.255',
  '128.0.0.1',
  '168.63.129.15',
  '168.63.129.17',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.1',
  '191.255.255.255',
  '192.167.255.255',
  '192.169.0.1',
  '198.17.255.255',
  '198.20.0.1',
  '223.255.255.255',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2001:db9::1',
  '2003::1',
  '2600:1f18::1',
  '2600:1f18:1:2:1:5efe:808:808',
  '2600:1f18:1:2:0:5eff:808:808',
  '2a05:d018::1',
  '3ffe:ffff::1',
];

describe('specialRangeOf', () => {
  it.each(notPublic)('refuses %s', (address) => {
    expect(specialRangeOf(address)).toEqual(expect.any(String));
  });

  it.each(addressesOfThePublicInternet)('permits %s', (address) => {
    expect(specialRangeOf(address)).toBeNull();
  });

  it('names the metadata services as such, in whatever range they lie', () => {
    expect(specialRangeOf('168.63.129.16')).toMatch(/metadata/);
    expect(specialRangeOf('fd00:0ec2::0254')).toMatch(/metadata/);
  });
});

describe('looksLikeAddress', () => {
  const addresses = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0x7f000001',
    '0177.0.0.1',
    '017700000001',
    '127.999.1.1',
  ];
  const others = [
    '1.2.3.4.',
    'a.b.0x',
    '::1',
    '[::1]',
    'fe80::1%eth0',
    '::ffff:127.0.0.1',
    'cluster.mongodb.1',
  ];
  it.each([...addresses, ...others])('takes %s for an address', (host) => {
    expect(looksLikeAddress(host)).toBe(true);
  });

  it.each(['localhost', 'a.mongodb.net', '1.2.3.4.example', 'cafe', '0x7g.net', 'a1', ''])(
    'takes %j for a name',
    (host) => {
      expect(looksLikeAddress(host)).toBe(false);
    },
  );
});
