import type { SandboxUser } from '../../core/sts/users';

/** Sessions that are known at once; beyond, the oldest are forgotten. */
const maxSessions = 1_000;

/** Everybody whom the sandbox knows: who was there from the start, and whom its STS issued credentials to. */
export class KnownUsers {
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
