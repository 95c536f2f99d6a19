import { Secret } from '../../core/credentials/secret';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import type { Clock } from '../../core/link/ports';
import type { Inputs } from '../state/inputs/inputs';

const hour = 60 * 60 * 1000;

/** Whom the sandbox in this page knows. */
export interface ExampleUsers {
  readonly all: () => readonly SandboxUser[];
  readonly builtIn: () => readonly ExampleUser[];
  /** The sandbox's STS issued credentials. */
  readonly issue: (user: SandboxUser) => void;
  /** Takes the credentials of one, for the inputs; null: there is no such user. */
  readonly take: (id: ExampleUser['id']) => Partial<Inputs> | null;
}

/** The example role's credentials last an hour from when they were last taken, as an assumed role's would. */
export function exampleUsers(now: Clock['now']): ExampleUsers {
  let users = builtInUsers(now() + hour);
  const issued: SandboxUser[] = [];
  return {
    all: () => [...users, ...issued],
    builtIn: () => users,
    issue: (user) => void issued.push(user),
    take(id) {
      users = builtInUsers(now() + hour);
      const user = users.find((candidate) => candidate.id === id);
      if (!user) return null;
      const { accessKeyId, secretAccessKey, sessionToken = new Secret(''), expiration = null } = user;
      return { accessKeyId, secretAccessKey, sessionToken, expiration };
    },
  };
}
