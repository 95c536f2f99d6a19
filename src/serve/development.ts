import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servedHosts } from '../proxy/served';
import { linkPath } from '../proxy/upgrade';
import { startLinks, startSandbox } from './countersign';
import { parseOptions } from './options';

/**
 * Hangs proxy and sandbox onto the development server, with the options that the environment gives.
 * @returns what ends them
 */
export async function attachDevelopment(
  httpServer: Server,
  announce: (line: string) => void,
): Promise<() => Promise<void>> {
  const parsed = parseOptions([], process.env);
  if (parsed.kind !== 'serve')
    throw new TypeError(parsed.kind === 'wrong' ? parsed.message : 'No options to serve by');
  const sandbox = await startSandbox(parsed.options);
  const served = (): ReadonlySet<string> => {
    const address = httpServer.address() as AddressInfo | null;
    return servedHosts({ host: parsed.options.host, port: address?.port ?? 0 });
  };
  const links = startLinks(parsed.options, sandbox, served);
  // Vite answers the upgrades of its own path.
  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url === linkPath) links.handleUpgrade(request, socket, head);
  });
  if (sandbox) announce(`  Sandbox: ${sandbox.host}:${sandbox.port}`);
  return async () => {
    links.close();
    await sandbox?.close();
  };
}
