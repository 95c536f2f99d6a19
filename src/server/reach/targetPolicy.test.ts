import { describe, expect, it } from 'vitest';
import {
  atlasSuffixes,
  judgeAddresses,
  judgeSrvName,
  judgeTarget,
  seedlistDomain,
  type TargetPolicy,
} from './targetPolicy';

const byDefault: TargetPolicy = { suffixes: atlasSuffixes, allowTargets: [] };
const withSandbox: TargetPolicy = {
  suffixes: atlasSuffixes,
  allowTargets: [
    { host: '127.0.0.1', port: 27117 },
    { host: '::1', port: 27117 },
    { host: 'db.corp.example', port: 27017 },
  ],
};

/** With and without the allow-list above, none of these may be reached. */
const forbidden: readonly (readonly [host: string, port: number])[] = [
  // this machine, in any spelling
  ['localhost', 27017],
  ['LOCALHOST', 27017],
  ['localhost.', 27017],
  ['foo.localhost', 27017],
  ['127.0.0.1', 27017],
  ['127.0.0.1', 27118],
  ['127.0.0.1.', 27117],
  ['127.1', 27117],
  ['127.0.1', 27117],
  ['127.0.0.2', 27117],
  ['2130706433', 27117],
  ['0x7f000001', 27117],
  ['0x7F.0.0.1', 27117],
  ['0x7f.1', 27117],
  ['0177.0.0.1', 27117],
  ['0177.1', 27117],
  ['017700000001', 27117],
  ['127.000.000.001', 27117],
  ['0', 27117],
  ['0.0.0.0', 27117],
  ['[::1]', 27117],
  ['::', 27117],
  ['[::]', 27117],
  ['0:0:0:0:0:0:0:1', 27117],
  ['::0001', 27117],
  ['::ffff:127.0.0.1', 27117],
  ['::ffff:7f00:1', 27117],
  ['[::ffff:127.0.0.1]', 27117],
  ['::127.0.0.1', 27117],
  ['64:ff9b::7f00:1', 27117],
  ['64:ff9b:1::7f00:1', 27117],
  ['2002:7f00:1::', 27117],
  ['::1%lo', 27117],
  // private, link-local, shared, multicast
  ['10.0.0.1', 27017],
  ['172.16.0.1', 27017],
  ['192.168.1.1', 27017],
  ['192.168.257', 27017],
  ['100.64.0.1', 27017],
  ['169.254.1.1', 27017],
  ['224.0.0.1', 27017],
  ['255.255.255.255', 27017],
  ['fe80::1', 27017],
  ['fe80::1%eth0', 27017],
  ['fd12:3456::1', 27017],
  ['ff02::1', 27017],
  // metadata
  ['169.254.169.254', 80],
  ['169.254.169.254.', 80],
  ['2852039166', 80],
  ['0xa9fea9fe', 80],
  ['0xA9.0xFE.0xA9.0xFE', 80],
  ['0251.0376.0251.0376', 80],
  ['169.254.43518', 80],
  ['169.16689662', 80],
  ['::ffff:169.254.169.254', 80],
  ['[fd00:ec2::254]', 80],
  ['169.254.170.2', 80],
  ['100.100.100.200', 80],
  ['168.63.129.16', 80],
  ['metadata.google.internal', 80],
  // public addresses are not names under the suffixes either
  ['8.8.8.8', 27017],
  ['2600:1f18::1', 27017],
  // lookalikes of the suffixes
  ['mongodb.net', 27017],
  ['mongodb.net.', 27017],
  ['mongodbgov.net', 27017],
  ['evilmongodb.net', 27017],
  ['a.evilmongodb.net', 27017],
  ['mongodb.net.evil.com', 27017],
  ['a.mongodb.net.evil.com', 27017],
  ['a.mongodb.net@evil.com', 27017],
  ['evil.com#.mongodb.net', 27017],
  ['evil.com/.mongodb.net', 27017],
  ['evil.com?.mongodb.net', 27017],
  ['evil.com\\.mongodb.net', 27017],
  ['evil.com\0.mongodb.net', 27017],
  ['evil.com%00.mongodb.net', 27017],
  ['evil.com .mongodb.net', 27017],
  ['evil.com\n.mongodb.net', 27017],
  ['a.mongodb.ne', 27017],
  ['a.mongodb.nett', 27017],
  ['a.mongodb.com', 27017],
  ['a-mongodb.net', 27017],
  ['.mongodb.net', 27017],
  ['a..mongodb.net', 27017],
  ['a.mongodb.net..', 27017],
  ['a.mongodb。net', 27017],
  ['a。mongodb.net', 27017],
  ['a.mоngodb.net', 27017],
  ['a.mongodb.net\u200b', 27017],
  ['ａ.mongodb.net', 27017],
  ['xn--a-ecp.mongodb.net', 27017],
  ['a.xn--mongodb-dxa.net', 27017],
  ['-a.mongodb.net', 27017],
  [`${'a'.repeat(64)}.mongodb.net`, 27017],
  [`${'a.'.repeat(125)}mongodb.net`, 27017],
  // the allow-list is exact
  ['db.corp.example', 27018],
  ['db.corp.example.', 27017],
  ['a.db.corp.example', 27017],
  ['corp.example', 27017],
  ['xdb.corp.example', 27017],
  // ports that are none
  ['a.mongodb.net', 0],
  ['a.mongodb.net', -1],
  ['a.mongodb.net', 65536],
  ['a.mongodb.net', 27017.5],
  ['a.mongodb.net', Number.NaN],
  ['', 27017],
];

