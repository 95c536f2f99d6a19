import { isServerFault, type ServerFault } from '../mongodbAws/server/faults';
import { isServerModeId, type ServerModeId } from '../mongodbAws/server/modes';

/** What the listener answers a driver, chosen beforehand. */
export type ListenerAnswer =
  /** By the sandbox's users, as its STS judges. */
  | { readonly kind: 'judge' }
  /** Accept whatever is well-formed. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'fail'; readonly fault: ServerFault };

export interface ListenerSettings {
  readonly mode: ServerModeId;
  readonly answer: ListenerAnswer;
}

export const defaultListenerSettings: ListenerSettings = { mode: 'percona', answer: { kind: 'judge' } };

export function isListenerSettings(value: unknown): value is ListenerSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { mode, answer } = value as { mode?: unknown; answer?: unknown };
  if (!isServerModeId(mode) || typeof answer !== 'object' || answer === null) return false;
  const { kind, fault } = answer as { kind?: unknown; fault?: unknown };
  return kind === 'judge' || kind === 'accept' || (kind === 'fail' && isServerFault(fault));
}
