import type { ConnectionRecord } from '../../../core/capture/connection';
import { judge } from '../../../core/findings/judge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { knowledgeOfRecord } from '../../../core/findings/knowledgeOfRecord';
import { checkRules } from '../../../core/findings/rules/check';
import type { HandshakeEvent } from '../../../core/trace/events';
import { checkInWords } from '../../../words/en/findings/check';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SignatureCheck } from '../search/signatureSearch';

/**
 * What follows from a check for the login that it was made of.
 * @param log of the record
 * @returns null where there is none, or it was of an earlier login on the same connection
 */
export function conclusionOf(
  record: ConnectionRecord | null,
  log: readonly HandshakeEvent[],
  check: SignatureCheck | null,
): Conclusion | null {
  if (!record || !check?.result) return null;
  const seen = knowledgeOfRecord(record);
  if (check.authorization !== seen.proof?.authorization) return null;
  const { findings, passed } = judge(
    {
      ...knowledgeOf(log),
      ...seen,
      judge: record.summary.relayed ? 'aws' : 'sandbox',
      check: check.result,
    },
    checkRules,
  );
  const [concluded] = [...findings, ...passed];
  return concluded ? checkInWords(concluded) : null;
}
