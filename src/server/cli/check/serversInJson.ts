import { hostAndPortText } from '../../../core/link/hostText';
import type { HandshakeEvent } from '../../../core/trace/events';
import { endingOf } from '../../../core/trace/inLog';

/** A server that a connection was made to, or tried. */
export interface ServerInJson {
  /** `host:port` */
  readonly host: string;
  /** The forward proxy that was asked for it; null where it was dialled from here. */
  readonly via: string | null;
}

/** Every server of a run, in the order in which they were tried. */
export function serversInJson(log: readonly HandshakeEvent[]): readonly ServerInJson[] {
  const tried = new Map<string, string | null>();
  const add = (host: string, via: string | null): void => {
    if (!tried.has(host)) tried.set(host, via);
  };
  for (const event of log) {
    if (event.type !== 'link') continue;
    if (event.event.type === 'leg') {
      const { fact } = event.event;
      if (fact.leg === 'tcp') add(hostAndPortText(fact.peer), null);
      if (fact.leg === 'via') add(hostAndPortText(fact.peer), fact.via);
    }
    if (event.event.type === 'skipped') {
      const { peer, reason } = event.event.skipped;
      if ('fault' in reason) add(hostAndPortText(peer), reason.fault.via ?? null);
    }
  }
  const ending = endingOf(log);
  if (ending?.outcome !== 'failed') return fromEntries(tried);
  const { leg, host, via = null } = ending.fault;
  if (host !== undefined && leg !== 'srv' && leg !== 'txt') add(host, via);
  return fromEntries(tried);
}

function fromEntries(tried: ReadonlyMap<string, string | null>): readonly ServerInJson[] {
  return [...tried].map(([host, via]) => ({ host, via }));
}
