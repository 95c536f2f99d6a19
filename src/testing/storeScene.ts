import { Sha256 } from '@aws-crypto/sha256-browser';
import { base64Decode } from '../core/bytes/base64';
import { sandboxStsHost } from '../core/mongodbAws/server/state';
import { builtInUsers } from '../core/sts/builtInUsers';
import type { SandboxBehaviour } from '../page/state/run/ports';
import { createCountersignStore, type Store } from '../page/state/handshake/store';
import { inPageLink } from '../page/transport/inPageLink';
import { payloadVectors } from './knownAnswers';

/** Epoch milliseconds at which the clock of every test of the store stands. */
export const wall = Date.UTC(2026, 10, 24, 10, 15, 0);
/** The specification's nonces, in the order in which a run asks for random bytes. */
const script = [base64Decode(payloadVectors.clientNonce), base64Decode(payloadVectors.serverNonce).slice(32)];

/**
 * A store whose ports are frozen and scripted, with the sandbox in the page and no cluster.
 * @param told each behaviour asked for
 */
export function newStore(told?: (behaviour: SandboxBehaviour) => void): Store {
  const users = builtInUsers();
  let asked = 0;
  let ticks = 0;
  const clock = { now: () => wall, steady: () => ticks++ };
  const random = (length: number): Uint8Array => {
    const scripted = script[asked++ % 3];
    return scripted?.length === length ? scripted : new Uint8Array(length);
  };
  return createCountersignStore({
    clock,
    random,
    Sha256,
    client: { name: 'countersign', version: '0', platform: 'test' },
    sandboxUsers: () => users,
    sandboxLink: (tell, behaviour) => {
      told?.(behaviour);
      const server = { users, stsHost: sandboxStsHost, now: clock.now, random, Sha256, tell };
      return inPageLink({ ...server, ...behaviour }, { steady: clock.steady, after: () => () => undefined });
    },
    clusterLink: () => {
      throw new Error('no cluster here');
    },
  });
}

/** Lets everything settle that is under way without a clock. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 5));
}
