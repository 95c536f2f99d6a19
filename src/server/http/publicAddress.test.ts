import { describe, expect, it } from 'vitest';
import { readPublicAddress } from './publicAddress';

describe('a public address', () => {
  it.each([
    ['https://tools.example', 'tools.example', 'https://tools.example', '/'],
    ['https://Tools.Example/', 'tools.example', 'https://tools.example', '/'],
    ['https://tools.example:443/', 'tools.example', 'https://tools.example', '/'],
    ['http://tools.example:8080/a', 'tools.example:8080', 'http://tools.example:8080', '/a/'],
    ['https://tools.example/team/sign_1.0~b/', 'tools.example', 'https://tools.example', '/team/sign_1.0~b/'],
    ['https://[2001:DB8::1]:8443/', '[2001:db8::1]:8443', 'https://[2001:db8::1]:8443', '/'],
    ['https://tools.example/a/../b/', 'tools.example', 'https://tools.example', '/b/'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example', '/'],
  ])('%s is reached as %s, by pages of %s, below %s', (text, host, origin, base) => {
    expect(readPublicAddress(text)).toEqual({ url: `${origin}${base}`, host, origin, base });
  });

  it.each([
    '',
    'tools.example',
    'ftp://tools.example/',
    'javascript:alert(1)',
    'https://',
    'https://user@tools.example/',
    'https://:secret@tools.example/',
    'https://tools.example./',
    'https://tools.example/?a',
    'https://tools.example/#a',
    'https://tools.example/?',
    'https://tools.example//',
    'https://tools.example/a//b/',
    'https://tools.example/a%2fb/',
    'https://tools.example/%61/',
    'https://tools.example/a b/',
    'https://tools.example/ä/',
    'https://tools.example\\a',
    'https://tools.example/a;b/',
  ])('is none for %j', (text) => {
    expect(readPublicAddress(text)).toBeNull();
  });
});
