import { describe, expect, it } from 'vitest';
import { isOwnOrigin, isServedHost, servedHosts } from './servedHosts';

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

  it('knows the name it was bound to, and those it is told', () => {
    const names = servedHosts({ host: 'fd00::1', port: 80 }, ['Countersign.example']);
    expect(isServedHost('[fd00::1]', names)).toBe(true);
    expect(isServedHost('[fd00::1]:80', names)).toBe(true);
    expect(isServedHost('countersign.example', names)).toBe(true);
    expect(isServedHost('countersign.example:80', names)).toBe(false);
  });
});

describe('isOwnOrigin', () => {
  it.each(['http://localhost:4173', 'https://localhost:4173', 'HTTP://LOCALHOST:4173'])(
    'takes %s',
    (origin) => {
      expect(isOwnOrigin(origin, 'localhost:4173')).toBe(true);
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
    expect(isOwnOrigin(origin, 'localhost:4173')).toBe(false);
  });
});
