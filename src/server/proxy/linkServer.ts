import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { Fault } from '../../core/fault/fault';
import { linkLimits } from '../../core/link/frames';
import { linkPath } from '../../core/link/linkPath';
import type { ProxyConfig } from './proxyConfig';
import type { Served } from '../http/servedHosts';
import { keepAwake } from '../http/keepAwake';
import { judgeUpgrade, refuseUpgrade, webSockets } from '../http/upgradeGuard';
import type { LinkLimits } from '../limits/visitorLimit';
import { LinkEnd } from './linkEnd';
import { admitted, noPlace, wouldBe } from './linkLimits';
import type { Log, UpgradeRefusal } from './proxyLog';
import { ConnectionLimit } from './connectionLimit';
import { reachPorts, type Reach } from '../reach/reachPorts';
import { whyNoLink } from './whyNoLink';

export interface LinkServerOptions extends Reach {
  readonly config: ProxyConfig;
  /** The Host headers to answer to (`servedHosts`); asked at each upgrade, since port 0 is known only later. */
  readonly served: () => Served;
  /** Whose request it is, as limits count. */
  readonly visitorOf: (request: IncomingMessage) => string;
  /** What a visitor may beside what `config` says; null: whatever they like. */
  readonly visitors: LinkLimits | null;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  readonly log: Log;
}

export interface LinkServer {
  /** For the `upgrade` event of an HTTP server; answers every request it is given, refusals included. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers at the same path, over HTTP, why a link would be refused. */
  readonly handleRequest: RequestListener;
  /** Links open now. */
  readonly links: number;
  /** Takes no more links; those that have begun may go on. */
  leave(): void;
  /** Ends every link with its sockets, at once, tells their pages that the server goes, and takes no more. Resolves when they know. */
  close(): Promise<void>;
}

const refusals = {
  closing: 503,
  links: 503,
  // Not 503: whoever stands in front would take a server to be ill for what one visitor does.
  'links-per-address': 429,
  'links-per-minute': 429,
  host: 403,
  origin: 403,
  path: 404,
} as const satisfies Record<UpgradeRefusal, number>;

/**
 * The WebSocket side of the proxy, for an HTTP server to hand its upgrades to.
 * @throws Fault `tls-certificate` when the configured CA text cannot be used
 */
export function createLinkServer(options: LinkServerOptions): LinkServer {
  const { config, served, visitorOf, visitors, steady, log } = options;
  const { limits } = config;
  const ports = { ...reachPorts(config, steady, options), limits, log };
  const open = new ConnectionLimit(limits.links, limits.linksPerAddress);
  const links = new Set<LinkEnd>();
  const sockets = webSockets(linkLimits.controlFrame, false);
  let closing = false;
  let count = 0;

  const refusalOf = (request: IncomingMessage): UpgradeRefusal | null => {
    if (closing) return 'closing';
    return judgeUpgrade(request, served()) ?? (request.url === linkPath ? null : 'path');
  };

  const refuse = (socket: Duplex, why: UpgradeRefusal, fault?: Fault): void => {
    const status = refusals[why];
    log({ event: 'upgrade-refused', status, why });
    refuseUpgrade(socket, status, fault);
  };

  const begin = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    sockets.handleUpgrade(request, socket, head, (ws) => {
      keepAwake(ws);
      // Both have said that it is over by then: what else would come is the end of the other side, for nobody.
      socket.once('finish', () => socket.destroy());
      const id = ++count;
      const link = new LinkEnd(ws, { ...ports, id, socket });
      links.add(link);
      ws.once('close', () => links.delete(link));
      log({ event: 'link-begun', link: id, links: open.total });
    });
  };

  return {
    handleUpgrade(request, socket, head) {
      // A socket that breaks here has no other listener, and must not end the process.
      socket.on('error', () => socket.destroy());
      const why = refusalOf(request);
      if (why !== null) return refuse(socket, why);
      const visitor = visitorOf(request);
      const entry = open.enter(visitor);
      if (entry !== 'entered') return refuse(socket, entry, noPlace(entry, limits));
      // The place is held by the TCP connection, so a handshake that `ws` refuses gives it back, too.
      socket.once('close', () => open.leave(visitor));
      if (!visitors) return begin(request, socket, head);
      const gone = new AbortController();
      socket.once('close', () => gone.abort());
      return void admitted(visitors, visitor, gone.signal).then((fault) => {
        if (closing) return refuse(socket, 'closing');
        if (!fault) return begin(request, socket, head);
        const isOpen = 'problem' in fault.facts && fault.facts.problem === 'open';
        return refuse(socket, isOpen ? 'links-per-address' : 'links-per-minute', fault);
      });
    },
    handleRequest: whyNoLink(served, async (request) =>
      closing
        ? new Fault('link-broken', { problem: 'server-goes' })
        : wouldBe(open, limits, visitors, visitorOf(request)),
    ),
    get links() {
      return links.size;
    },
    leave() {
      closing = true;
      for (const link of links) if (!link.begun) void link.goAway();
    },
    async close() {
      closing = true;
      sockets.close();
      await Promise.all([...links].map((link) => link.goAway()));
    },
  };
}
