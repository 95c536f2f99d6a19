import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostPort } from './host';
import { said } from '../../testing/said';

const page = 'http://127.0.0.1:4173/folder/';
const host = { machine: 'pod-7', order: 'manual', sources: [] };

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the network. @returns the requests that were made */
function answering(body: unknown): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) => {
    asked.push(new Request(address, init));
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
  return asked;
}

describe('the machine that serves the page, over HTTP', () => {
  it('is asked below the page’s own folder, with nothing of the page', async () => {
    const asked = answering({ type: 'resolved', host, sessionToken: 'token' });
    const found = await hostPort(page).resolve('go');
    const [request] = asked;
    expect(request?.url).toBe(`${page}api/host-credentials`);
    expect(request?.headers.get('authorization')).toBeNull();
    expect(await request?.json()).toEqual({ type: 'resolve', order: 'go' });
    expect(found.host).toEqual(host);
    expect(found.sessionToken.reveal()).toBe('token');
    expect(JSON.stringify(found)).not.toContain('token"');
  });

  it('without a session token gives an empty one', async () => {
    answering({ type: 'resolved', host });
    expect((await hostPort(page).resolve('manual')).sessionToken).toHaveLength(0);
  });

  it('is told a challenge and gives the signing', async () => {
    const asked = answering({ type: 'signed', signing: { signature: 'abc' } });
    const challenge = { accessKeyId: 'A', stsHost: 'h', serverNonce: 'n', amzDate: 'd' };
    expect(await hostPort(page).sign(challenge)).toEqual({ signature: 'abc' });
    expect(await asked[0]?.json()).toEqual({ type: 'sign', ...challenge });
  });

  it('that refuses is quoted', async () => {
    const fault = { code: 'link-refused', problem: 'machine', why: 'token' };
    answering({ type: 'failed', fault });
    expect(await hostPort(page).resolve('manual').catch(said)).toEqual({
      ...fault,
      says: expect.stringContaining('token that was printed at start is missing or wrong'),
    });
  });

  it('that is gone is a fault, in which nothing of the failure is', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed with secret-text')));
    const failure = await hostPort(page)
      .resolve('manual')
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'proxy-missing' });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain('secret-text');
  });
});
