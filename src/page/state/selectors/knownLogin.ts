import { Secret } from '../../../core/credentials/secret';
import type { TriedLogin } from '../../../core/mistakes/prediction/dryRun';
import type { SandboxUser } from '../../../core/sts/users';
import type { Inputs } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';

/**
 * What the sandbox in the page will get to see of these inputs, and whom it knows, whole or not; of a cluster nothing
 * is known in advance.
 * @param now the clock, epoch milliseconds
 * @returns null where it is not the sandbox
 */
export function knownLogin(inputs: Inputs, users: readonly SandboxUser[], now: number): TriedLogin | null {
  if (inputs.target !== 'sandbox') return null;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = signingCredentials(inputs);
  const user = users.find((candidate) => candidate.accessKeyId === accessKeyId);
  return {
    mode: inputs.serverMode,
    users,
    now,
    ...(expiration === null ? {} : { ends: new Map([[accessKeyId, expiration]]) }),
    credentials: {
      accessKeyId,
      // What a machine keeps to itself is taken to be right.
      secretAccessKey: inputs.machine ? (user?.secretAccessKey ?? new Secret('')) : secretAccessKey,
      ...(sessionToken.length > 0 ? { sessionToken } : {}),
    },
  };
}
