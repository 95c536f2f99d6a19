import type { ConnectionRecord } from '../../../core/capture/connection';
import type { Knowledge } from '../../../core/findings/knowledge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { knowledgeOfRecord } from '../../../core/findings/knowledgeOfRecord';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { SignatureCheck } from '../search/signatureSearch';

/** All that is known of a login that is watched. @param check where it is of this login, what came of it */
export function knowledgeOfWatched(
  record: ConnectionRecord,
  log: readonly HandshakeEvent[],
  check: SignatureCheck | null,
): Knowledge {
  const seen = knowledgeOfRecord(record);
  return {
    ...knowledgeOf(log),
    ...seen,
    judge: record.summary.relayed ? 'aws' : 'sandbox',
    ...(check?.result && check.authorization === seen.proof?.authorization ? { check: check.result } : {}),
  };
}
