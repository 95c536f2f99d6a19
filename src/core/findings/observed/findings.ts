import type { ConnectionRecord } from '../../capture/connection';
import { loginIn } from '../../capture/login';
import type { ObservedFinding } from './finding';
import { findingsOfFirst } from './first';
import { findingsOfProof } from './proof';

/** What can be told of the latest login on a connection without knowing any secret, in the order of the steps. */
export function observedFindings(record: ConnectionRecord): readonly ObservedFinding[] {
  const { first, challenge, final } = loginIn(record);
  return [
    ...(first ? findingsOfFirst(first) : []),
    ...(final
      ? findingsOfProof({
          authorization: final.authorization,
          amzDate: final.amzDate,
          ...(final.sessionToken ? { sessionToken: final.sessionToken } : {}),
          stsHost: challenge?.stsHost ?? null,
          receivedAt: final.receivedAt,
        })
      : []),
  ];
}
