import { Sha256 } from '@aws-crypto/sha256-browser';
import type { ServerPorts } from '../../core/mongodbAws/server/state';
import type { SandboxUser } from '../../core/sts/users';
import { createCountersignStore, type Store } from '../../page/state/handshake/store';
import type { Ports } from '../../page/state/run/ports';

interface Scene {
  readonly users: readonly SandboxUser[];
  readonly stsHost: ServerPorts['stsHost'];
  /** What the sandbox's clock says, epoch milliseconds. */
  readonly now: () => number;
  /** What the client's says, where it is another. */
  readonly clientNow?: () => number;
  /** Of all that is random: 1 to 2147483646. */
  readonly seed: number;
  readonly link: (server: Omit<ServerPorts, 'inWords'>) => ReturnType<Ports['sandboxLink']>;
}

/** The page's store over a sandbox, always the same for the same scene. */
export function handshakeStore({ users, stsHost, now, clientNow = now, seed, link }: Scene): Store {
  const random = randomFrom(seed);
  return createCountersignStore({
    clock: { now: clientNow, steady: () => 0 },
    random,
    Sha256,
    client: { name: 'countersign', version: '0', platform: 'test' },
    sandboxUsers: () => users,
    sandboxLink: (tell, behaviour) =>
      link({ users, stsHost, now, random, Sha256, wait: () => Promise.resolve(), tell, ...behaviour }),
    clusterLink: () => {
      throw new Error('no cluster here');
    },
  });
}

function randomFrom(seed: number): Ports['random'] {
  let last = seed;
  return (length) => Uint8Array.from({ length }, () => (last = (last * 16807) % 2147483647) & 0xff);
}