describe('judgeTarget', () => {
  it('is given at least 60 spellings', () => {
    expect(new Set(forbidden.map(String)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(forbidden)('refuses %j port %d', (host, port) => {
    for (const policy of [byDefault, withSandbox]) {
      expect(judgeTarget({ host, port }, policy)).toEqual({
        permitted: false,
        why: { problem: expect.any(String) },
      });
    }
  });

  it.each([
    ['cluster0.abcde.mongodb.net', 27017],
    ['cluster0-shard-00-00.abcde.mongodb.net', 27016],
    ['CLUSTER0.ABCDE.MongoDB.NET', 27017],
    ['cluster0.abcde.mongodb.net.', 27017],
    ['a.mongodb.net', 1],
    ['a.mongodbgov.net', 65535],
    ['pl-0-us-east-1.abcde.mongodb.net', 1024],
    ['under_score.mongodb.net', 27017],
  ])('permits %s port %d by its suffix', (host, port) => {
    expect(judgeTarget({ host, port }, byDefault)).toEqual({ permitted: true, by: 'suffix' });
  });

  it.each([
    ['127.0.0.1', 27117],
    ['::1', 27117],
    ['db.corp.example', 27017],
    ['DB.Corp.Example', 27017],
  ])('permits %s port %d when the operator named exactly it', (host, port) => {
    expect(judgeTarget({ host, port }, withSandbox)).toEqual({ permitted: true, by: 'allow-list' });
    expect(judgeTarget({ host, port }, byDefault).permitted).toBe(false);
  });

  it('never quotes the host in the reason', () => {
    const verdict = judgeTarget({ host: 'AKIDEXAMPLE', port: 27017 }, byDefault);
    expect(JSON.stringify(verdict)).not.toContain('AKIDEXAMPLE');
  });
});

describe('judgeSrvName', () => {
  it.each([
    'cluster0.abcde.mongodb.net',
    'Cluster0.abcde.MONGODBGOV.net.',
    'seeds.corp.example',
    'x.corp.example.',
  ])('permits asking for %s', (host) => {
    expect(judgeSrvName(host, withSandbox).permitted).toBe(true);
  });

  it.each([
    'example.com',
    'corp.example.com',
    'a.b.corp.example',
    'seeds.evilcorp.example',
    'mongodb.net',
    'localhost',
    '127.0.0.1',
    'x.0.0.1',
    '',
    'xn--e1a.corp.example',
  ])('refuses asking for %j', (host) => {
    expect(judgeSrvName(host, withSandbox).permitted).toBe(false);
  });

  it('refuses names beside nothing that is allowed', () => {
    expect(judgeSrvName('seeds.corp.example', byDefault).permitted).toBe(false);
  });
});

describe('judgeAddresses', () => {
  it('permits a name of public addresses only', () => {
    expect(judgeAddresses(['52.0.0.1', '2600:1f18::1'], 'suffix').permitted).toBe(true);
  });

  it.each([[['10.0.0.1']], [['52.0.0.1', '127.0.0.1']], [['169.254.169.254', '52.0.0.1']], [[]]])(
    'refuses the whole name for %j',
    (addresses) => {
      expect(judgeAddresses(addresses, 'suffix').permitted).toBe(false);
    },
  );

  it('takes the word of the operator for a named pair', () => {
    expect(judgeAddresses(['127.0.0.1', '10.0.0.1'], 'allow-list').permitted).toBe(true);
  });
});

describe('a policy of whoever has a shell on this machine', () => {
  const policy = { suffixes: [], allowTargets: [], anywhere: true } as const;

  it.each(['127.0.0.1', '::1', '169.254.169.254', 'localhost', 'db.corp.example', 'xn--bcher-kva.example'])(
    'permits %s, at any address, but no port that is none',
    (host) => {
      expect(judgeTarget({ host, port: 27017 }, policy)).toEqual({ permitted: true, by: 'allow-list' });
      expect(judgeSrvName(host, policy)).toEqual({ permitted: true, by: 'allow-list' });
      expect(judgeTarget({ host, port: 0 }, policy)).toMatchObject({ permitted: false });
    },
  );
});

describe('seedlistDomain', () => {
  it.each([
    ['cluster0.abcde.mongodb.net', '.abcde.mongodb.net'],
    ['a.mongodb.net', '.mongodb.net'],
    ['mongodb.net', '.mongodb.net'],
    ['localhost', '.localhost'],
    ['A.B.Example.', '.b.example'],
  ])('%s → %s', (host, domain) => {
    expect(seedlistDomain(host)).toBe(domain);
  });
});
