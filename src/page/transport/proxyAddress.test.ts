import { expect, it } from 'vitest';
import { proxyAddress } from './proxyAddress';

function page(proxy?: string): Parameters<typeof proxyAddress>[0] {
  const meta = proxy === undefined ? null : { content: proxy };
  return {
    head: { querySelector: () => meta },
    location: { href: 'https://cdn.example/tools/' },
  } as unknown as Document;
}

it('is below the page, whose head names no other', () => {
  expect(new URL('api/link', proxyAddress(page())).href).toBe('https://cdn.example/tools/api/link');
});

it('is the one that the page was built for', () => {
  expect(new URL('api/link', proxyAddress(page('https://proxy.example/below/'))).href).toBe(
    'https://proxy.example/below/api/link',
  );
});
