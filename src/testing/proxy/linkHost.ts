import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LegTimeouts } from '../../server/reach/reachConfig';
import { defaultConfig, type ProxyConfig, type ProxyLimits } from '../../server/proxy/proxyConfig';
import type { LogLine } from '../../server/proxy/proxyLog';
import { servedHosts } from '../../server/http/servedHosts';
import { visitorBy, type AddressRange } from '../../server/http/visitor';
import type { LinkLimits } from '../../server/limits/visitorLimit';
import { createLinkServer, type LinkServer, type LinkServerOptions } from '../../server/proxy/linkServer';

export interface LinkHost {
  readonly port: number;
  readonly links: LinkServer;
  readonly log: readonly LogLine[];
  close(): void;
}

export type LinkHostOptions = Partial<Omit<ProxyConfig, 'timeouts' | 'limits'>> & {
  readonly timeouts?: Partial<LegTimeouts>;
  readonly limits?: Partial<ProxyLimits>;
  readonly trusted?: readonly AddressRange[];
  readonly visitors?: LinkLimits;
} & Pick<LinkServerOptions, 'lookup' | 'dialer'>;

/** An HTTP server on loopback with nothing but the proxy's link in it. */
export async function startLinkHost(options: LinkHostOptions = {}): Promise<LinkHost> {
  const { timeouts, limits, lookup, dialer, trusted = [], visitors = null, ...rest } = options;
  const defaults = defaultConfig;
  const log: LogLine[] = [];
  const http = createServer();
  const portOf = (): number => (http.address() as AddressInfo).port;
  const links = createLinkServer({
    config: {
      ...defaults,
      ...rest,
      timeouts: { ...defaults.timeouts, ...timeouts },
      limits: { ...defaults.limits, ...limits },
    },
    served: () => servedHosts({ host: '127.0.0.1', port: portOf() }),
    visitorOf: visitorBy(trusted),
    visitors,
    steady: () => performance.now(),
    log: (line) => log.push(line),
    ...(lookup ? { lookup } : {}),
    ...(dialer ? { dialer } : {}),
  });
  http.on('upgrade', (request, socket, head) => links.handleUpgrade(request, socket, head));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    port: portOf(),
    links,
    log,
    close() {
      void links.close();
      http.closeAllConnections();
      http.close();
    },
  };
}
