import type { Socket } from 'node:net';
import { expect } from 'vitest';
import type { KeyPair } from './certificates';
import { startDnsServer, type DnsServer } from './dnsServer';
import { LinkClient } from './linkClient';
import { startLinkHost, type LinkHost, type LinkHostOptions } from './linkHost';
import { startTcpServer, type TcpServer } from './tcpServer';

/** A proxy, a page at it, and servers behind it: what was set up is taken down by `close`. */
export class LinkScene {
  readonly #closers: (() => void)[] = [];
  host!: LinkHost;
  server!: TcpServer;
  client!: LinkClient;

  async serve(handler: (socket: Socket) => void, keys?: KeyPair): Promise<TcpServer> {
    const server = await startTcpServer(handler, keys);
    this.#closers.push(() => server.close());
    return server;
  }

  async dns(zone: Parameters<typeof startDnsServer>[0]): Promise<DnsServer> {
    const server = await startDnsServer(zone);
    this.#closers.push(() => server.close());
    return server;
  }

  /** Starts a proxy that may reach those servers. */
  async proxy(servers: readonly TcpServer[], options: LinkHostOptions = {}): Promise<void> {
    const allowTargets = servers.map(({ port }) => ({ host: '127.0.0.1', port }));
    const host = await startLinkHost({ allowTargets, ...options });
    this.#closers.push(() => host.close());
    this.host = host;
  }

  page(): LinkClient {
    const client = new LinkClient(this.host.port);
    this.#closers.push(() => client.socket.terminate());
    this.client = client;
    return client;
  }

  /** A link that has been opened to a server which does as the test says. */
  async open(handler: (socket: Socket) => void, options: LinkHostOptions = {}): Promise<void> {
    this.server = await this.serve(handler);
    await this.proxy([this.server], options);
    const answer = await this.page().open(targetOf(this.server));
    expect(answer).toMatchObject({ type: 'opened', opened: { address: '127.0.0.1', tls: false } });
  }

  /** The link must end now, by this fault, and leave nothing open. */
  async expectEnd(code: string): Promise<void> {
    expect(await this.client.next()).toMatchObject({ type: 'failed', fault: { code } });
    expect(await this.client.next()).toEqual({ type: 'closed' });
    await expect.poll(() => this.server?.open ?? 0).toBe(0);
    expect(this.host.log).toContainEqual(expect.objectContaining({ event: 'link-failed', code }));
  }

  close(): void {
    for (const close of this.#closers.splice(0).toReversed()) close();
  }
}

/** A connection string for these servers, without TLS. */
export function targetOf(...servers: readonly TcpServer[]): string {
  return `mongodb://${servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}/`;
}
