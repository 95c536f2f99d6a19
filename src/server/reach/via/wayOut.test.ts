import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readForwardProxy } from './readForwardProxy';
import { proxyFor, proxyVariables, type WayOut } from './wayOut';

const proxy = readForwardProxy('http://proxy.example:3128');

beforeEach(() => {
  for (const name of [...proxyVariables, 'no_proxy', 'NO_PROXY']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function goes(host: string, by: WayOut['by'], port = 27017): boolean {
  if (!proxy) throw new TypeError('No proxy to try');
  return proxyFor({ host, port }, { proxy, by }) === proxy;
}

describe('the way out', () => {
  it('is from here where no proxy is named', () => {
    expect(proxyFor({ host: 'a.mongodb.net', port: 27017 }, undefined)).toBeNull();
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '0.0.0.0', '::ffff:127.0.0.1'])(
    'to this machine, as %s, is by no proxy',
    (host) => {
      vi.stubEnv('HTTPS_PROXY', 'http://proxy.example:3128');
      expect([goes(host, '--via'), goes(host, 'HTTPS_PROXY')]).toEqual([false, false]);
    },
  );

  it.each([
    ['', 'a.mongodb.net', true],
    ['*', 'a.mongodb.net', false],
    ['a.mongodb.net', 'a.mongodb.net', false],
    ['a.mongodb.net', 'A.MongoDB.net.', false],
    ['.mongodb.net', 'a.mongodb.net', false],
    ['*.mongodb.net', 'a.mongodb.net', false],
    ['mongodb.net', 'a.mongodb.net', true],
    ['b.mongodb.net, .corp.example', 'a.mongodb.net', true],
    ['a.mongodb.net:27017', 'a.mongodb.net', false],
    ['a.mongodb.net:27018', 'a.mongodb.net', true],
    ['10.0.0.1', '10.0.0.1', false],
  ])('by a variable heeds NO_PROXY=%j for %s', (noProxy, host, through) => {
    vi.stubEnv('HTTPS_PROXY', 'http://proxy.example:3128');
    vi.stubEnv('NO_PROXY', noProxy);
    expect(goes(host, 'HTTPS_PROXY')).toBe(through);
    // What somebody asked for in so many words is for all.
    expect(goes(host, '--via')).toBe(true);
  });
});
