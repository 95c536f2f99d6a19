import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageSession } from '../../core/link/pageSession';
import { pageSession } from './pageSession';

const page = 'http://127.0.0.1:4173/folder/';
const open: PageSession = { held: true, feed: true, machine: false };
const locked: PageSession = { held: false, feed: true, machine: false };

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the network, answering one after the other; the last for good. @returns the requests that were made */
function answering(...bodies: readonly unknown[]): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) => {
    asked.push(new Request(address, init));
    return Promise.resolve(new Response(JSON.stringify(bodies[asked.length - 1] ?? bodies.at(-1))));
  });
  return asked;
}

const bearers = (asked: readonly Request[]) => asked.map(({ headers }) => headers.get('authorization'));

describe('the session of the page', () => {
  it('is asked for below the page’s own folder, without a token', async () => {
    const asked = answering(open);
    expect(await pageSession(page).ask()).toEqual(open);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([`POST ${page}api/session`]);
    expect(bearers(asked)).toEqual([null]);
  });

  it('comes from the token, which is sent once, in a header, and looked for in the next request', async () => {
    const asked = answering(open);
    expect(await pageSession(page).enter('secret-token')).toEqual(open);
    expect(bearers(asked)).toEqual(['Bearer secret-token', null]);
    expect(asked.map(({ url }) => url).join(' ')).not.toContain('secret-token');
  });

  it('that a browser keeps no cookie for is none', async () => {
    answering(open, locked);
    const session = pageSession(page);
    expect(await session.enter('t')).toEqual({ ...locked, why: 'no-cookie' });
    expect(await session.ask()).toEqual({ ...locked, why: 'no-cookie' });
  });

  it('says of a wrong token that it is wrong, until a right one is entered', async () => {
    answering({ ...locked, why: 'wrong-token' }, locked, open);
    const session = pageSession(page);
    const told = vi.fn();
    session.observe(told);
    expect(await session.enter('t')).toEqual({ ...locked, why: 'wrong-token' });
    expect(await session.ask()).toEqual({ ...locked, why: 'wrong-token' });
    await session.enter('t');
    expect(await session.ask()).toEqual(open);
    expect(told.mock.calls).toEqual([[{ ...locked, why: 'wrong-token' }], [open]]);
  });

  it('waits for a token that is being exchanged', async () => {
    const asked = answering(open);
    const session = pageSession(page);
    const entered = session.enter('t');
    expect(await session.ask()).toEqual(open);
    await entered;
    expect(bearers(asked)).toEqual(['Bearer t', null, null]);
  });

  it('is told of the token that was entered last, however late the one before is answered', async () => {
    const asked = answering({ ...locked, why: 'wrong-token' }, open);
    const session = pageSession(page);
    const told = vi.fn();
    session.observe(told);
    await Promise.all([session.enter('first'), session.enter('second')]);
    expect(bearers(asked)).toEqual(['Bearer first', 'Bearer second', null]);
    expect(told.mock.lastCall).toEqual([open]);
    expect(await session.ask()).toEqual(open);
  });

  it('is none where nobody answers, and what is said of it quotes nothing', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed with secret-token')));
    const session = pageSession(page);
    expect(await session.enter('secret-token')).toMatchObject({ held: false, why: 'no-answer' });
    const thrown = await session.ask().catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'proxy-missing' });
    expect(`${String(thrown)} ${JSON.stringify(thrown)}`).not.toContain('secret-token');
  });

  it.each([[{}], [[]], [{ held: 'yes', feed: true, machine: false }]])(
    'is none where a server of files answers %j',
    async (body) => {
      answering(body);
      await expect(pageSession(page).ask()).rejects.toMatchObject({ code: 'control-frame-invalid' });
    },
  );
});
