import { knowledgeOfPieces } from '../../../core/evidence/knowledgeOfPieces';
import type { Knowledge, StsAnswer } from '../../../core/findings/knowledge';
import type { DiagnoseState } from './state';

/** All that is known of the login that was brought. @param sts what STS answered when it was asked from here */
export function knowledgeIn(
  { brought, secret, connectionString, driver, serverKind, answers, check }: DiagnoseState,
  now: number,
  sts?: StsAnswer,
): Knowledge {
  const known = knowledgeOfPieces(
    brought.map(({ piece }) => piece),
    {
      now,
      ...(secret.length === 0 ? {} : { credentials: { secretAccessKey: secret } }),
      ...(connectionString === '' ? {} : { connectionString }),
      ...(driver === null ? {} : { driver: { driver } }),
      ...(serverKind === null ? {} : { serverKind }),
    },
  );
  const isOfThis = check?.authorization === known.captured?.authorization;
  return {
    ...known,
    ...(check?.result && isOfThis ? { check: check.result } : {}),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(sts ? { sts } : {}),
  };
}
