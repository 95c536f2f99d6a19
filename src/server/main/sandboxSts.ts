import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import { sandboxRoles } from '../../core/sts/issuer/roles';
import { listenSts, type SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { readSandboxUsers } from '../sandbox/users';
import type { Options } from './options';
import { logOf, readOptionFile } from './world';

/** Sessions that are known at once; beyond, the oldest are forgotten. */
const maxSessions = 1_000;

/** Everybody whom the sandbox knows: who was there from the start, and whom its STS issued credentials to. */
export class SandboxPeople {
  readonly all: SandboxUser[];
  readonly #first: number;

  constructor(users: readonly SandboxUser[]) {
    this.all = [...users];
    this.#first = users.length;
  }

  add(session: SandboxUser): void {
    this.all.push(session);
    if (this.all.length - this.#first > maxSessions) this.all.splice(this.#first, 1);
  }
}

/** @throws Fault for a file of users that cannot be read */
export function peopleOf({ sandboxUsersFile }: Options): SandboxPeople {
  return new SandboxPeople(
    sandboxUsersFile === undefined
      ? builtInUsers()
      : readSandboxUsers(readOptionFile('sandbox-users', sandboxUsersFile)),
  );
}

/** @throws a system error with `code` when the port that was asked for cannot be had */
export async function startSandboxSts(
  options: Options,
  people: SandboxPeople,
): Promise<SandboxStsEndpoint | null> {
  if (options.sandboxSts === null) return null;
  const { port, orAnyFree } = options.sandboxSts;
  const listen = (on: number): Promise<SandboxStsEndpoint> =>
    listenSts({
      host: '127.0.0.1',
      port: on,
      log: logOf('sandbox', options),
      sts: {
        users: () => people.all,
        roles: sandboxRoles,
        issue: (session) => people.add(session),
        now: () => Date.now(),
        random: (length) => new Uint8Array(randomBytes(length)),
        Sha256,
        region: 'us-east-1',
      },
    });
  return listen(port).catch((thrown: NodeJS.ErrnoException) => {
    if (!orAnyFree || thrown.code !== 'EADDRINUSE') throw thrown;
    return listen(0);
  });
}
