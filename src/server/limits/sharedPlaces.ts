import { randomUUID } from 'node:crypto';
import { Fault } from '../../core/fault/fault';
import type { Store } from './store';
import type { VisitorPlaces } from './visitorLimit';

/** Milliseconds for which a place is held unless it is renewed: a replica that is killed gives its places back by that. */
const leaseMs = 30_000;
const renewMs = 10_000;
/** How long somebody is told to wait; when a place will be free, nobody knows. */
const seconds = 10;

const now = `local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)`;
const enterScript = `${now}
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;
const renewScript = `${now}
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])`;
const countScript = `${now}
return redis.call('ZCARD', KEYS[1])`;

function keyOf(visitor: string): string {
  return `countersign:open:${visitor}`;
}

/**
 * Places that all who share a store count together; what each counts by itself is left to it, and is all that counts
 * while the store is away.
 * @param most places of one visitor
 */
export function sharedPlaces(most: number, { client }: Store): VisitorPlaces {
  const fault = (): Fault =>
    new Fault('limit-reached', { problem: 'open', whose: 'visitor', limit: most, seconds });

  /** null: the store did not answer. */
  const run = async (
    script: string,
    visitor: string,
    ...more: readonly (string | number)[]
  ): Promise<unknown> => {
    if (client.status !== 'ready') return null;
    return client.eval(script, 1, keyOf(visitor), ...more).catch(() => null);
  };

  const hold = (visitor: string, place: string, gone: AbortSignal): void => {
    const renewal = setInterval(() => void run(renewScript, visitor, place, leaseMs), renewMs).unref();
    const leave = (): void => {
      clearInterval(renewal);
      if (client.status === 'ready') void client.zrem(keyOf(visitor), place).catch(() => null);
    };
    if (gone.aborted) leave();
    else gone.addEventListener('abort', leave, { once: true });
  };

  return {
    look: async (visitor) => (Number(await run(countScript, visitor)) >= most ? fault() : null),
    async enter(visitor, gone) {
      const place = randomUUID();
      if ((await run(enterScript, visitor, place, most, leaseMs)) === 0) return fault();
      // Also where the store was away: once it is back, what is held here is counted there.
      hold(visitor, place, gone);
      return null;
    },
  };
}
