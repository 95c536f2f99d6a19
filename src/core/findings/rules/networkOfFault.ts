import type { FaultData } from '../../fault/facts';
import type { NetworkFacts } from '../facts/network';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import type { Said } from '../rule';
import { listedOrBlocked } from './listedOrBlocked';

type Finding = Said<keyof NetworkFacts>;

/** What a fault on the way to a server can come from. */
export function networkOfFault(fault: FaultData, known: Knowledge): readonly Finding[] {
  // The fault itself says what the proxy that one goes through has against it.
  if (fault.leg === 'via') return [];
  const server = kindOfServer(known);
  switch (fault.code) {
    case 'tls-alert-80':
      return listedOrBlocked('alert-80', known);
    case 'tls-failed':
      return fault.problem === 'not-tls'
        ? [{ code: 'network-no-tls', level: 'likely', about: 'tls', facts: {} }]
        : listedOrBlocked('handshake', known);
    case 'tls-certificate':
      return 'problem' in fault && isOfCertificate(fault.problem)
        ? [
            {
              code: 'network-trust',
              level: 'likely',
              about: 'tls',
              facts: {
                problem: fault.problem,
                driver: known.driver?.driver ?? null,
                server,
                issuer: 'shown' in fault ? (fault.shown?.issuer ?? null) : null,
                proxied: fault.via !== undefined,
              },
            },
          ]
        : [];
    case 'dns-failed':
    case 'dns-timeout':
      return [ofName(fault, known)];
    case 'tcp-failed':
      return listedOrBlocked('refused', known);
    case 'tcp-timeout':
      return listedOrBlocked('silence', known);
    case 'server-closed':
      return listedOrBlocked('closed', known);
    default:
      return [];
  }
}

type OfCertificate = NetworkFacts['network-trust']['problem'];

const ofCertificate: ReadonlySet<string> = new Set<OfCertificate>([
  'other-host',
  'expired',
  'not-yet-valid',
  'revoked',
  'self-signed',
  'untrusted',
  'no-authority',
  'purpose',
  'signature',
  'chain-too-long',
]);

function isOfCertificate(problem: string): problem is OfCertificate {
  return ofCertificate.has(problem);
}

function ofName(
  fault: Extract<FaultData, { readonly code: 'dns-failed' | 'dns-timeout' }>,
  known: Knowledge,
): Finding {
  const { leg } = fault;
  const reason =
    fault.code === 'dns-timeout' ? 'unanswered' : fault.problem === 'other' ? 'other' : 'not-found';
  return {
    code: 'network-name',
    level: 'likely',
    facts: {
      host: fault.host ?? known.host ?? null,
      record: leg === 'srv' || leg === 'txt' ? leg : 'address',
      reason,
      atlas: kindOfServer(known) === 'atlas',
    },
  };
}
