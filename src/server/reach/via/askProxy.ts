import type { Socket } from 'node:net';
import { domainToASCII } from 'node:url';
import { isIP } from 'node:net';
import { Fault } from '../../../core/fault/fault';
import type { HostAndPort } from '../../../core/link/facts';
import type { ForwardProxy } from './forwardProxy';

/** Bytes of the longest name that SOCKS carries, and longer than any that DNS knows. */
const longestName = 255;

/**
 * Asks a forward proxy for a connection. What a kind of proxy needs is loaded when it is first asked.
 * @param socket to the proxy, by TLS where the proxy wants it; for the caller to destroy where this throws
 * @param target as the policy permitted it: a name is resolved by the proxy
 * @returns the socket on which the target is now
 * @throws Fault `via-…`, or `dns-failed` for a name that is none
 */
export async function askProxy(
  socket: Socket,
  proxy: ForwardProxy,
  { host, port }: HostAndPort,
): Promise<Socket> {
  const asked = isIP(host) === 0 ? domainToASCII(host) : host;
  if (asked === '' || asked.length > longestName) throw new Fault('dns-failed', { problem: 'no-name' });
  const target = { host: asked, port };
  const ask =
    proxy.kind === 'socks5'
      ? (await import('./askBySocks')).askBySocks
      : (await import('./askByConnect')).askByConnect;
  // One that hung up while that was loaded says so no more.
  if (socket.destroyed || socket.readableEnded) throw new Fault('via-invalid', { problem: 'closed' });
  return ask(socket, proxy, target);
}
