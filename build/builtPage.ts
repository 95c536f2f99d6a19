import type { HtmlTagDescriptor } from 'vite';
import { markedShared } from '../src/server/http/markedShared.ts';
import { readPublicAddress, type PublicAddress } from '../src/server/http/publicAddress.ts';
import { contentSecurityPolicy } from '../src/server/http/securityHeaders.ts';

interface BuiltPage {
  readonly html: string;
  readonly tags: HtmlTagDescriptor[];
}

/**
 * The page's document as it is built: with the policy that the server sends as well, for copies that another server hands
 * out; and where it is built for a proxy elsewhere, with that one's address, and shared, as whatever has one is.
 */
export function builtPage(html: string, proxy: PublicAddress | null): BuiltPage {
  if (proxy === null)
    return { html, tags: [meta('http-equiv', 'Content-Security-Policy', contentSecurityPolicy())] };
  const elsewhere = [proxy.origin, proxy.origin.replace(/^http/, 'ws')];
  return {
    html: markedShared(html),
    tags: [
      meta('http-equiv', 'Content-Security-Policy', contentSecurityPolicy(elsewhere)),
      meta('name', 'countersign-proxy', proxy.url),
    ],
  };
}

function meta(by: 'http-equiv' | 'name', name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { [by]: name, content }, injectTo: 'head-prepend' };
}

/** @throws TypeError for an address that no page could be built for: one of this machine may go by http */
export function proxyOf(text: string | undefined): PublicAddress | null {
  if (text === undefined || text === '') return null;
  const proxy = readPublicAddress(text);
  const local = proxy !== null && /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(proxy.host);
  if (proxy === null || (!proxy.origin.startsWith('https:') && !local))
    throw new TypeError(
      'COUNTERSIGN_PROXY takes the address of a proxy, as its --public-url has it, by https',
    );
  return proxy;
}
