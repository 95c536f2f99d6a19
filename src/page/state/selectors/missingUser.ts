import { readRefusal } from '../../../core/findings/readRefusal';
import type { HandshakeEvent } from '../../../core/trace/events';

/** Whom the server did not find among its database users, as it names them; null where that is not why it refused. */
export function missingUserIn(log: readonly HandshakeEvent[]): string | null {
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (ending?.outcome !== 'rejected') return null;
  const refusal = readRefusal(ending.fault);
  return refusal.kind === 'user-not-found' ? refusal.arn : null;
}
