import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPlainly, isPlain } from './answerPlainly';
import { closeHttp } from './closeHttp';
import { healthRoutes } from './health';
import { refuse } from './refuse';
import { routed } from './routed';
import { startListening } from './startListening';

const server = createServer(
  routed(
    healthRoutes(() => true),
    (_request, response) => refuse(response, 404, 'There is nothing here.'),
  ),
);
server.on('upgrade', (request, socket) => {
  if (isPlain(request)) return answerPlainly(server, request, socket);
  return socket.end('HTTP/1.1 418 WebSocket\r\n\r\n');
});
let port = 0;
beforeAll(async () => {
  port = await startListening(server, { host: '127.0.0.1', port: 0 });
});
afterAll(() => closeHttp(server));

const h2c = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n';

/** All that comes until the connection ends. */
function ask(line: string, headers: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${line} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
  return text(socket);
}

describe('a request that asks to go on by another protocol', () => {
  it('is answered as if it had not asked, and the connection ends with that', async () => {
    const answer = await ask('GET /healthz', h2c);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
    expect(answer).toContain('\r\nok\n');
    expect(await ask('HEAD /healthz', h2c)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n$/);
    expect(await ask('GET /none', h2c)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each([
    ['by WebSocket', 'GET /healthz', 'Connection: Upgrade\r\nUpgrade: WebSocket\r\n'],
    ['with a body', 'POST /healthz', `${h2c}Content-Length: 1\r\n`],
  ])('is left to those who take upgrades, %s', async (_name, line, headers) => {
    expect(await ask(line, headers)).toMatch(/^HTTP\/1\.1 418 /);
  });
});
