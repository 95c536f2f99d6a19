import { describe, expect, it } from 'vitest';
import type { Fault } from '../../core/fault/fault';
import {
  limitSeeds,
  maxSeeds,
  readSeedlist,
  readTxt,
  requireCompatible,
  srvQueryName,
  txtNotices,
} from './seedlist';
import { said } from '../../testing/said';
import { linkNoticeInWords } from '../../words/en/linkNotices';

const srv = (...names: string[]): { name: string; port: number }[] =>
  names.map((name) => ({ name, port: 27017 }));

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    return (thrown as Fault).code;
  }
  return 'nothing thrown';
}

describe('readSeedlist', () => {
  it.each([
    ['cluster0.abcde.mongodb.net', 'shard-0.abcde.mongodb.net', 'shard-0.abcde.mongodb.net'],
    ['cluster0.abcde.mongodb.net', 'Shard-0.ABCDE.mongodb.net.', 'shard-0.abcde.mongodb.net'],
    ['Cluster0.Abcde.MongoDB.net.', 'a.b.abcde.mongodb.net', 'a.b.abcde.mongodb.net'],
    ['a.mongo.example', 'mongo.example.mongo.example', 'mongo.example.mongo.example'],
    // fewer than three labels: at least one more
    ['mongodb.example', 'a.mongodb.example', 'a.mongodb.example'],
    ['localhost', 'a.localhost', 'a.localhost'],
  ])('%s may name %s', (host, name, read) => {
    expect(readSeedlist(host, srv(name))).toEqual([{ host: read, port: 27017 }]);
  });

  it.each([
    ['cluster0.abcde.mongodb.net', 'evil.com'],
    ['cluster0.abcde.mongodb.net', 'shard-0.other.mongodb.net'],
    ['cluster0.abcde.mongodb.net', 'shard-0.evil-abcde.mongodb.net'],
    ['cluster0.abcde.mongodb.net', 'evilabcde.mongodb.net'],
    ['cluster0.abcde.mongodb.net', 'abcde.mongodb.net'],
    ['cluster0.abcde.mongodb.net', 'a.abcde.mongodb.net.evil.com'],
    ['cluster0.abcde.mongodb.net', ''],
    ['cluster0.abcde.mongodb.net', '127.0.0.1'],
    ['mongodb.example', 'mongodb.example'],
    ['mongodb.example', 'evilmongodb.example'],
    ['mongodb.example', 'a.example'],
    ['localhost', 'localhost'],
    ['localhost', 'evillocalhost'],
  ])('%s may not name %j', (host, name) => {
    expect(codeOf(() => readSeedlist(host, srv(name)))).toBe('srv-invalid');
  });

  it('refuses the whole list for one bad name, and says which without quoting it', () => {
    try {
      readSeedlist('cluster0.abcde.mongodb.net', srv('a.abcde.mongodb.net', 'evil.com'));
      expect.unreachable();
    } catch (thrown) {
      expect(said(thrown).says).toBe(
        'SRV record 2 of 2 names a host outside the domain of the connection string',
      );
    }
  });

  it('keeps order and ports', () => {
    const records = [
      { name: 'b.x.example.org', port: 27018 },
      { name: 'a.x.example.org', port: 27017 },
    ];
    expect(readSeedlist('c.x.example.org', records)).toEqual([
      { host: 'b.x.example.org', port: 27018 },
      { host: 'a.x.example.org', port: 27017 },
    ]);
  });

  it('refuses an answer without a record, and one with too many', () => {
    expect(codeOf(() => readSeedlist('a.b.c', []))).toBe('srv-invalid');
    const names = Array.from({ length: maxSeeds + 1 }, (_, index) => `h${index}.b.c`);
    expect(codeOf(() => readSeedlist('a.b.c', srv(...names)))).toBe('srv-invalid');
  });
});

describe('srvQueryName', () => {
  it('asks for the service of the URI', () => {
    expect(srvQueryName('a.b.c', 'mongodb')).toBe('_mongodb._tcp.a.b.c');
    expect(srvQueryName('a.b.c', 'custom')).toBe('_custom._tcp.a.b.c');
  });
});

describe('limitSeeds', () => {
  const hosts = readSeedlist('x.b.c', srv('a.b.c', 'd.b.c', 'e.b.c'));

  it.each([0, 3, 10])('keeps all for %s', (limit) => {
    expect(limitSeeds(hosts, limit, {})).toEqual({ hosts });
  });

  it('keeps the first ones and says that drivers draw by lot', () => {
    const limited = limitSeeds(hosts, 2, {});
    expect(limited.hosts).toEqual(hosts.slice(0, 2));
    expect(limited.notice?.code).toBe('option-ignored');
  });
});

