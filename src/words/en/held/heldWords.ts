import type { Waiting } from '../../../core/handshake/hold';
import type { StepId } from '../../../core/vocabulary/steps';

const messages: Readonly<Partial<Record<StepId, string>>> = {
  hello: 'hello',
  'client-first': 'client first',
  'client-final': 'client final',
};

/** What the button is called that lets a held message go. */
export function sendLabel({ step, command, reply }: Waiting): string {
  return reply ? 'Read it' : `Send ${messages[step] ?? command}`;
}

export function heldTitle({ reply }: Waiting): string {
  return reply ? 'Held. Received, not read yet.' : 'Held. Not sent yet.';
}

/** What a change of the message would mean. */
export function heldNote({ step, command, reply }: Waiting): string {
  if (reply)
    return `The reply to ${command}. Change it, and the client goes on with what you write; the server keeps what it sent.`;
  switch (step) {
    case 'client-first':
      return 'Change its fields or its bytes: the client may then expect your nonce and sign your flag, or not.';
    case 'client-final':
      return 'Change its fields or its bytes: the request may then be signed anew with your date and token, or not.';
    default:
      return 'Change its fields or its bytes, or let it go as it is.';
  }
}

/** The two ways to go on with a changed message. */
export const followLabels = {
  follow: 'Recompute what follows',
  leave: 'Send exactly this, leave the rest',
} as const;

export function followNote(step: StepId, follows: boolean): string {
  if (step === 'client-first')
    return follows
      ? 'The client expects this nonce in the answer, and signs this flag.'
      : 'The client still expects the nonce that it made, and signs the flag n.';
  return follows
    ? 'Where d or t changed and a did not, a is signed anew.'
    : 'a stays as it is, whatever it was signed with.';
}
