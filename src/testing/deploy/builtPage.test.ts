import { describe, expect, it } from 'vitest';
import { builtPage, proxyOf } from '../../../build/builtPage';

const contents = (proxy: string | undefined): readonly unknown[] =>
  builtPage('<html lang="en">', proxyOf(proxy)).tags.map(({ attrs }) => attrs?.content);

describe('the built page', () => {
  it('has a policy that lets it speak to where it is, and nowhere else', () => {
    const [policy, ...more] = contents(undefined);
    expect(policy).toMatch(/(?:^|; )connect-src 'self';/);
    expect(more).toEqual([]);
  });

  it('names the one proxy that it was built for, as does its policy', () => {
    const [policy, named] = contents('https://proxy.example.com/below');
    expect(policy).toMatch(
      /(?:^|; )connect-src 'self' https:\/\/proxy\.example\.com wss:\/\/proxy\.example\.com;/,
    );
    expect(named).toBe('https://proxy.example.com/below/');
    expect(builtPage('<html lang="en">', proxyOf('https://proxy.example.com/')).html).toBe(
      '<html data-shared lang="en">',
    );
  });

  it.each([
    'proxy.example.com',
    'http://proxy.example.com/',
    'https://u:p@proxy.example.com/',
    'ftp://x/',
    '*',
  ])('is not built for %j', (proxy) => {
    expect(() => proxyOf(proxy)).toThrow(/COUNTERSIGN_PROXY/);
  });
});