describe('limitSeeds and replica sets', () => {
  it('refuses a limit for a replica set, as drivers must', () => {
    const hosts = readSeedlist('x.b.c', srv('a.b.c'));
    expect(codeOf(() => limitSeeds(hosts, 1, { replicaSet: 'rs' }))).toBe('txt-invalid');
    expect(limitSeeds(hosts, 0, { replicaSet: 'rs' })).toEqual({ hosts });
  });
});

describe('requireCompatible', () => {
  const txt = { loadBalanced: true };

  it.each([
    [
      'loadBalanced and replicaSet in the TXT record',
      1,
      { maxHosts: 0 },
      { ...txt, replicaSet: 'rs' },
      'txt-invalid',
    ],
    [
      'loadBalanced in the TXT record, replicaSet before it',
      1,
      { maxHosts: 0, replicaSet: 'rs' },
      txt,
      'txt-invalid',
    ],
    [
      'replicaSet in the TXT record, loadBalanced before it',
      1,
      { maxHosts: 0, loadBalanced: true },
      { replicaSet: 'rs' },
      'txt-invalid',
    ],
    ['loadBalanced and a limit of hosts', 1, { maxHosts: 1 }, txt, 'txt-invalid'],
    ['loadBalanced in the TXT record and two hosts', 2, { maxHosts: 0 }, txt, 'srv-invalid'],
    [
      'loadBalanced in the connection string and two hosts',
      2,
      { maxHosts: 0, loadBalanced: true },
      {},
      'srv-invalid',
    ],
  ] as const)('refuses %s', (_what, count, seed, options, code) => {
    expect(codeOf(() => requireCompatible(count, seed, options))).toBe(code);
  });

  it.each([
    ['one host behind a load balancer', 1, { maxHosts: 0 }, txt],
    ['loadBalanced=false before the TXT record', 2, { maxHosts: 1, loadBalanced: false }, txt],
    ['loadBalanced=false in the TXT record', 2, { maxHosts: 0 }, { loadBalanced: false, replicaSet: 'rs' }],
    ['neither', 2, { maxHosts: 1 }, {}],
  ] as const)('accepts %s', (_what, count, seed, options) => {
    expect(codeOf(() => requireCompatible(count, seed, options))).toBe('nothing thrown');
  });
});

describe('readTxt', () => {
  it('finds no options where there is no record', () => {
    expect(readTxt([])).toEqual({ record: null, options: {} });
  });

  it('joins the strings of a record', () => {
    expect(readTxt([['authSource=admin&repl', 'icaSet=atlas-abc-shard-0']])).toEqual({
      record: 'authSource=admin&replicaSet=atlas-abc-shard-0',
      options: { authSource: 'admin', replicaSet: 'atlas-abc-shard-0' },
    });
  });

  it.each([
    ['loadBalanced=true', { loadBalanced: true }],
    ['loadBalanced=false', { loadBalanced: false }],
    ['authSource=%24external', { authSource: '$external' }],
  ])('reads %s', (text, options) => {
    expect(readTxt([[text]]).options).toEqual(options);
  });

  it.each([
    'ssl=false',
    'tls=false',
    'socketTimeoutMS=500',
    'authSource=admin&ssl=false',
    'authsource=admin',
    'authSource',
    'authSource=',
    'authSource=a=b',
    'authSource=%zz',
    'authSource=a&authSource=b',
    'authSource=a&',
    '&authSource=a',
    '=a',
    '',
    'loadBalanced=maybe',
    'loadBalanced=TRUE',
    '__proto__=x',
  ])('refuses %j', (text) => {
    expect(codeOf(() => readTxt([[text]]))).toBe('txt-invalid');
  });

  it('refuses two records', () => {
    expect(codeOf(() => readTxt([['authSource=a'], ['replicaSet=b']]))).toBe('txt-invalid');
  });
});

describe('txtNotices', () => {
  it('warns of the authSource that three drivers would apply', () => {
    const [notice] = txtNotices({ authSource: 'admin' }, false);
    expect(notice).toMatchObject({ code: 'txt-auth-source-ignored' });
    const told = notice && linkNoticeInWords(notice);
    expect(told).toMatch(/Rust, Go, Python, \.NET and Ruby/);
    expect(told).toContain('authSource=%24external');
  });

  it('warns of no driver where the connection string has its own', () => {
    expect(txtNotices({ authSource: 'admin' }, true).map((notice) => linkNoticeInWords(notice))).toEqual([
      expect.not.stringMatching(/Python/),
    ]);
  });

  it('is silent without an authSource, or with the right one', () => {
    expect(txtNotices({ replicaSet: 'a' }, false)).toEqual([]);
    expect(txtNotices({ authSource: '$external' }, false)).toEqual([]);
  });
});
