import { Sha256 } from '@aws-crypto/sha256-browser';
import { createHash } from 'node:crypto';
import { Secret } from '../../core/credentials/secret';
import { sandboxStsHost } from '../../core/mongodbAws/server/state';
import { judgeStsHost } from '../../core/mongodbAws/stsHost';
import type { SandboxUser } from '../../core/sts/users';
import { createCountersignStore } from '../../page/state/handshake/store';
import type { Inputs } from '../../page/state/inputs/inputs';
import type { State } from '../../page/state/view/state';
import { inPageLink } from '../../page/transport/inPageLink';

export interface Scene {
  readonly user: SandboxUser;
  readonly stsHost?: string;
  /** Epoch milliseconds. */
  readonly wall?: number;
  /** Nonces are drawn from it. */
  readonly seed?: string;
  readonly inputs?: Partial<Inputs>;
}

/** A whole run against the sandbox in the page, or on paper, by somebody whom the sandbox knows. */
export async function runScene(scene: Scene): Promise<State> {
  const { user, stsHost = sandboxStsHost, wall = Date.UTC(2026, 10, 24, 10, 15, 0), seed = '' } = scene;
  let ticks = 0;
  const clock = { now: () => wall, steady: () => ticks++ };
  let drawn = 0;
  const random = (length: number): Uint8Array =>
    Uint8Array.from(createHash('sha256').update(`${seed} ${drawn++}`).digest().subarray(0, length));
  const store = createCountersignStore({
    clock,
    random,
    Sha256,
    client: { name: 'countersign', version: '0', platform: 'test' },
    sandboxUsers: () => [user],
    sandboxLink: (tell, behaviour) =>
      inPageLink(
        { users: [user], stsHost: judgeStsHost(stsHost), now: clock.now, random, Sha256, tell, ...behaviour },
        { steady: clock.steady, after: () => () => undefined },
      ),
    clusterLink: () => {
      throw new Error('no cluster here');
    },
  });
  const { accessKeyId, secretAccessKey, sessionToken = new Secret('') } = user;
  store.actions.edit({ accessKeyId, secretAccessKey, sessionToken, ...scene.inputs });
  await store.actions.run();
  return store.getState();
}

/** What a person's shell has in its environment. */
export function environmentOf({
  secretAccessKey,
  sessionToken,
}: SandboxUser): Readonly<Record<string, string>> {
  return {
    AWS_SECRET_ACCESS_KEY: secretAccessKey.reveal(),
    ...(sessionToken ? { AWS_SESSION_TOKEN: sessionToken.reveal() } : {}),
  };
}
