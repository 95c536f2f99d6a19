import type { ChainFacts } from '../../../core/link/facts';

/** What a certificate is in a chain. @param at from 0, the server's own @param count how many there are in all */
export function roleInWords(at: number, count: number): string {
  if (at === 0) return 'The server’s own certificate';
  return at === count - 1 ? 'The authority at its root' : 'An authority between';
}

/** Why the last certificate of a chain is trusted. */
export function trustInWords(trusted: ChainFacts['trusted']): string {
  switch (trusted) {
    case 'shipped':
      return 'Trusted: it ships with Node';
    case 'system':
      return 'Trusted: this system has it, and --system-ca was given';
    case 'added':
      return 'Trusted: whoever runs the proxy added it, by --tls-ca or in Node’s settings';
  }
}

export const verifiedInWords =
  'The proxy checked that each certificate is signed by the next, that none is out of date, and that the first is for the host it dialled.';

export const noChainInWords = 'The certificates above it are not in this trace.';

/** Where nothing was shown that proves who the server is. */
export const noTlsInWords =
  'Without TLS: the server showed no certificate, so nothing proves that it is the one you meant, and whoever is between reads every message.';
