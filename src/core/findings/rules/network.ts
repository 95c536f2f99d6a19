import type { FaultData } from '../../fault/facts';
import type { NetworkFacts, WayEnded } from '../facts/network';
import { isSomebodyElses } from '../isSomebodyElses';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';

type Finding = Said<keyof NetworkFacts>;

/** What stands between a program and a server, where its error tells only that nothing came of it. */
export const networkRules = [
  rule({
    id: 'network-fault',
    needs: ['fault'],
    step: 'connect',
    about: 'network',
    source: 'failures.md A1 to A3, field.md 1',
    test: (known): readonly Finding[] =>
      isSomebodyElses({ by: known.by, target: known.target })
        ? ofFault(known.fault, known).map((said) => placed(said, known))
        : [],
  }),
  rule({
    id: 'network-selection',
    needs: ['troubles'],
    step: 'connect',
    about: 'network',
    source: 'failures.md A1, A2',
    test: (known): readonly Finding[] => {
      const [timeout] = troublesOf(known, 'selection-timeout');
      // What stopped it is told by a fault, a reply or what else a driver says.
      if (!timeout || known.fault || known.reply || isExplained(known)) return [];
      return way('silence', known).map((said) => ({ ...said, at: { piece: timeout.piece } }));
    },
  }),
  rule({
    id: 'network-srv-port',
    needs: ['troubles'],
    step: 'resolve',
    about: 'connection-string',
    source: 'failures.md A3, corrections.md 17',
    test: (known): readonly Finding[] => {
      const words = troublesOf(known, 'driver-words').find(({ said }) => said === 'srvWithPort');
      const read = troublesOf(known, 'source-error').find(({ problem }) => problem === 'srv-port');
      const found = words ?? read;
      if (!found) return [];
      const driver = (words ? words.drivers[0] : read?.driver) ?? null;
      return [{ code: 'network-srv-port', level: 'certain', facts: { driver }, at: { piece: found.piece } }];
    },
  }),
];

function placed(said: Finding, { ending }: Knowledge): Finding {
  return ending ? { ...said, step: ending.step } : said;
}

function ofFault(fault: FaultData, known: Knowledge): readonly Finding[] {
  const server = kindOfServer(known);
  switch (fault.code) {
    case 'tls-alert-80':
      return way('alert-80', known);
    case 'tls-failed':
      return fault.problem === 'not-tls'
        ? [{ code: 'network-no-tls', level: 'likely', about: 'tls', facts: {} }]
        : way('handshake', known);
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
              },
            },
          ]
        : [];
    case 'dns-failed':
    case 'dns-timeout':
      return [ofName(fault, known)];
    case 'tcp-failed':
      return way('refused', known);
    case 'tcp-timeout':
      return way('silence', known);
    case 'server-closed':
      return way('closed', known);
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

/**
 * Atlas ends TLS with alert 80 for an address that is not listed, or lets nothing through; where it is not known to be
 * Atlas, that is one possibility of two. Atlas refuses no connection of TCP.
 */
function way(shows: WayEnded, known: Knowledge): readonly Finding[] {
  const server = kindOfServer(known);
  const atlas = server === 'atlas';
  const listed: readonly Finding[] =
    shows === 'refused' || (server !== null && !atlas)
      ? []
      : [
          {
            code: 'network-access-list',
            level: atlas || shows === 'alert-80' || shows === 'handshake' ? 'likely' : 'possible',
            facts: { shows, atlas, basis: 'observed' },
          },
        ];
  const blocked: readonly Finding[] =
    (atlas && shows !== 'refused') || shows === 'alert-80'
      ? []
      : [
          {
            code: 'network-way',
            level: shows === 'refused' || server !== null ? 'likely' : 'possible',
            facts: { shows, server },
          },
        ];
  return [...listed, ...blocked];
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

/** A search for a server ends in a timeout as well where a driver could not even begin. */
function isExplained(known: Knowledge): boolean {
  return (known.troubles ?? []).some(({ kind }) => kind !== 'selection-timeout' && kind !== 'variable');
}
