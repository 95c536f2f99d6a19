import { Fault } from '../../core/fault/fault';
import type { LinkLimits } from '../limits/visitorLimit';
import type { ConnectionLimit } from './connectionLimit';
import type { ProxyLimits } from './proxyConfig';

/** Seconds to wait for a link of somebody else, or of one's own, to end: nobody knows how long. */
const seconds = 10;

/** Why there is no place for a further link in this process. */
export function noPlace(why: 'links' | 'links-per-address', limits: ProxyLimits): Fault {
  return why === 'links'
    ? new Fault('limit-reached', { problem: 'open', whose: 'all', limit: limits.links, seconds })
    : new Fault('limit-reached', {
        problem: 'open',
        whose: 'visitor',
        limit: limits.linksPerAddress,
        seconds,
      });
}

/** Counts a link of a visitor. @returns why it is one too many, or null */
export async function admitted(
  { open, perMinute }: LinkLimits,
  visitor: string,
  gone: AbortSignal,
): Promise<Fault | null> {
  return (await open?.enter(visitor, gone)) ?? (await perMinute?.take(visitor)) ?? null;
}

/** What a visitor would be told, without counting. */
export async function wouldBe(
  here: ConnectionLimit,
  limits: ProxyLimits,
  visitors: LinkLimits | null,
  visitor: string,
): Promise<Fault | null> {
  const full = here.full(visitor);
  if (full !== null) return noPlace(full, limits);
  return (await visitors?.open?.look(visitor)) ?? (await visitors?.perMinute?.look(visitor)) ?? null;
}
