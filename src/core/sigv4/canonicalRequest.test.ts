import { describe, expect, it } from 'vitest';
import { maskSecurityToken } from './canonicalRequest';

const request = (token: string, after: readonly string[] = ['x-mongodb-gs2-cb-flag:n']): string =>
  [
    'POST',
    '/',
    '',
    'host:sts.amazonaws.com',
    `x-amz-security-token:${token}`,
    ...after,
    '',
    ['host', 'x-amz-security-token', ...after.map((line) => line.slice(0, line.indexOf(':')))].join(';'),
    'ab8218',
  ].join('\n');

describe('the session token in a canonical request', () => {
  it.each([
    ['as it is', 'FwoGZXIvYXdz=='],
    ['with spaces', 'Fwo  GZX Iv'],
    ['with a line break', 'FwoGZXIv\nYXdz'],
    ['with a line break and a blank line', 'FwoGZXIv\n\nYXdz'],
    ['with what looks like the next header', 'Fwo\nx-mongodb-gs2-cb-flag:YXdz'],
    ['empty', ''],
  ])('%s is masked whole, and nothing else is', (_what, token) => {
    expect(maskSecurityToken(request(token))).toBe(request('••••'));
  });

  it('is masked also where it is the last header', () => {
    expect(maskSecurityToken(request('Fwo\n\nGZX', []))).toBe(request('••••', []));
  });

  it('is masked to the end of its line where the list of headers does not name it', () => {
    expect(maskSecurityToken('x-amz-security-token:Fwo GZX\nhost')).toBe('x-amz-security-token:••••\nhost');
  });

  it('that is not there changes nothing', () => {
    const text = request('t').replace('x-amz-security-token:t\n', '');
    expect(maskSecurityToken(text)).toBe(text);
  });
});
