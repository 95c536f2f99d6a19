import { conclude } from '../../../core/findings/check/conclude';
import type { Conclusion } from '../../../core/findings/check/conclusion';
import { loginFate } from '../../../core/findings/check/loginFate';
import { observedFindings } from '../../../core/findings/observed/findings';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { loginIn } from '../../../core/capture/login';
import { accessKeyIdIn } from '../../../core/sigv4/authorization';
import { soughtWords } from '../../../words/en/signing/soughtWords';
import type { SignatureCheck } from './state';

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
  const final = record && loginIn(record).final;
  if (!final || !check?.result || check.authorization !== final.authorization) return null;
  return conclude({
    result: check.result,
    fate: loginFate(log, record.summary.relayed),
    findings: observedFindings(record),
    accessKeyId: accessKeyIdIn(final.authorization) ?? 'this key',
    temporary: final.sessionToken !== undefined,
    inWords: soughtWords,
  });
}
