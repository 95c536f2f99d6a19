import { sessionPath } from '../core/link/pageSession';

/** Exchanges the token as a page does. @returns the cookie that a browser sends from then on; empty: it was refused */
export async function enterSession(port: number, token: string): Promise<string> {
  const origin = `http://127.0.0.1:${port}`;
  const response = await fetch(`${origin}${sessionPath}`, {
    method: 'POST',
    headers: { Origin: origin, Authorization: `Bearer ${token}` },
  });
  await response.text();
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return cookie;
}
