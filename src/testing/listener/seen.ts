import { Sha256 } from '@aws-crypto/sha256-browser';
import type { HandshakeEvent } from '../../core/trace/events';
import type { ConnectionRecord } from '../../core/capture/connection';
import { observe } from '../../core/capture/observe';

export function seen(record: ConnectionRecord): Promise<readonly HandshakeEvent[]> {
  return observe(record, Sha256);
}

export function typesOf(events: readonly HandshakeEvent[]): readonly string[] {
  return events.map(({ type }) => type);
}

export function endingOf(events: readonly HandshakeEvent[]): unknown {
  return events.find((event) => event.type === 'ended')?.ending;
}

export function find<T extends HandshakeEvent['type']>(
  events: readonly HandshakeEvent[],
  type: T,
): HandshakeEvent & { readonly type: T } {
  const found = events.find((event): event is HandshakeEvent & { readonly type: T } => event.type === type);
  if (!found) throw new Error(`no event ${type}`);
  return found;
}
