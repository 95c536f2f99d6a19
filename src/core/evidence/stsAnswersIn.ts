import type { StsAnswer } from '../findings/knowledge';
import { kindsIn } from './kindsIn';
import type { Piece, PieceFacts } from './piece';

/** What STS said of the request of a login, or of the same credentials asked who they are; other actions apart. */
export function stsAnswersIn(pieces: readonly Piece[]): readonly StsAnswer[] {
  const [dated] = kindsIn(pieces, 'http-date');
  return pieces.flatMap(({ kind, facts }): readonly StsAnswer[] => {
    if (kind === 'sts-identity') {
      const { arn, account, userId } = facts;
      const identity = { arn, ...(account ? { account } : {}), ...(userId ? { userId } : {}) };
      return [{ kind: 'identity', identity, ...(dated ? { date: dated.facts.at } : {}) }];
    }
    if (kind !== 'sts-error' || isOfAnotherAction(facts)) return [];
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

/** Codes and words that GetCallerIdentity cannot answer with: nobody can be denied it (STS API Reference). */
const othersCodes = [
  'AccessDenied',
  'AccessDeniedException',
  'InvalidIdentityToken',
  'IDPRejectedClaim',
  'PackedPolicyTooLarge',
];
const othersWords =
  /perform: sts:Assume|GetSessionToken with session|web identity token|ExpiredTokenException: Token expired/i;

/** Whether somebody asked STS, or another service, for something else than who they are. */
export function isOfAnotherAction({ operation, code, message, elsewhere }: PieceFacts['sts-error']): boolean {
  if (elsewhere === true) return true;
  if (operation !== undefined) return operation !== 'GetCallerIdentity';
  return othersCodes.includes(code ?? '') || othersWords.test(message ?? '');
}
