import { describe, expect, it } from 'vitest';
import { parseOptions } from './options';

describe('--public-url', () => {
  const url = 'https://tools.example/team/';

  it.each(['0.0.0.0', '::', '192.168.1.7', '127.0.0.1.example.com', 'myhost'])(
    'is what --host %s takes, which others reach',
    (host) => {
      expect(parseOptions(['--host', host, '--public-url', url], {})).toMatchObject({
        kind: 'serve',
        options: { host, publicUrl: { url } },
      });
      const message = expect.stringMatching(/^--host beyond this machine takes --public-url[^\n]+$/);
      expect(parseOptions(['--host', host], {})).toEqual({ kind: 'wrong', of: null, message });
      expect(parseOptions([], { COUNTERSIGN_HOST: host })).toEqual({ kind: 'wrong', of: null, message });
    },
  );

  it('goes with a loopback address, where the proxy is on the same machine', () => {
    const options = { host: '127.0.0.1', publicUrl: { url, base: '/team/' } };
    expect(parseOptions([], { COUNTERSIGN_PUBLIC_URL: url })).toMatchObject({ options });
  });

  it('does not go with --host-credentials', () => {
    expect(parseOptions(['--host-credentials', '--public-url', url], {})).toMatchObject({
      kind: 'wrong',
      message: '--host-credentials is for this machine alone, so it cannot go with --public-url',
    });
  });

  it('does not go with --tls-keylog', () => {
    expect(parseOptions(['--tls-keylog', 'keys.log', '--public-url', url], {})).toMatchObject({
      kind: 'wrong',
      message: '--tls-keylog is for a capture of one’s own, so it cannot go with --public-url',
    });
  });

  it.each(['tools.example', 'https://me:secret@tools.example/', 'https://tools.example/?token=secret'])(
    'does not take %s, and says so in one line without it',
    (text) => {
      const message = expect.stringMatching(
        /^--public-url takes http:\/\/ or https:\/\/ (?!.*secret)[^\n]+$/,
      );
      expect(parseOptions(['--public-url', text], {})).toMatchObject({ kind: 'wrong', message });
    },
  );
});

describe('--trust-proxy', () => {
  const url = ['--public-url', 'https://tools.example/'];

  it('takes addresses and ranges, on the command line and in the variable', () => {
    const given = parseOptions([...url, '--trust-proxy', '10.0.0.0/8, fd00::1', '--trust-proxy', '::1'], {});
    expect(given).toMatchObject({ kind: 'serve', options: { trustProxy: { length: 3 } } });
    const env = { COUNTERSIGN_TRUST_PROXY: '10.0.0.0/8,fd00::1,::1' };
    expect(parseOptions(url, env)).toEqual(given);
  });

  it.each(['0.0.0.0/0', '::/0', 'proxy.internal', '10.0.0.0/33', '10.0.0.1,,10.0.0.2'])(
    'does not take %s, and says so in one line',
    (text) => {
      const message = expect.stringMatching(/^--trust-proxy takes addresses[^\n]+never all of them[^\n]+$/);
      expect(parseOptions([...url, '--trust-proxy', text], {})).toMatchObject({ kind: 'wrong', message });
    },
  );

  it('says that it has no effect without --public-url', () => {
    expect(parseOptions(['--trust-proxy', '127.0.0.1'], {})).toMatchObject({
      kind: 'wrong',
      message: '--trust-proxy has no effect without --public-url',
    });
  });
});

describe('--link-rate and --sts-rate', () => {
  it('take a number for one and a number for all', () => {
    expect(parseOptions(['--link-rate', '5:50', '--sts-rate=1:1'], {})).toMatchObject({
      options: { linkRate: { visitor: 5, all: 50 }, stsRate: { visitor: 1, all: 1 } },
    });
  });

  it.each(['5', '5:', ':5', '0:5', '6:5', '1:1:1', '-1:5', '1.5:5'])('do not take %s', (text) => {
    const message = expect.stringMatching(/^--link-rate takes two whole numbers from 1[^\n]+$/);
    expect(parseOptions([`--link-rate=${text}`], {})).toMatchObject({ kind: 'wrong', message });
  });
});

describe('--limits', () => {
  it.each<[string, object]>([
    ['redis://cache', { host: 'cache', port: 6379, tls: false, db: 0 }],
    ['redis://cache:7000/', { host: 'cache', port: 7000, tls: false, db: 0 }],
    [
      'rediss://me:p%40ss@cache/3',
      { host: 'cache', port: 6379, tls: true, username: 'me', password: 'p@ss', db: 3 },
    ],
    ['redis://:p%25@[::1]:7000', { host: '::1', port: 7000, tls: false, password: 'p%', db: 0 }],
  ])('takes %s', (text, limits) => {
    expect(parseOptions([], { COUNTERSIGN_LIMITS: text })).toMatchObject({ options: { limits } });
  });

  it.each([
    'cache:6379',
    'http://cache/',
    'redis://',
    'redis://me:CANARY@/',
    'redis://me:CANARY@cache/x',
    'redis://me:CANARY@cache/0?family=6',
    'redis://me:CANARY%@cache/',
    'redis+CANARY://cache',
  ])('does not take %s, and says so in one line without it', (text) => {
    const message = expect.stringMatching(/^--limits takes redis:\/\/ or rediss:\/\/ (?!.*CANARY)[^\n]+$/);
    expect(parseOptions(['--limits', text], {})).toMatchObject({ kind: 'wrong', message });
  });
});

describe('--drain', () => {
  it('takes whole seconds, an hour at most', () => {
    const given = parseOptions(['--drain', '0', '--drain-notice=3600'], {});
    expect(given).toMatchObject({ options: { drain: 0, drainNotice: 3600 } });
    for (const text of ['-1', '1.5', '3601', '5s', 'x'])
      expect(parseOptions([`--drain=${text}`], {})).toMatchObject({
        kind: 'wrong',
        message: expect.stringMatching(/^--drain takes seconds from 0 to 3600, not [^\n]+$/),
      });
  });
});
