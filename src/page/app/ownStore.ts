import { Sha256 } from '@aws-crypto/sha256-browser';
import { linkPath } from '../../core/link/linkPath';
import { sandboxStsHost } from '../../core/mongodbAws/server/state';
import type { SandboxUser } from '../../core/sts/users';
import { version } from '../../../package.json';
import { createCountersignStore, type Store } from '../state/handshake/store';
import { inPageLink, type InPageTimers } from '../transport/inPageLink';
import { webSocketLink } from '../transport/webSocketLink';
import type { Grounds } from './opening/grounds';
import type { Dial } from './dial';

const after: InPageTimers['after'] = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** The store of one's own handshake, with the sandbox in this page and the way to its proxy. */
export function ownStore(
  { clock, random }: Grounds,
  sandboxUsers: () => readonly SandboxUser[],
  dial: Dial,
): Store {
  return createCountersignStore({
    clock,
    random,
    Sha256,
    client: { name: 'countersign', version, platform: 'browser' },
    sandboxUsers,
    sandboxLink: (tell, behaviour) =>
      inPageLink(
        {
          users: sandboxUsers(),
          stsHost: sandboxStsHost,
          now: clock.now,
          random,
          Sha256,
          wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          tell,
          ...behaviour,
        },
        { steady: clock.steady, after },
      ),
    clusterLink: () =>
      webSocketLink(
        () => dial.open(linkPath.slice(1)),
        async () => (await import('../transport/whyNoLink')).whyNoLink(dial.address(linkPath.slice(1))),
      ),
  });
}
