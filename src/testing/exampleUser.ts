import { builtInUsers, type ExampleUser } from '../core/sts/builtInUsers';

/** One of the sandbox's built-in users. */
export function exampleUser(id: ExampleUser['id']): ExampleUser {
  const found = builtInUsers().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example user ${id}`);
  return found;
}
