import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtInUsers } from '../core/sts/builtInUsers';
import { defaultConfig, type ProxyConfig } from '../proxy/config';
import { servedHosts } from '../proxy/served';
import { createLinkServer, type LinkServer } from '../proxy/upgrade';
import { listenSandbox, type Sandbox } from '../sandbox/listen';
import { readSandboxUsers } from '../sandbox/users';
import type { Options } from './options';
import { pageHandler } from './page';
import { logTo, namesOfMachine, readOptionFile, sandboxPorts } from './world';

const loopback = '127.0.0.1';

/** Everything that runs for one `npm start`. */
export interface Countersign {
  readonly url: string;
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

/**
 * Starts page, proxy and sandbox.
 * @param folder of the built client
 * @throws Fault or a system error with `code` (`EADDRINUSE`) when something cannot be had; nothing is left listening
 */
export async function startCountersign(options: Options, folder: string): Promise<Countersign> {
  const sandbox = await startSandbox(options);
  try {
    const bound = { host: options.host, port: 0 };
    const served = (): ReadonlySet<string> => servedHosts(bound, namesOfMachine(bound));
    const links = startLinks(options, sandbox, served);
    const server = createServer(pageHandler(folder, served));
    server.on('upgrade', (request, socket, head) => links.handleUpgrade(request, socket, head));
    await listening(server, options);
    bound.port = (server.address() as AddressInfo).port;
    return {
      url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${bound.port}/`,
      sandbox,
      async close() {
        links.close();
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        server.closeAllConnections();
        await Promise.all([closed, sandbox?.close()]);
      },
    };
  } catch (thrown) {
    await sandbox?.close();
    throw thrown;
  }
}

export function startSandbox(options: Options): Promise<Sandbox | null> {
  const { sandboxPort, sandboxUsersFile } = options;
  if (sandboxPort === null) return Promise.resolve(null);
  const users =
    sandboxUsersFile === undefined
      ? builtInUsers()
      : readSandboxUsers(readOptionFile('sandbox-users', sandboxUsersFile));
  return listenSandbox({
    host: loopback,
    port: sandboxPort,
    server: sandboxPorts(users),
    log: logOf('sandbox', options),
  });
}

export function startLinks(
  options: Options,
  sandbox: Sandbox | null,
  served: () => ReadonlySet<string>,
): LinkServer {
  const base = defaultConfig(options.host);
  const links = options.maxLinks ?? base.limits.links;
  const config: ProxyConfig = {
    ...base,
    limits: { ...base.limits, links, linksPerAddress: Math.min(base.limits.linksPerAddress, links) },
    allowTargets: [
      ...options.allowTargets,
      ...(sandbox
        ? [
            { host: loopback, port: sandbox.port },
            { host: 'localhost', port: sandbox.port },
          ]
        : []),
    ],
    ...(options.tlsCaFile === undefined ? {} : { tlsCa: readOptionFile('tls-ca', options.tlsCaFile) }),
    ...(options.dnsServer === undefined ? {} : { dnsServer: options.dnsServer }),
  };
  return createLinkServer({ config, served, steady: () => performance.now(), log: logOf('proxy', options) });
}

function logOf(part: 'proxy' | 'sandbox', { log }: Options): (line: object) => void {
  return log ? logTo(part, (line) => process.stderr.write(line)) : () => undefined;
}

function listening(server: Server, { host, port }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
