import type { LinkEvent } from '../../link/facts';
import type { CarriedReply, IdentityReply, StsHttpRequest } from './exchange';
import { readIdentityReply } from './reply';
import { withoutEcho } from './withoutEcho';

/** What STS answered to who somebody is. */
export interface IdentityAnswer {
  readonly status: number;
  readonly reply: IdentityReply;
  /** The clock of STS, epoch milliseconds, where it was told; and ours when its answer came. */
  readonly date?: number;
  readonly now: number;
  readonly ms: number;
  readonly legs: readonly LinkEvent[];
}

/**
 * Sends a request of GetCallerIdentity and reads the answer, in which nothing stands of a token that was sent.
 * @param now this machine's clock, epoch milliseconds
 * @throws Fault of the way, or `sts-reply-invalid`
 */
export async function askIdentity(
  request: StsHttpRequest,
  ask: (request: StsHttpRequest) => Promise<CarriedReply>,
  now: () => number,
): Promise<IdentityAnswer> {
  const { reply, legs } = await ask(request);
  const read = withoutEcho(readIdentityReply(reply), request);
  const date = Date.parse(reply.date ?? '');
  return {
    status: reply.status,
    reply: read,
    ...(Number.isNaN(date) ? {} : { date }),
    now: now(),
    ms: reply.ms,
    legs,
  };
}
