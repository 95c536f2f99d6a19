import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import type { SandboxStsPorts } from '../../core/sts/issuer/answer';
import { sandboxRoles } from '../../core/sts/issuer/roles';
import type { KnownUsers } from './knownUsers';

/** Clock, chance and hash of this process, for the sandbox's STS, whose sessions join those who are known. */
export function sandboxStsPorts(users: KnownUsers): SandboxStsPorts {
  return {
    users: () => users.all,
    roles: sandboxRoles,
    issue: (session) => users.add(session),
    now: () => Date.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
    Sha256,
    region: 'us-east-1',
  };
}
