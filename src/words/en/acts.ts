import type { StepId } from '../../core/vocabulary/steps';

/** The four acts of the handshake, each by the step that it begins with. */
export const acts: Readonly<Partial<Record<StepId, string>>> = {
  credentials: 'Connect',
  'client-first': 'Agree on a nonce',
  request: 'Sign, on your side only',
  'client-final': 'Prove it',
};
