import type { ConnectionRecord } from '../../../core/capture/connection';
import { judge } from '../../../core/findings/judge';
import { checkRules } from '../../../core/findings/rules/check';
import type { HandshakeEvent } from '../../../core/trace/events';
import { checkInWords } from '../../../words/en/findings/check';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import type { SignatureCheck } from '../search/signatureSearch';
import { knowledgeOfWatched } from './knowledgeOfWatched';

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
  if (!record || !check) return null;
  const known = knowledgeOfWatched(record, log, check);
  if (!known.check) return null;
  const { findings, passed } = judge(known, checkRules);
  const [concluded] = [...findings, ...passed];
  return concluded ? checkInWords(concluded) : null;
}
