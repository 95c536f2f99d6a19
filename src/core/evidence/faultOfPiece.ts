import type { FaultData } from '../fault/facts';
import type { Piece } from './piece';

/** What broke before anyone could refuse, as the page tells of its own ways; null for a piece that tells of no such thing. */
export function faultOfPiece(piece: Piece): FaultData | null {
  switch (piece.kind) {
    case 'tls-error':
      return ofTls(piece.facts.tls);
    case 'dns-error': {
      const { record, reason, host } = piece.facts;
      const where = { leg: record, ...(host === undefined ? {} : { host }) } as const;
      if (reason === 'timeout') return { code: 'dns-timeout', problem: 'server', ...where };
      if (reason === 'other') return { code: 'dns-failed', problem: 'other', system: 'DNS', ...where };
      return { code: 'dns-failed', problem: reason === 'no-record' ? 'no-record' : 'no-name', ...where };
    }
    case 'network-error': {
      if (piece.facts.metadata) return null;
      const { how } = piece.facts;
      if (how === 'refused') return { code: 'tcp-failed', problem: 'refused', leg: 'tcp' };
      if (how === 'timeout') return { code: 'tcp-timeout', problem: 'system', leg: 'tcp' };
      return { code: 'server-closed', problem: 'broke', system: 'ECONNRESET' };
    }
    default:
      return null;
  }
}

function ofTls(tls: Extract<Piece, { readonly kind: 'tls-error' }>['facts']['tls']): FaultData {
  switch (tls) {
    case 'alert-80':
      return { code: 'tls-alert-80', leg: 'tls' };
    case 'not-tls':
      return { code: 'tls-failed', problem: 'not-tls', system: 'TLS', leg: 'tls' };
    case 'handshake':
      return { code: 'tls-failed', problem: 'other', system: 'TLS', leg: 'tls' };
    default:
      return { code: 'tls-certificate', problem: tls, system: 'X.509', leg: 'tls' };
  }
}
