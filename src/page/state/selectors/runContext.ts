import type { ObjectionPoint } from '../../../core/mistakes/lab/path';
import type { LabContext } from '../../../core/mistakes/lab/toggle';
import { endingAt } from '../../../core/sts/endingAt';
import type { SandboxUser } from '../../../core/sts/users';
import type { Inputs } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';
import { labContextOf } from './lab';

/**
 * What the prediction of a whole run rests on: the lab's context, and whether these inputs are refused as they are.
 * @param users whom the sandbox in the page knows; of a cluster nothing is known in advance
 * @param now the clock, epoch milliseconds
 */
export function runContextOf(inputs: Inputs, users: readonly SandboxUser[], now: number): LabContext {
  const context = labContextOf(inputs);
  const already = inputs.target === 'sandbox' ? objectionTo(inputs, users, now) : null;
  return already === null ? context : { ...context, already };
}

/** Where the sandbox refuses these inputs with nothing broken on purpose. */
function objectionTo(inputs: Inputs, users: readonly SandboxUser[], now: number): ObjectionPoint | null {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = signingCredentials(inputs);
  if (/[\s,]/.test(accessKeyId)) return 'key-value-pairs';
  if (accessKeyId.includes('/')) return 'credential-parts';
  const user = users.find((candidate) => candidate.accessKeyId === accessKeyId);
  if (!user) return 'key-id';
  // What a machine keeps to itself is taken to be right.
  if (!inputs.machine && !user.secretAccessKey.equals(secretAccessKey)) return 'signature';
  if (user.sessionToken && sessionToken.length === 0) return 'token-missing';
  if (sessionToken.length > 0 && !user.sessionToken?.equals(sessionToken)) return 'token-wrong';
  const ends = endingAt(user, expiration ?? undefined).expiration;
  if (ends !== undefined && now >= ends) return 'token-expired';
  return user.roles ? null : 'database-user';
}
