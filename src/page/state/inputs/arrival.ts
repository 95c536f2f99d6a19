import { partsOf, sameEntered } from './entered';
import type { Inputs } from './inputs';
import { asksAws } from './asksAws';
import { emptied } from './sourceInputs';

/** Whether a change brings something of the person's own, or asks another party: no earlier answer was for them. */
export function isArrival(before: Inputs, change: Partial<Inputs>): boolean {
  const after = { ...before, ...change };
  if (after.target !== before.target) return true;
  return bringsCredentials(before, change) || bringsAddress(before, after);
}

/**
 * The same change, and what else changes with it. An example gives way as soon as anything of the person's own arrives,
 * and is set aside while AWS would be asked: its key is for the sandbox, or for a server on this machine that may be it.
 */
export function withoutExample(before: Inputs, change: Partial<Inputs>): Partial<Inputs> {
  const aside = before.givenBy === 'example' ? before : before.exampleAside;
  if (aside === null) return change;
  if ('givenBy' in change) return { exampleAside: null, ...change };
  if (bringsCredentials(before, change)) return { ...emptied('explicit'), exampleAside: null, ...change };
  const apart = asksAws({ ...before, ...change });
  if (apart === (before.givenBy !== 'example')) return change;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = aside;
  const example = { accessKeyId, secretAccessKey, sessionToken, expiration };
  return apart
    ? { ...emptied('explicit'), exampleAside: example, ...change }
    : { ...example, givenBy: 'example', exampleAside: null, ...change };
}

function bringsAddress(before: Inputs, after: Inputs): boolean {
  return after.connectionString !== '' && after.connectionString !== before.connectionString;
}

function bringsCredentials(before: Inputs, change: Partial<Inputs>): boolean {
  const after = { ...before, ...change };
  if (change.machine) return true;
  if (after.givenBy !== 'example' && ('givenBy' in change || !sameEntered(before, after))) return true;
  if (change.identityToken && change.identityToken.length > 0) return true;
  if (change.roleArn !== undefined && change.roleArn !== '') return true;
  return [change.environment, change.assumed, change.ecs, change.ec2].some(
    (entered) => entered !== undefined && partsOf(entered).length > 0,
  );
}
