import { describe, expect, it } from 'vitest';
import { isOwnOrigin, isServedHost, servedAt, servedHosts } from './servedHosts';

const served = servedHosts({ host: '127.0.0.1', port: 4173 });

describe('isServedHost', () => {
  it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST:4173', '[::1]:4173'])('answers to %s', (host) => {
    expect(isServedHost(host, served)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost',
    '127.0.0.1',
    'localhost:4174',
    'localhost.:4173',
    'evil.example:4173',
    'localhost:4173.evil.example',
    'localhost.evil.example:4173',
    '127.0.0.1:4173, evil.example',
    '127.1:4173',
    '2130706433:4173',
    '::1:4173',
    'user@localhost:4173',
  ])('does not answer to %j', (host) => {
    expect(isServedHost(host, served)).toBe(false);
  });

  it('knows the name it was bound to, and at the usual port both ways to write it', () => {
    const names = servedHosts({ host: 'fd00::1', port: 80 });
    expect(isServedHost('[fd00::1]', names)).toBe(true);
    expect(isServedHost('[fd00::1]:80', names)).toBe(true);
  });
});

describe('isOwnOrigin', () => {
  it.each(['http://localhost:4173', 'https://localhost:4173', 'HTTP://LOCALHOST:4173'])(
    'takes %s',
    (origin) => {
      expect(isOwnOrigin(origin, 'localhost:4173', served)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'null',
    'localhost:4173',
    'http://localhost',
    'http://localhost:4174',
    'http://127.0.0.1:4173',
    'http://evil.example',
    'http://localhost:4173.evil.example',
    'http://localhost:4173@evil.example',
    'http://localhost:4173/',
    'file://localhost:4173',
    'ws://localhost:4173',
    'http://evil.example http://localhost:4173',
  ])('refuses %j', (origin) => {
    expect(isOwnOrigin(origin, 'localhost:4173', served)).toBe(false);
  });
});

describe('behind a public address', () => {
  const host = 'tools.example:8443';
  const behind = servedAt({ url: `https://${host}/a/`, host, origin: `https://${host}`, base: '/a/' });

  it('answers to that alone, whatever its case', () => {
    expect(isServedHost('Tools.Example:8443', behind)).toBe(true);
    expect(isOwnOrigin(`https://${host}`, host, behind)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost:4173',
    '127.0.0.1:4173',
    'tools.example',
    'tools.example:443',
    'tools.example.:8443',
    'tools.example:8443.',
    'tools.example:08443',
    ' tools.example:8443',
    'tools.example:8443, evil.example',
    'user@tools.example:8443',
    'evil.tools.example:8443',
    'tools.example:8443/a/',
  ])('does not answer to %j', (name) => {
    expect(isServedHost(name, behind)).toBe(false);
  });

  it.each([
    undefined,
    '',
    'null',
    'http://tools.example:8443',
    'https://tools.example',
    'https://tools.example:443',
    'https://tools.example.:8443',
    'https://tools.example:8443/',
    'https://tools.example:8443/a/',
    'https://evil.example',
    'https://tools.example:8443.evil.example',
    'https://tools.example:8443 https://evil.example',
    'http://localhost:4173',
  ])('takes no page of %j', (origin) => {
    expect(isOwnOrigin(origin, host, behind)).toBe(false);
  });
});
