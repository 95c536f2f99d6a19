import { isIP, type Socket } from 'node:net';
import { SocksClient } from 'socks';
import { Fault } from '../../../core/fault/fault';
import type { FaultFacts } from '../../../core/fault/facts';
import type { HostAndPort } from '../../../core/link/facts';
import type { ForwardProxy } from './forwardProxy';

/** SOCKS 5 (RFC 1928), with user and password (RFC 1929) where there are some. @throws Fault `via-…` */
export async function askBySocks(
  socket: Socket,
  { host, port, credentials }: ForwardProxy,
  target: HostAndPort,
): Promise<Socket> {
  try {
    await SocksClient.createConnection({
      command: 'connect',
      proxy: {
        host,
        port,
        type: 5,
        ...(credentials
          ? { userId: credentials.username.reveal(), password: credentials.password.reveal() }
          : {}),
      },
      destination: target,
      existing_socket: socket,
    });
    return socket;
  } catch (thrown) {
    // What is thrown has the credentials on it, and is no cause to be kept.
    throw faultIn(
      thrown instanceof Error ? thrown.message : '',
      credentials !== undefined,
      isIP(target.host) === 0 ? 'name' : 'address',
    );
  }
}

/** The replies (RFC 1928, section 6) as the package names them, and what each tells of the target. */
const replies: Readonly<Record<string, readonly [number, FaultFacts['via-refused']['problem']]>> = {
  Failure: [1, 'other'],
  NotAllowed: [2, 'forbidden'],
  NetworkUnreachable: [3, 'unreachable'],
  HostUnreachable: [4, 'unreachable'],
  ConnectionRefused: [5, 'unreachable'],
  TTLExpired: [6, 'unreachable'],
  CommandNotSupported: [7, 'other'],
  AddressNotSupported: [8, 'other'],
};

/** The package tells its failures apart by their words alone. */
function faultIn(told: string, known: boolean, asked: 'name' | 'address'): Fault {
  const [status, problem] = replies[/ - (\w+)$/.exec(told)?.[1] ?? ''] ?? [];
  if (status !== undefined && problem !== undefined)
    return new Fault('via-refused', { problem, by: 'socks', status, asked });
  if (told.includes('no accepted authentication type'))
    return new Fault('via-credentials', known ? { problem: 'scheme', asks: [] } : { problem: 'wanted' });
  if (told.includes('Authentication failed')) return new Fault('via-credentials', { problem: 'refused' });
  return new Fault('via-invalid', { problem: told === 'Socket closed' ? 'closed' : 'not-socks' });
}
