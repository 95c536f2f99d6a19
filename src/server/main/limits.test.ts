import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readAddressRange } from '../http/visitor';
import { startPublicServer, type Answered, type PublicServer } from '../../testing/publicServer';
import type { Options } from './optionTable';

const host = 'tools.example';
const origin = `https://${host}`;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function serve(options: Partial<Options>): Promise<PublicServer> {
  const proxy = readAddressRange('127.0.0.1');
  const server = await startPublicServer(`${origin}/`, { trustProxy: proxy ? [proxy] : [], ...options });
  closers.push(() => server.close());
  return server;
}

/** What a visitor gets who asks for a link; null: a link, which stays open. */
async function linkFor({ port }: PublicServer, visitor: string): Promise<Answered | null> {
  const headers = { host, 'x-forwarded-for': visitor };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/link`, { origin, headers });
  closers.push(() => socket.terminate());
  socket.on('error', () => undefined);
  return Promise.race([
    once(socket, 'open').then(() => null),
    once(socket, 'unexpected-response').then(async ([, answer]: unknown[]) => {
      const { statusCode = 0, headers: told } = answer as IncomingMessage;
      return { status: statusCode, headers: told, body: await text(answer as IncomingMessage) };
    }),
  ]);
}

function why({ ask }: PublicServer, visitor: string, from = origin): Promise<Answered> {
  const headers = { 'x-forwarded-for': visitor, origin: from, 'content-type': 'application/json' };
  return ask('/api/link', { method: 'POST', headers, body: '{}' });
}

describe('a visitor who is refused a link', () => {
  it.each<[string, Partial<Options>, number, object]>([
    [
      'opened too many in a minute',
      { linkRate: { visitor: 2, all: 100 } },
      429,
      { problem: 'links', whose: 'visitor', limit: 2 },
    ],
    ['has too many open', { linksPerVisitor: 2 }, 429, { problem: 'open', whose: 'visitor', limit: 2 }],
  ])('reads that he %s, and when to come again; others are let in', async (_what, options, status, facts) => {
    const server = await serve(options);
    expect([await linkFor(server, '203.0.113.1'), await linkFor(server, '203.0.113.1')]).toEqual([
      null,
      null,
    ]);
    const refused = await linkFor(server, '203.0.113.1');
    expect(refused?.status).toBe(status);
    const seconds = Number(refused?.headers['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    const fault = { code: 'limit-reached', ...facts, seconds: expect.any(Number) };
    expect(JSON.parse(refused?.body ?? '')).toEqual({ fault });
    // What a browser hides of that, the page can ask for.
    const asked = await why(server, '203.0.113.1');
    expect([asked.status, asked.headers['retry-after']]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect(JSON.parse(asked.body)).toEqual({ fault });
    expect(JSON.parse((await why(server, '203.0.113.2')).body)).toEqual({ fault: null });
    expect(await linkFor(server, '203.0.113.2')).toBeNull();
    // Whatever he writes in front of his own address.
    expect((await linkFor(server, '198.51.100.3, 203.0.113.1'))?.status).toBe(status);
  });

  it('reads it of all together', async () => {
    const server = await serve({ linkRate: { visitor: 1, all: 2 } });
    for (const visitor of ['203.0.113.1', '203.0.113.2']) expect(await linkFor(server, visitor)).toBeNull();
    const refused = await linkFor(server, '203.0.113.3');
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({ fault: { whose: 'all', limit: 2 } });
  });

  it('tells no other page', async () => {
    const server = await serve({});
    expect((await why(server, '203.0.113.1', 'https://evil.example')).status).toBe(403);
    expect((await server.ask('/api/link')).status).toBe(405);
    const named = { host: 'evil.example', origin: 'https://evil.example' };
    expect((await server.ask('/api/link', { method: 'POST', headers: named })).status).toBe(421);
  });
});

it('a visitor of STS may so much in a minute, and reads when to come again', async () => {
  const server = await serve({ stsRate: { visitor: 1, all: 100 } });
  const post = (visitor: string): Promise<Answered> =>
    server.ask('/api/sts', {
      method: 'POST',
      headers: { origin, 'x-forwarded-for': visitor, 'content-type': 'application/json' },
      body: '{}',
    });
  expect((await post('203.0.113.1')).status).toBe(400);
  const refused = await post('203.0.113.1');
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect(JSON.parse(refused.body)).toMatchObject({
    type: 'failed',
    fault: { code: 'limit-reached', problem: 'sts', whose: 'visitor', limit: 1 },
  });
  expect((await post('203.0.113.2')).status).toBe(400);
});

it('a store that is away keeps nobody out', async () => {
  const limits = { host: '127.0.0.1', port: 1, tls: false, db: 0 };
  const server = await serve({ limits, linkRate: { visitor: 1, all: 10 } });
  expect(await linkFor(server, '203.0.113.1')).toBeNull();
  expect((await linkFor(server, '203.0.113.1'))?.status).toBe(429);
});
