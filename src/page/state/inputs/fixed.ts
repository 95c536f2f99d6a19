import type { Fixed, FixedClock } from '../../../core/trace/events';

/** What a person has fixed, so that a run can be repeated. Half a nonce is 32 bytes. */
export interface FixedInputs {
  /** null: this machine's clock. */
  readonly clock: FixedClock | null;
  /** null: each run draws its own. */
  readonly clientNonce: Uint8Array | null;
  /** The half that the sandbox in the page adds. */
  readonly serverNonce: Uint8Array | null;
}

export const nothingFixed: FixedInputs = { clock: null, clientNonce: null, serverNonce: null };

/** As the trace of a run has it; null where nothing is fixed. */
export function fixedInRun(fixed: FixedInputs, inPage: boolean): Fixed | null {
  const { clock, clientNonce, serverNonce } = fixed;
  const made: Fixed = {
    ...(clock ? { clock } : {}),
    ...(clientNonce ? { clientNonce: true } : {}),
    ...(serverNonce && inPage ? { serverNonce: true } : {}),
  };
  return Object.keys(made).length === 0 ? null : made;
}
