import { X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import {
  connect as connectTls,
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { Fault } from '../../core/fault/fault';
import type { TlsFacts } from '../../core/link/facts';
import { certificatesOf } from './certificatesOf';
import { tcpFault, tlsFault } from './networkErrors';

/** Opens sockets. The one thing in the proxy that can reach out. */
export interface Dialer {
  /**
   * @param address the very address that the policy judged; a name is refused, so nothing is looked up again
   * @throws Fault `tcp-failed` or `tcp-timeout`
   */
  connect(address: string, port: number, signal: AbortSignal): Promise<Socket>;
  /**
   * TLS over that socket, verified against the host's name; SNI carries the name, unless the host is an address.
   * @throws Fault `tls-failed`, `tls-certificate` or `tls-alert-80`; the plain
   *   socket is for the caller to destroy then
   */
  secure(socket: Socket, host: string, signal: AbortSignal): Promise<Secured>;
}

export interface Secured {
  readonly socket: TLSSocket;
  readonly facts: TlsFacts;
}

/** @param context of `trust`, shared by all connections */
export function nodeDialer(context: SecureContext): Dialer {
  return {
    connect: (address, port, signal) => dialTcp(address, port, signal),
    secure: (socket, host, signal) => startTls(socket, host, context, signal),
  };
}

/**
 * What the proxy trusts: the authorities that ship with Node, and those given beside them. TLS 1.2 at least.
 * @param extraPems one or more PEM certificates in each
 * @throws Fault `tls-certificate` when one of them holds no certificate or an unreadable one
 */
export function trust(extraPems: readonly string[] = []): SecureContext {
  const minVersion = 'TLSv1.2';
  if (extraPems.length === 0) return createSecureContext({ minVersion });
  // A list given here takes the place of the default one, so the default one is in it.
  return createSecureContext({
    minVersion,
    ca: [...rootCertificates, ...extraPems.flatMap(readCertificates)],
  });
}

function readCertificates(pem: string): readonly string[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new Fault('tls-certificate', { problem: 'file-without' });
  return found.map((one, index) => {
    try {
      return new X509Certificate(one).toString();
    } catch (cause) {
      throw new Fault('tls-certificate', { problem: 'file-broken', index: index + 1 }, cause);
    }
  });
}

function dialTcp(address: string, port: number, signal: AbortSignal): Promise<Socket> {
  if (isIP(address) === 0) {
    throw new Fault('target-refused', { problem: 'name' });
  }
  const socket = connectTcp({ host: address, port, noDelay: true });
  return settled(socket, 'connect', signal, tcpFault);
}

async function startTls(
  plain: Socket,
  host: string,
  secureContext: SecureContext,
  signal: AbortSignal,
): Promise<Secured> {
  const byName = isIP(host) === 0;
  // Neither SNI (RFC 6066) nor a certificate has the dot that ends a fully qualified name.
  const name = host.replace(/\.$/, '');
  const socket = connectTls({
    socket: plain,
    // Verified against this name (checkServerIdentity); it is not looked up, the socket being there already.
    host: name,
    secureContext,
    // Said in so many words, since the environment can turn the default off.
    rejectUnauthorized: true,
    ...(byName ? { servername: name } : {}),
  });
  try {
    await settled(socket, 'secureConnect', signal, tlsFault);
    return { socket, facts: factsOf(socket, byName ? name : undefined) };
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
}

/** Waits for a socket to be ready; destroys it when the wait is given up. */
function settled<S extends Socket>(
  socket: S,
  ready: 'connect' | 'secureConnect',
  signal: AbortSignal,
  explain: (cause: unknown) => Fault,
): Promise<S> {
  return new Promise((resolve, reject) => {
    const give = (end: () => void): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off(ready, onReady);
      end();
    };
    const onReady = (): void => give(() => resolve(socket));
    const onAbort = (): void => {
      socket.destroy();
      give(() => reject(signal.reason));
    };
    // Stays on for good: an error between two owners of the socket must not end the process.
    socket.on('error', (cause) => give(() => reject(explain(cause))));
    socket.once(ready, onReady);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

function factsOf(socket: TLSSocket, serverName: string | undefined): TlsFacts {
  const certificates = certificatesOf(socket);
  if (!certificates) throw new Fault('tls-certificate', { problem: 'none-shown' });
  return {
    version: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    ...(serverName === undefined ? {} : { serverName }),
    ...certificates,
  };
}
