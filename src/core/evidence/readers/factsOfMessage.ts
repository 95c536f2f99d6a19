import { readRefusal } from '../../findings/readRefusal';
import type { PieceFacts } from '../piece';

/** What a server's own sentence tells. @param message masked */
export function factsOfMessage(
  message: string,
): Pick<PieceFacts['server-error'], 'message' | 'status' | 'arn'> {
  const refusal = readRefusal({ serverMessage: message });
  return {
    message,
    ...(refusal.kind === 'sts-status' ? { status: refusal.status } : {}),
    ...(refusal.kind === 'user-not-found' && refusal.arn !== null ? { arn: refusal.arn } : {}),
  };
}
