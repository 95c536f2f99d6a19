import type { FaultData, FaultFacts } from '../../../core/fault/facts';
import { byProblem, type Said } from './said';

/**
 * How something ended that is nobody's fault, and what stops the server from starting.
 * @param faultInWords what is said of a fault inside another
 */
export const otherFaults = (faultInWords: (fault: FaultData) => Said) => ({
  'no-host-left': byProblem<FaultFacts['no-host-left']>({
    none: { says: 'No host of the target is left to try' },
    sandbox: { says: 'The sandbox is one server' },
    'all-failed': ({ count, last }) => ({
      says: `None of the ${count} hosts could be reached`,
      next: `The last one: ${faultInWords(last as FaultData).says}`,
    }),
  }),
  'option-invalid': byProblem<FaultFacts['option-invalid']>({
    'file-unreadable': ({ option, path, system }) => ({
      says: `--${option}: cannot read ${path} (${system})`,
    }),
    'file-unwritable': ({ option, path, system }) => ({
      says: `--${option}: cannot write ${path} (${system})`,
    }),
    credentials: ({ option }) => ({
      says: `--${option} holds credentials; leave them out, since each driver brings its own`,
    }),
    users: ({ wrong }) => ({ says: `The sandbox users cannot be read: ${wrong}` }),
    'command-line': ({ told }) => ({ says: told }),
    target: ({ option, fault }) => ({ says: `--${option}: ${sentences(faultInWords(fault))}` }),
  }),
  'page-incomplete': (): Said => ({
    says: 'What breaks things on purpose could not be loaded',
    next: 'Reload the page, or run with nothing broken',
  }),
  stopped: byProblem<FaultFacts['stopped']>({
    run: { says: 'The run was stopped' },
    link: { says: 'The link was closed meanwhile' },
    connection: { says: 'The connection was handed over' },
    unwanted: { says: 'Nobody waits for it any more' },
    'nothing-open': { says: 'There is no connection to hand over' },
  }),
  unexpected: ({ kind }: FaultFacts['unexpected']): Said => ({
    says: `Something unforeseen went wrong (${kind})`,
  }),
});

function sentences({ says, next }: Said): string {
  return next === undefined ? says : `${says}. ${next}`;
}
