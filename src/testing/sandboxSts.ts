import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { sandboxRoles } from '../core/sts/issuer/roles';
import type { SandboxUser } from '../core/sts/users';
import { listenSts, type SandboxStsEndpoint } from '../server/sandbox/stsEndpoint';

export interface StartedSts {
  readonly endpoint: SandboxStsEndpoint;
  readonly url: string;
  /** Sessions given, oldest first. */
  readonly issued: readonly SandboxUser[];
}

/** The sandbox's STS over HTTP, on a free port. @param users whom it knows beside those whom it issues credentials to */
export async function startSts(users: readonly SandboxUser[] = []): Promise<StartedSts> {
  const issued: SandboxUser[] = [];
  const endpoint = await listenSts({
    host: '127.0.0.1',
    port: 0,
    sts: {
      users: () => [...users, ...issued],
      roles: sandboxRoles,
      issue: (session) => issued.push(session),
      now: () => Date.now(),
      random: (length) => new Uint8Array(randomBytes(length)),
      Sha256,
      region: 'us-east-1',
    },
  });
  return { endpoint, url: `http://127.0.0.1:${endpoint.port}`, issued };
}
