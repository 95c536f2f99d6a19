import { Fault } from '../../core/fault/fault';

interface Post {
  readonly headers?: Readonly<Record<string, string>>;
  /** Who does not answer when nobody does. */
  readonly silent: 'sts' | 'machine' | 'session';
}

/**
 * Asks the server of the page.
 * @returns what it answers, whatever its status
 * @throws Fault `proxy-missing`, or `link-broken` where the answer is cut short; without a cause, which could quote
 *   what was sent
 */
export async function postJson(address: URL, body: object, { headers, silent }: Post): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
  }).catch(() => {
    throw new Fault('proxy-missing', { problem: silent });
  });
  return response.text().catch(() => {
    throw new Fault('link-broken', { problem: 'answer' });
  });
}
