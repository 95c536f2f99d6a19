import { faultData } from '../fault/fault';
import type { ClientEnding } from '../handshake/clientRun';
import type { Ending } from './events';

/** How a run of the client ended, as its log has it. */
export function endingInLog(ending: ClientEnding): Ending {
  switch (ending.outcome) {
    case 'rejected':
      return { ...ending, fault: { code: 'server-refused', ...ending.fault.facts } };
    case 'failed':
      return { ...ending, fault: faultData(ending.fault) };
    default:
      return ending;
  }
}
