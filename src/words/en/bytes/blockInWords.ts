import type { StepId } from '../../../core/vocabulary/steps';

/** What became of a run of bytes, or of what it is made. */
export const blockKinds = {
  held: 'held',
  edited: 'as you changed it, and as the client read it',
  sent: 'sent',
  received: 'received',
  computed: 'computed here',
  key: 'computed here, and kept here',
  asked: 'from the sandbox’s server to its STS',
  answered: 'from the sandbox’s STS to its server',
} as const;

/** @param fromFile where it is the step of a trace that was opened */
export function noBytesInWords(step: StepId, signer: 'you' | 'driver', fromFile: boolean): string {
  switch (step) {
    case 'credentials':
      return 'Nothing is sent or hashed at this step.';
    case 'resolve':
    case 'connect':
      return `The ${signer === 'driver' ? 'driver' : 'proxy'} does this by itself; no message of the handshake is sent yet.`;
    case 'signing-key':
      return fromFile
        ? 'No trace holds the derived keys.'
        : 'The derived keys are not here: they stay where the request is signed.';
    case 'sts':
      return 'What passes between the server and STS does not pass through here.';
    default:
      return 'There are no bytes of this step yet.';
  }
}
