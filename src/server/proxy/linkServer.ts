import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { linkLimits } from '../../core/link/frames';
import type { ProxyConfig } from './proxyConfig';
import type { Served } from '../http/servedHosts';
import { judgeUpgrade, refuseUpgrade, webSockets } from '../http/upgradeGuard';
import { LinkEnd } from './linkEnd';
import type { Log, UpgradeRefusal } from './proxyLog';
import { ConnectionLimit } from './connectionLimit';
import { reachPorts, type Reach } from '../reach/reachPorts';

export const linkPath = '/api/link';

export interface LinkServerOptions extends Reach {
  readonly config: ProxyConfig;
  /** The Host headers to answer to (`servedHosts`); asked at each upgrade, since port 0 is known only later. */
  readonly served: () => Served;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  readonly log: Log;
}

export interface LinkServer {
  /** For the `upgrade` event of an HTTP server; answers every request it is given, refusals included. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Links open now. */
  readonly links: number;
  /** Ends every link with its sockets, at once, and takes no more. */
  close(): void;
}

const refusals = {
  closing: 503,
  links: 503,
  'links-per-address': 503,
  host: 403,
  origin: 403,
  path: 404,
} as const satisfies Record<UpgradeRefusal, number>;

/**
 * The WebSocket side of the proxy, for an HTTP server to hand its upgrades to.
 * @throws Fault `tls-certificate` when the configured CA text cannot be used
 */
export function createLinkServer(options: LinkServerOptions): LinkServer {
  const { config, served, steady, log } = options;
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

  const refuse = (socket: Duplex, why: UpgradeRefusal): void => {
    const status = refusals[why];
    log({ event: 'upgrade-refused', status, why });
    refuseUpgrade(socket, status);
  };

  return {
    handleUpgrade(request, socket, head) {
      // A socket that breaks here has no other listener, and must not end the process.
      socket.on('error', () => socket.destroy());
      const why = refusalOf(request);
      if (why !== null) return refuse(socket, why);
      const address = request.socket.remoteAddress ?? '';
      const entry = open.enter(address);
      if (entry !== 'entered') return refuse(socket, entry);
      // The place is held by the TCP connection, so a handshake that `ws` refuses gives it back, too.
      socket.once('close', () => open.leave(address));
      sockets.handleUpgrade(request, socket, head, (ws) => {
        const id = ++count;
        const link = new LinkEnd(ws, { ...ports, id });
        links.add(link);
        ws.once('close', () => links.delete(link));
        log({ event: 'link-begun', link: id, links: open.total });
      });
    },
    get links() {
      return links.size;
    },
    close() {
      closing = true;
      for (const link of links) link.destroy();
      sockets.close();
    },
  };
}
