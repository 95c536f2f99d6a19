import { Secret } from '../core/credentials/secret';
import { builtInUsers, type ExampleUser } from '../core/sts/builtInUsers';

/** One of the sandbox's built-in users. */
export function exampleUser(id: ExampleUser['id']): ExampleUser {
  const found = builtInUsers().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example user ${id}`);
  return found;
}

/** The three fields as a person would have filled them with an example user. */
export function credentialsOf(id: ExampleUser['id']): {
  accessKeyId: string;
  secretAccessKey: Secret;
  sessionToken: Secret;
} {
  const { accessKeyId, secretAccessKey, sessionToken } = exampleUser(id);
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken ?? new Secret('') };
}
