import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { decodePageSession, sessionPath, type PageSession } from '../../core/link/pageSession';
import { servedHosts } from './servedHosts';
import { sessionGate, type SessionGate } from './sessionGate';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Scene {
  readonly gate: SessionGate;
  readonly port: number;
  /** Of the steady clock, milliseconds. */
  now: number;
  /** Asks as the page does; headers given here replace the page's, undefined ones are left out. */
  ask(headers?: OutgoingHttpHeaders, method?: string): Promise<Answer>;
  /** Enters a token as the page does. */
  enter(token: string | null): Promise<Answer>;
}

async function scene(what = { feed: true, machine: false }): Promise<Scene> {
  const clock = { now: 0 };
  const portOf = (): number => (server.address() as AddressInfo).port;
  const gate = sessionGate({
    served: () => servedHosts({ host: '127.0.0.1', port: portOf() }),
    steady: () => clock.now,
    ...what,
  });
  const server = createServer(gate.handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${portOf()}`;
  const ask: Scene['ask'] = async (headers = {}, method = 'POST') => {
    const given = Object.entries({ Origin: origin, ...headers }).filter(([, value]) => value !== undefined);
    const sent = request(`${origin}${sessionPath}`, { method, headers: Object.fromEntries(given) });
    sent.end();
    const [response] = await once(sent, 'response');
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  };
  return Object.assign(clock, {
    gate,
    port: portOf(),
    ask,
    enter: (token: string | null) => ask({ Authorization: `Bearer ${token}` }),
  });
}

const sessionOf = ({ body }: Answer): PageSession => decodePageSession(body);
const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? '';

describe('the token that was printed at start', () => {
  it('is exchanged for a cookie that no script reads, no other site sends, and that names the port', async () => {
    const { gate, enter, ask, port } = await scene();
    const entered = await enter(gate.token);
    expect([entered.status, sessionOf(entered)]).toEqual([200, { held: true, feed: true, machine: false }]);
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^countersign-${port}=[\\w-]{32}; Path=/api/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
    expect(entered.headers['cache-control']).toBe('no-store');
    expect(sessionOf(await ask({ Cookie: cookieOf(entered) }))).toEqual({
      held: true,
      feed: true,
      machine: false,
    });
  });

  it('is good for any number of pages, and is in nothing that they are answered', async () => {
    const { gate, enter } = await scene();
    for (let page = 0; page < 30; page++) {
      const { status, body, headers } = await enter(gate.token);
      expect(status).toBe(200);
      expect(`${body} ${JSON.stringify(headers)}`).not.toContain(gate.token);
    }
  });

  it('is another at each start, and neither it nor its cookie opens the next', async () => {
    const [before, now] = [await scene(), await scene()];
    expect(Buffer.from(now.gate.token ?? '', 'base64url')).toHaveLength(24);
    expect(before.gate.token).not.toBe(now.gate.token);
    expect(sessionOf(await now.enter(before.gate.token))).toMatchObject({ held: false, why: 'wrong-token' });
    const value = cookieOf(await before.enter(before.gate.token)).split('=')[1];
    expect(sessionOf(await now.ask({ Cookie: `countersign-${now.port}=${value}` })).held).toBe(false);
  });

  it('is none where there is nothing to be let in to', async () => {
    const { gate, enter } = await scene({ feed: false, machine: false });
    expect(gate.token).toBeNull();
    for (const token of [null, '', 'undefined']) {
      const answer = await enter(token);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(sessionOf(answer).held).toBe(false);
    }
  });
});

describe('a wrong token', () => {
  it('gets no cookie, and is said to be wrong', async () => {
    const { gate, enter } = await scene();
    const token = gate.token ?? '';
    for (const wrong of ['x', token.slice(1), `${token}A`, token.toLowerCase(), 'A'.repeat(32)]) {
      const answer = await enter(wrong);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      expect(sessionOf(answer)).toEqual({ held: false, feed: true, machine: false, why: 'wrong-token' });
    }
  });

  it('for the tenth time has further wrong ones wait until ten seconds are over, and keeps nobody out who has the right one', async () => {
    const whole = await scene();
    const { gate, enter, ask } = whole;
    const Cookie = cookieOf(await enter(gate.token));
    for (let time = 0; time < 10; time++) expect((await enter('wrong')).status).toBe(403);
    const answer = await enter('wrong');
    expect([answer.status, sessionOf(answer).why]).toEqual([429, 'too-many']);
    expect((await enter(gate.token)).status).toBe(200);
    expect(sessionOf(await ask({ Cookie })).held).toBe(true);
    whole.now = 10_000;
    expect((await enter('wrong')).status).toBe(403);
  });
});

describe('whoever is no page of this server', () => {
  it.each<[string, OutgoingHttpHeaders, number, string?]>([
    ['by another name, as after a rebinding', { Host: 'evil.example', Origin: 'http://evil.example' }, 421],
    ['a page of another origin', { Origin: 'http://evil.example' }, 403],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['what is no page', { Origin: undefined }, 403],
    ['a link', {}, 405, 'GET'],
  ])('is told nothing and gets no cookie, even with the token: %s', async (_who, headers, status, method) => {
    const { gate, ask } = await scene();
    const answer = await ask({ Authorization: `Bearer ${gate.token}`, ...headers }, method);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined]);
    expect(answer.body).not.toMatch(/held|feed/);
  });
});
