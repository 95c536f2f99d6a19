import { describe, expect, it } from 'vitest';
import { forwardProxyText } from './forwardProxy';
import { readForwardProxy } from './readForwardProxy';

describe('a forward proxy', () => {
  it.each([
    ['http://proxy.example:3128', 'http://proxy.example:3128'],
    ['http://proxy.example', 'http://proxy.example:80'],
    ['http://proxy.example:80/', 'http://proxy.example:80'],
    ['https://proxy.example', 'https://proxy.example:443'],
    ['socks5://[::1]', 'socks5://[::1]:1080'],
    ['socks5h://10.0.0.1:9', 'socks5://10.0.0.1:9'],
    ['socks://proxy.example:9', 'socks5://proxy.example:9'],
    ['proxy.example:3128', 'http://proxy.example:3128'],
    ['user:pass@proxy.example:3128', 'http://proxy.example:3128'],
  ])('is read from %s', (text, told) => {
    const proxy = readForwardProxy(text);
    expect(proxy && forwardProxyText(proxy)).toBe(told);
  });

  it('has its credentials decoded, and shows them to nobody who prints it', () => {
    const proxy = readForwardProxy('http://Ada%40corp:p%40ss%3Aword@proxy.example:3128');
    expect(proxy?.credentials?.username.reveal()).toBe('Ada@corp');
    expect(proxy?.credentials?.password.reveal()).toBe('p@ss:word');
    expect(`${JSON.stringify(proxy)} ${proxy && forwardProxyText(proxy)}`).not.toMatch(/Ada|p@ss/);
  });

  it.each([
    '',
    'socks4://proxy.example:1080',
    'ftp://proxy.example',
    'http://',
    'http://proxy.example:0',
    'http://proxy.example:99999',
    'http://proxy.example/path',
    'http://proxy.example?a=b',
    'http://proxy.example#a',
    'http://user:%zz@proxy.example',
    'http://a%3Ab:word@proxy.example',
    'socks5://:word@proxy.example',
    `socks5://user:${'x'.repeat(256)}@proxy.example`,
    'file:///etc/passwd',
  ])('is not what %s names', (text) => {
    expect(readForwardProxy(text)).toBeNull();
  });
});
