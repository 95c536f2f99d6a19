import type { Clock } from '../../../core/link/ports';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import type { Inputs } from '../inputs/inputs';
import type { State } from '../view/state';

/** Whoever turns to Challenge finds the one of the last run there, so that there is something to change. */
export function withChallengeOfLog(inputs: Inputs, state: State, clock: Clock): Inputs {
  if (inputs.target !== 'challenge' || inputs.challenge.serverNonce !== '') return inputs;
  const first = state.log.find((event) => event.type === 'server-first');
  const request = state.log.findLast((event) => event.type === 'request');
  return {
    ...inputs,
    challenge: {
      serverNonce: first?.serverNonce ?? '',
      stsHost: first?.stsHost ?? inputs.challenge.stsHost,
      signingDate: request?.amzDate ?? formatAmzDate(clock.now()),
    },
  };
}
