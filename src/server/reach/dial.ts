import { X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { FaultFacts } from '../../core/fault/facts';
import { Fault } from '../../core/fault/fault';
import { certificateFacts } from '../../core/link/certificateFacts';
import type { TlsFacts } from '../../core/link/facts';
import { certificatesOf } from './certificatesOf';
import type { Keylog } from './keylogTo';
import { tcpFault, tlsFault } from './networkErrors';
import type { StopSignal } from './stop';
import type { Trust } from './trust';

/** Opens sockets. The one thing in the proxy that can reach out. */
export interface Dialer {
  /**
   * TCP to the first that answers of one host's addresses.
   * @param addresses the very ones that the policy judged; a name is refused, so nothing is looked up again
   * @throws Fault `tcp-failed` or `tcp-timeout`, of the last one tried
   */
  connect(addresses: readonly string[], port: number, signal: StopSignal): Promise<Dialled>;
  /**
   * TLS over that socket, verified against the host's name; SNI carries the name, unless the host is an address.
   * @throws Fault `tls-failed`, `tls-certificate` or `tls-alert-80`; the plain
   *   socket is for the caller to destroy then
   */
  secure(socket: Socket, host: string, signal: StopSignal): Promise<Secured>;
}

export interface Dialled {
  readonly socket: Socket;
  /** The one that answered. */
  readonly address: string;
}

export interface Secured {
  readonly socket: TLSSocket;
  readonly facts: TlsFacts;
}

/**
 * @param trusted shared by all connections
 * @param keylog is told the keys of each TLS connection, where that was asked for
 */
export function nodeDialer(trusted: Trust, keylog?: Keylog): Dialer {
  return {
    connect: (addresses, port, signal) => dialTcp(addresses, port, signal),
    secure: (socket, host, signal) => startTls(socket, host, { trusted, keylog }, signal),
  };
}

/**
 * The longest that one of several addresses is waited for, milliseconds: longer than the way around the earth. Node's own
 * default, 250, would reach no far server but by the last of its addresses.
 */
const attemptMs = 1_000;

/** As Happy Eyeballs has it (RFC 8305), by Node: the families in turn, from the first address on. */
async function dialTcp(addresses: readonly string[], port: number, signal: StopSignal): Promise<Dialled> {
  const judged = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = judged;
  if (first === undefined || judged.some(({ family }) => family === 0)) {
    throw new Fault('target-refused', { problem: 'name' });
  }
  const socket = connectTcp({
    // A name that there is not (RFC 6761): Node asks for addresses where none is given, and is told those.
    host: judged.length === 1 ? first.address : 'judged.invalid',
    lookup: (_name, _options, tell) => tell(null, judged),
    port,
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: attemptMs,
  });
  await settled(socket, 'connect', signal, (cause) => tcpFault(lastOf(cause)));
  // Which of several it is, the system has to be asked.
  return { socket, address: (judged.length > 1 ? socket.remoteAddress : undefined) ?? first.address };
}

function lastOf(cause: unknown): unknown {
  return cause instanceof AggregateError ? cause.errors.at(-1) : cause;
}

async function startTls(
  plain: Socket,
  host: string,
  { trusted, keylog }: { readonly trusted: Trust; readonly keylog: Keylog | undefined },
  signal: StopSignal,
): Promise<Secured> {
  const byName = isIP(host) === 0;
  // Neither SNI (RFC 6066) nor a certificate has the dot that ends a fully qualified name.
  const name = host.replace(/\.$/, '');
  const socket = connectTls({
    socket: plain,
    // Verified against this name (checkServerIdentity); it is not looked up, the socket being there already.
    host: name,
    secureContext: trusted.context,
    // Judged below, where it can still be told whose certificate stood there.
    rejectUnauthorized: false,
    ...(byName ? { servername: name } : {}),
  });
  if (keylog) socket.on('keylog', keylog);
  try {
    await settled(socket, 'secureConnect', signal, tlsFault);
    requireVerified(socket);
    return { socket, facts: factsOf(socket, byName ? name : undefined, trusted) };
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
}

/** Before a byte is sent or read: that the chain is trusted, in date, and for that host. @throws Fault `tls-certificate` */
function requireVerified(socket: TLSSocket): void {
  if (socket.authorized) return;
  // By Node's types an Error; it is the error's code.
  const code: unknown = socket.authorizationError;
  const fault = tlsFault({ code });
  if (fault.code !== 'tls-certificate') throw fault;
  const shown: Partial<DetailedPeerCertificate> = socket.getPeerCertificate(false);
  if (!shown.raw) throw new Fault('tls-certificate', { problem: 'none-shown' });
  const { subject, issuer, alternativeNames } = certificateFacts(new X509Certificate(shown.raw));
  const names = alternativeNames.slice(0, 3).join(', ');
  throw new Fault(fault.code, {
    ...(fault.facts as object),
    shown: { subject: shortened(names || subject), issuer: shortened(issuer) },
  } as FaultFacts['tls-certificate']);
}

/** Whoever stands there says what it likes. */
function shortened(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200);
}

/** Waits for a socket to be ready; destroys it when the wait is given up. */
function settled<S extends Socket>(
  socket: S,
  ready: 'connect' | 'secureConnect',
  signal: StopSignal,
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

function factsOf(socket: TLSSocket, serverName: string | undefined, trusted: Trust): TlsFacts {
  const certificates = certificatesOf(socket, trusted);
  if (!certificates) throw new Fault('tls-certificate', { problem: 'none-shown' });
  return {
    version: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    ...(serverName === undefined ? {} : { serverName }),
    ...certificates,
  };
}
