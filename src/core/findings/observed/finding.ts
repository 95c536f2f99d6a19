import type { StepId } from '../../vocabulary/steps';

/** What a finding is about. */
export type ObservedFindingId =
  | 'mechanism'
  | 'database'
  | 'client-first'
  | 'client-nonce'
  | 'flag'
  | 'key-order'
  | 'extra-field'
  | 'authorization'
  | 'access-key-id'
  | 'account'
  | 'session-token'
  | 'signed-headers'
  | 'signature-form'
  | 'date'
  | 'clock'
  | 'scope-date'
  | 'region'
  | 'service'
  | 'terminator';

/** One thing that can be told of a login without knowing any secret. */
export interface ObservedFinding {
  readonly id: ObservedFindingId;
  /** `bad`: somebody is certain to refuse it. `warn`: it works, or may, and is not as it should be. */
  readonly level: 'ok' | 'warn' | 'bad';
  /** One or two sentences. */
  readonly text: string;
  /** The step at which it shows. */
  readonly step: StepId;
}

/** Makes findings of one step. */
export function findingAt(
  step: StepId,
): (id: ObservedFindingId, level: ObservedFinding['level'], text: string) => ObservedFinding {
  return (id, level, text) => ({ id, level, text, step });
}

/** What a peer said, for quoting in a sentence: at most 64 characters of it. */
export function quoted(text: string): string {
  return `“${text.length <= 64 ? text : `${text.slice(0, 63)}…`}”`;
}
