import { Fault, faultData, faultOf } from '../fault/fault';
import type { Ending } from '../trace/events';
import { clientNonce } from '../mongodbAws/clientFirst';
import { clientNonceLength } from '../mongodbAws/constants';
import { judgeServerFirst } from '../mongodbAws/serverFirst';
import type { StepId } from '../vocabulary/steps';
import type { ObservedChallenge, ObservedFirst } from './login';

/** Where a login stood when the driver hung up. */
export interface HungUp {
  readonly step: StepId;
  /** Milliseconds for which it had waited for a reply; null when it was the driver's turn. */
  readonly waited: number | null;
  /** What the specification has a driver refuse of the last thing that it was told. */
  readonly refused: Fault | null;
}

/** A driver says nothing when it gives up, so this is what there is to be concluded. */
export function endOfHungUp({ step, waited, refused }: HungUp): Ending {
  return { outcome: 'failed', step, fault: faultData(refused ?? hungUp(step, waited)) };
}

function hungUp(step: StepId, waited: number | null): Fault {
  if (waited !== null) {
    return new Fault('driver-closed', { problem: 'waiting', ms: waited });
  }
  if (step !== 'server-first') return new Fault('driver-closed', { problem: 'early' });
  return new Fault('driver-closed', { problem: 'after-challenge' });
}

/** The fault for which a driver is to refuse this challenge (auth.md); null for one that is in order. */
export function faultInChallenge(first: ObservedFirst, challenge: ObservedChallenge): Fault | null {
  if (first.nonce?.length !== clientNonceLength) return null;
  const nonce = clientNonce(first.nonce);
  return faultOf(() => judgeServerFirst(challenge.payload, nonce));
}
