import type { StsAnswer } from '../findings/knowledge';
import { kindsIn } from './kindsIn';
import type { Piece } from './piece';

/** What STS said of the request of a login, or of the same credentials asked who they are; other actions apart. */
export function stsAnswersIn(pieces: readonly Piece[]): readonly StsAnswer[] {
  const [dated] = kindsIn(pieces, 'http-date');
  return pieces.flatMap(({ kind, facts }): readonly StsAnswer[] => {
    if (kind === 'sts-identity') {
      const { arn, account, userId } = facts;
      const identity = { arn, ...(account ? { account } : {}), ...(userId ? { userId } : {}) };
      return [{ kind: 'identity', identity, ...(dated ? { date: dated.facts.at } : {}) }];
    }
    if (kind !== 'sts-error' || (facts.operation ?? 'GetCallerIdentity') !== 'GetCallerIdentity') return [];
    const { status, code, message, requestId, clock } = facts;
    const date = clock?.theirs ?? dated?.facts.at;
    return [
      {
        kind: 'error',
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
        ...(message === undefined ? {} : { message }),
        ...(requestId === undefined ? {} : { requestId }),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });
}
