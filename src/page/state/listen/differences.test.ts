import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../testing/listener/summaries';
import { withChanges } from './connections';
import { differencesOf, differingIn, firstGoodOf } from './differences';
import { noFilter } from './filter';
import { groupConnections } from './groups';

const driver = {
  name: 'nodejs',
  version: '7.9.0',
  platform: 'Node.js v20',
  os: 'linux',
  application: 'orders',
};
const good = summaryOf(2, { driver, token: false, region: 'us-east-1' });
const failed = summaryOf(3, {
  driver: { ...driver, version: '6.20.0', os: 'darwin' },
  outcome: 'rejected',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  token: true,
  region: 'eu-west-1',
});
const { driver: _none, accessKeyId: _no, ...stray } = summaryOf(4, { outcome: 'broken', login: false });
const all = withChanges(
  new Map(),
  [
    summaryOf(1, { outcome: 'rejected' }),
    good,
    failed,
    stray,
    summaryOf(5, { driver, token: false, region: 'us-east-1' }),
  ],
  [],
);

describe('connections compared with the first that was let in', () => {
  it('find it behind those that were not', () => {
    expect(firstGoodOf(all)).toBe(good);
    expect(firstGoodOf(withChanges(new Map(), [failed], []))).toBeNull();
  });

  it('differ in whatever both told and is not the same', () => {
    expect(differencesOf(good, failed)).toEqual([
      { facet: 'driver', good: 'nodejs 7.9.0', own: 'nodejs 6.20.0' },
      { facet: 'os', good: 'linux', own: 'darwin' },
      { facet: 'key', good: 'AKIAIOSFODNN7EXAMPLE', own: 'ASIAIOSFODNN7EXAMPLE' },
      { facet: 'token', good: '', own: 'sent' },
      { facet: 'region', good: 'us-east-1', own: 'eu-west-1' },
    ]);
    expect(differencesOf(good, good)).toEqual([]);
  });

  it('do not differ in what nobody knows of one of them', () => {
    expect(differencesOf(good, stray)).toEqual([]);
  });

  it('differ in an application that one named and the other did not', () => {
    const { application: _left, ...nameless } = driver;
    expect(differencesOf(good, { ...good, id: 9, driver: nameless })).toEqual([
      { facet: 'app', good: 'orders', own: '' },
    ]);
  });

  it('are counted by what they differ in', () => {
    const differing = differingIn(all, ({ id }) => id !== 1);
    expect(differing).toMatchObject({ good: { id: 2 }, count: 1 });
    expect(differing?.facets.map(({ facet, count }) => `${facet} ${count}`)).toEqual([
      'driver 1',
      'os 1',
      'key 1',
      'token 1',
      'region 1',
    ]);
    expect(differingIn(withChanges(new Map(), [failed], []), () => true)).toBeNull();
  });

  it('are found by what they differ in', () => {
    const found = (text: string) =>
      groupConnections(all, { ...noFilter, text }).flatMap(({ connections }) =>
        connections.map(({ id }) => id),
      );
    expect(found('differs:token')).toEqual([3]);
    expect(found('-differs:token is:auth')).toEqual([5, 2]);
    expect(found('differs:key driver:6.20')).toEqual([3]);
  });
});
