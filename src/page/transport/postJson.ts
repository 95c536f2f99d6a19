import { Fault } from '../../core/fault/fault';

interface Post {
  readonly headers?: Readonly<Record<string, string>>;
  /** What is said when nobody answers. */
  readonly silence: { readonly message: string; readonly advice: string };
}

/**
 * Asks the server of the page.
 * @returns what it answers, whatever its status
 * @throws Fault `proxy-missing`, or `link-broken` where the answer is cut short; without a cause, which could quote
 *   what was sent
 */
export async function postJson(address: URL, body: object, { headers, silence }: Post): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
  }).catch(() => {
    throw new Fault('proxy-missing', silence.message, { advice: silence.advice });
  });
  return response.text().catch(() => {
    throw new Fault('link-broken', 'The answer of the server of this page broke off before it was whole', {
      advice: 'Try again; look whether the server still runs',
    });
  });
}
