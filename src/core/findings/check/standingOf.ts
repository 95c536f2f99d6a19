import { unreachable } from '../../fault/fault';
import type { LoginFate } from './loginFate';

/** What the answer to the login adds to a check that does not turn on it: a sentence, or none. */
export function standingOf(
  fate: Exclude<LoginFate, { readonly kind: 'accepted' | 'signature-refused' }>,
): readonly string[] {
  switch (fate.kind) {
    case 'unanswered':
      return ['Nobody has answered the signed request.'];
    case 'unchecked':
      return [
        fate.letIn
          ? 'The listener let the driver in without a check, as it was told.'
          : 'The listener refused without a check, as it was told.',
      ];
    case 'refused-otherwise':
      return [`The login was refused for something else. ${fate.why}`];
    case 'untold':
      return [
        fate.status === null
          ? 'The server does not say why it refused, nor whether it reached STS.'
          : `STS answered ${fate.status}, and the server does not say why.`,
      ];
    default:
      return unreachable(fate);
  }
}
