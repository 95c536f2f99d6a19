import type { ConnectionOutcome } from '../../../core/capture/connection';
import type { Counts } from '../../state/listen/connections';
import { outcomes } from './outcomes';

/** How many are in the list, of either kind. */
export interface Listed {
  readonly logins: number;
  readonly monitoring: number;
}

/** What is said besides the total; the others went well. */
const spokenOf: readonly ConnectionOutcome[] = ['rejected', 'broken', 'open'];

/** What the list shows, e.g. `12 connections, 3 rejected`; what there is none of is not said. */
export function countsInWords({ total, byOutcome, monitoring }: Counts, listed: Listed): string {
  if (total === 0 && monitoring > 0) return `No login, ${monitoring} monitoring`;
  const all = total === 1 ? '1 connection' : `${total} connections`;
  const parts =
    listed.logins < total
      ? [`${listed.logins} of ${all}`]
      : [
          all,
          ...spokenOf
            .filter((outcome) => byOutcome[outcome] > 0)
            .map((outcome) => `${byOutcome[outcome]} ${outcomes[outcome].word.toLowerCase()}`),
        ];
  return [...parts, ...(listed.monitoring > 0 ? [`${listed.monitoring} monitoring`] : [])].join(', ');
}
