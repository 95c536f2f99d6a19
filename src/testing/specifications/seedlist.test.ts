import { describe, expect, it } from 'vitest';
import { parseConnectionString, stripCredentials } from '../../core/connectionString/connectionString';
import { Fault } from '../../core/fault/fault';
import { findHosts } from '../../server/reach/findHosts';
import type { Lookup } from '../../server/reach/resolve';
import { readTarget } from '../../server/reach/target';
import { defaultReach } from '../../server/reach/reachConfig';
import { seedCases, seedRecords, type SeedCase } from './suites';

const records = seedRecords();
// The suite wants two hosts of it, and its README names one.
const missing = [{ name: 'localhost.test.build.10gen.cc.', port: 27018 }];

const lookup: Lookup = {
  srv: async (name) => {
    const found = records.srv.get(name.toLowerCase()) ?? [];
    return name.startsWith('_customname') ? [...found, ...missing] : found;
  },
  txt: async (name) => records.txt.get(name.toLowerCase()) ?? [],
  addresses: async () => [],
};

/** The seeds as the proxy finds them, and whether by TLS. */
async function seedsOf(uri: string): Promise<{ readonly seeds: readonly string[]; readonly tls: boolean }> {
  const target = readTarget(stripCredentials(uri).target);
  const hosts = await findHosts(
    target,
    {
      lookup,
      policy: { allowTargets: [], suffixes: ['10gen.cc', 'not-10gen.cc', '10gen.not-cc'] },
      timeouts: defaultReach.timeouts,
      steady: () => 0,
    },
    () => undefined,
    new AbortController().signal,
  );
  return { seeds: hosts.map(({ host, port }) => `${host}:${port}`), tls: target.tls };
}

/** In what the proxy differs from a case; nothing: it passes. */
async function complaints({
  uri,
  error,
  seeds,
  numSeeds,
  options,
  parsed_options: parsed,
}: SeedCase): Promise<readonly string[]> {
  try {
    const found = await seedsOf(uri);
    if (error) return ['is accepted'];
    const { userinfo, database } = parseConnectionString(uri);
    const { user, password, db, auth_database: other, defaultDatabase } = parsed ?? {};
    return [
      ...(seeds && JSON.stringify(found.seeds) !== JSON.stringify(seeds)
        ? [`has the seeds ${found.seeds.join()}`]
        : []),
      ...(numSeeds !== undefined && found.seeds.length !== numSeeds
        ? [`has ${found.seeds.length} seeds`]
        : []),
      ...(options && found.tls !== options['ssl'] ? ['has TLS otherwise'] : []),
      ...(userinfo?.username.text === user ? [] : ['has another user name']),
      ...(userinfo?.password?.text.reveal() === password ? [] : ['has another password']),
      ...(database?.text === (db ?? other ?? defaultDatabase) ? [] : ['has another database']),
    ];
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return error ? [] : [`is refused: ${thrown.code}`];
  }
}

describe('the suite initial-dns-seedlist-discovery', () => {
  it.each(seedCases())('$file', async (one) => {
    expect(await complaints(one), one.uri).toEqual([]);
  });
});
