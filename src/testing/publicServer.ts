import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readPublicAddress } from '../server/http/publicAddress';
import { startCountersign, type Countersign } from '../server/main/countersign';
import type { Options } from '../server/main/optionTable';
import { freePorts } from './freePorts';

/** What the page of such a server is made of, as far as tests look at it. */
export const pageText = '<!doctype html><html lang="en"><title>page</title></html>';

export interface PublicServer {
  readonly running: Countersign;
  readonly port: number;
  /** As a proxy asks that passes the visitor's own Host on, unless other headers are given. */
  ask(path: string, given?: Asked): Promise<Answered>;
  close(): Promise<void>;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The product behind a public address, without a sandbox, on a port of loopback. */
export async function startPublicServer(url: string, options: Partial<Options> = {}): Promise<PublicServer> {
  const publicUrl = readPublicAddress(url);
  if (!publicUrl) throw new Error(`no public address: ${url}`);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-public-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), pageText);
  writeFileSync(join(folder, 'assets/page-1a.js'), 'let page;');
  const running = await startCountersign({ ...freePorts, noSandbox: true, publicUrl, ...options }, folder);
  const port = Number(new URL(running.bound).port);
  return {
    running,
    port,
    async ask(path, { method = 'GET', headers = {}, body } = {}) {
      const sent = request({
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: publicUrl.host, ...headers },
      });
      sent.end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}
