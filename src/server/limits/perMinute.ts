import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { Fault } from '../../core/fault/fault';
import type { Store } from './store';
import type { Rate, VisitorLimit } from './visitorLimit';

/** Seconds. */
const minute = 60;
/** What all visitors are counted under; no visitor has such a key. */
const everybody = 'all';

/**
 * So many a minute, for each visitor and for all together, counted in this process or by all that share a store. While that
 * does not answer, each counts for itself. A visitor who is refused costs the others nothing; neither is one remembered
 * whom there is no room for, so that the keys that are held are never more than the limit for all.
 */
export function perMinute(what: 'links' | 'sts', rate: Rate, store: Store | null): VisitorLimit {
  const own = limiterOf(`countersign:${what}`, rate.visitor, store);
  const together = limiterOf(`countersign:${what}`, rate.all, store);
  const fault = (whose: 'visitor' | 'all', ms: number): Fault =>
    new Fault('limit-reached', {
      problem: what,
      whose,
      limit: rate[whose],
      seconds: Math.max(1, Math.ceil(ms / 1000)),
    });

  const full = async (whose: 'visitor' | 'all', key: string): Promise<Fault | null> => {
    const state = await (whose === 'all' ? together : own).get(key);
    return state !== null && state.consumedPoints >= rate[whose] ? fault(whose, state.msBeforeNext) : null;
  };
  const consume = async (whose: 'visitor' | 'all', key: string): Promise<Fault | null> => {
    try {
      await (whose === 'all' ? together : own).consume(key);
      return null;
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) return fault(whose, thrown.msBeforeNext);
      throw thrown;
    }
  };

  return {
    look: async (visitor) => (await full('visitor', visitor)) ?? full('all', everybody),
    take: async (visitor) =>
      (await full('all', everybody)) ?? (await consume('visitor', visitor)) ?? consume('all', everybody),
  };
}

function limiterOf(keyPrefix: string, points: number, store: Store | null): RateLimiterAbstract {
  const options: IRateLimiterOptions = { keyPrefix, points, duration: minute };
  const insuranceLimiter = new RateLimiterMemory(options);
  if (!store) return insuranceLimiter;
  return new RateLimiterRedis({
    ...options,
    storeClient: store.client,
    rejectIfRedisNotReady: true,
    insuranceLimiter,
  });
}
