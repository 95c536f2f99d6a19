import type { NetworkFacts } from '../facts/network';
import { networkBases } from '../bases/network';
import { isSomebodyElses } from '../isSomebodyElses';
import type { Knowledge } from '../knowledge';
import { rule, type Rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';
import { listedOrBlocked } from './listedOrBlocked';
import { networkOfFault } from './networkOfFault';

type Finding = Said<keyof NetworkFacts>;

/** What stands between a program and a server, where its error tells only that nothing came of it. */
export const networkRules: readonly Rule<keyof NetworkFacts>[] = [
  rule({
    needs: ['fault'],
    step: 'connect',
    about: 'network',
    // failures.md A1 to A3, field.md 1
    basis: networkBases,
    test: (known): readonly Finding[] =>
      isSomebodyElses({ by: known.by, target: known.target })
        ? networkOfFault(known.fault, known).map((said) => placed(said, known))
        : [],
  }),
  rule({
    needs: ['troubles'],
    step: 'connect',
    about: 'network',
    // failures.md A1, A2
    basis: networkBases,
    test: (known): readonly Finding[] => {
      const [timeout] = troublesOf(known, 'selection-timeout');
      // What stopped it is told by a fault, a reply or what else a driver says.
      if (!timeout || known.fault || known.reply || isExplained(known)) return [];
      return listedOrBlocked('silence', known).map((said) => ({ ...said, at: { piece: timeout.piece } }));
    },
  }),
  rule({
    needs: ['troubles'],
    step: 'resolve',
    about: 'connection-string',
    // failures.md A3, corrections.md 17
    basis: networkBases,
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

/** A search for a server ends in a timeout as well where a driver could not even begin. */
function isExplained(known: Knowledge): boolean {
  return (known.troubles ?? []).some(({ kind }) => kind !== 'selection-timeout' && kind !== 'variable');
}
