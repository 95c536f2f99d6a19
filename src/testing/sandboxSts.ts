import type { SandboxUser } from '../core/sts/users';
import { KnownUsers } from '../server/sandbox/knownUsers';
import { sandboxStsPorts } from '../server/sandbox/sandboxStsPorts';
import { listenSts, type SandboxStsEndpoint } from '../server/sandbox/stsEndpoint';

export interface StartedSts {
  readonly endpoint: SandboxStsEndpoint;
  readonly url: string;
  /** Sessions given, oldest first. */
  readonly issued: readonly SandboxUser[];
}

/** The sandbox's STS over HTTP, on a free port. @param users whom it knows beside those whom it issues credentials to */
export async function startSts(users: readonly SandboxUser[] = []): Promise<StartedSts> {
  const known = new KnownUsers(users);
  const endpoint = await listenSts({ host: '127.0.0.1', port: 0, sts: sandboxStsPorts(known) });
  return {
    endpoint,
    url: `http://127.0.0.1:${endpoint.port}`,
    get issued() {
      return known.all.slice(users.length);
    },
  };
}
