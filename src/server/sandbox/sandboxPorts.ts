import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import type { SandboxUser } from '../../core/sts/users';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

/** Clock, chance and hash of this process, for the sandbox. */
export function sandboxPorts(users: readonly SandboxUser[]): ServerPorts {
  return {
    users,
    stsHost: sandboxStsHost,
    now: () => Date.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
    Sha256,
    inWords: reasonInWords,
    wait: (ms) => setTimeout(ms),
  };
}
