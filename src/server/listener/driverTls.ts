import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { certificateFacts } from '../../core/link/certificateFacts';
import type { DriverTls } from '../../core/link/facts';

/** Characters of a name that DNS can have, and of algorithms as many as any library of today names. */
const most = { name: 255, algorithms: 40 };

/**
 * What TLS says of a driver that has finished its handshake with the listener.
 * @param certificate the listener's own, PEM
 * @returns what is told of each of its connections
 */
export function driverTls(certificate: string): (socket: TLSSocket) => DriverTls {
  const shown = certificateFacts(new X509Certificate(certificate));
  return (socket) => {
    const { servername } = socket;
    return {
      version: socket.getProtocol() ?? 'not known',
      cipher: socket.getCipher().standardName,
      ...(servername ? { serverName: servername.slice(0, most.name) } : {}),
      resumed: socket.isSessionReused(),
      signatureAlgorithms: [...new Set(socket.getSharedSigalgs().map(plain))].slice(0, most.algorithms),
      certificate: shown,
    };
  };
}

/** Node writes `Ed25519+UNDEF` for one that has its hash within it, and names some twice that differ in the key. */
function plain(algorithm: string): string {
  return algorithm.replace('+UNDEF', '');
}
