import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Clock, RandomBytes } from '../../core/link/ports';
import type { SandboxUser } from '../../core/sts/users';
import { exampleToken } from '../../core/sts/issuer/webIdentityToken';
import { sandboxRoles } from '../../core/sts/issuer/roles';
import { stsPath } from '../../core/sts/actions/frames';
import { requireCredentials } from '../state/inputs/resolution';
import { withIssued } from '../state/inputs/sourceInputs';
import type { Store } from '../state/handshake/store';
import { createTemporaryStore } from '../state/temporary/store';
import type { TemporaryMode } from '../ui/shared/modes';
import { HowAsked } from '../ui/temporary/HowAsked';
import { TemporaryForm } from '../ui/temporary/TemporaryForm';
import { proxyAddress } from '../transport/proxyAddress';
import { inPageSts, proxySts, proxyStsFacts } from '../transport/stsExchange';

interface TemporaryPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Everybody whom the sandbox in this page knows. */
  readonly users: () => readonly SandboxUser[];
  readonly issue: (session: SandboxUser) => void;
}

/** What asks STS for temporary credentials, put together when it is first wanted. */
export function createTemporary({ store, clock, random, users, issue }: TemporaryPorts): TemporaryMode {
  const address = new URL(stsPath.slice(1), proxyAddress(document));
  const sandbox = { users, roles: sandboxRoles, issue, now: clock.now, random, Sha256, region: 'us-east-1' };
  const asking = createTemporaryStore({
    clock,
    Sha256,
    askSandbox: (request) => inPageSts(request, sandbox, clock.steady),
    askAws: (request) => proxySts(address, request),
    facts: () => proxyStsFacts(address),
    exampleToken: () => exampleToken(clock.now(), Sha256),
    credentials: () => requireCredentials(store.getState().inputs),
    taking: () => {
      const turn = store.actions.begin();
      return (issued, identity) =>
        store.actions.replace(withIssued(store.getState().inputs, issued, identity), turn);
    },
  });
  return { store: asking, Form: TemporaryForm, Asked: HowAsked };
}
