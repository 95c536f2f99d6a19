import type { ConnectionRecord } from '../../../core/capture/connection';
import { allRules } from '../../../core/findings/rules/all';
import { judge } from '../../../core/findings/judge';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import { shortOf } from '../../../words/en/findings/shortOf';
import type { SignatureCheck } from '../search/signatureSearch';
import { knowledgeOfWatched } from './knowledgeOfWatched';

/**
 * What stands first among all that is found of a login that failed, on one line.
 * @param log of the record
 * @param concluded from a check of the signature: it tells more than that somebody refused
 * @returns null where nothing is found, or the login did not fail
 */
export function firstFound(
  record: ConnectionRecord | null,
  log: readonly HandshakeEvent[],
  check: SignatureCheck | null,
  concluded: Conclusion | null,
): string | null {
  const end = log.findLast((event) => event.type === 'ended');
  if (!record || end?.type !== 'ended' || !('fault' in end.ending)) return null;
  const [first] = judge(knowledgeOfWatched(record, log, check), allRules).findings;
  if (concluded && (first === undefined || first.untold)) return concluded.short;
  return first === undefined || first.code === 'broke' ? null : shortOf(first);
}
