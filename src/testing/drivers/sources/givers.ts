import { Secret } from '../../../core/credentials/secret';
import type { SandboxUser } from '../../../core/sts/users';
import type { HandedOut } from '../../hostCredentials/metadataServers';

const account = '123456789012';

/** Somebody for each source on a machine, so that who logged in tells which source gave the credentials. */
export const givers = {
  'shared file': longTerm('AKIACOUNTERSIGNSHARE', 'user/shared'),
  profile: longTerm('AKIACOUNTERSIGNPROFI', 'user/profile'),
  ECS: temporary('ASIACOUNTERSIGNTASK1', 'task'),
  'ECS, full URI': temporary('ASIACOUNTERSIGNFULL1', 'service'),
  'Pod Identity': temporary('ASIACOUNTERSIGNPOD01', 'pod'),
  EC2: temporary('ASIACOUNTERSIGNINST1', 'instance'),
} as const satisfies Record<string, SandboxUser>;

function longTerm(accessKeyId: string, name: string): SandboxUser {
  return { ...keysOf(accessKeyId), arn: `arn:aws:iam::${account}:${name}` };
}

function temporary(accessKeyId: string, role: string): SandboxUser {
  return {
    ...keysOf(accessKeyId),
    sessionToken: new Secret(`IQoJb3JpZ2luX2Vj//+8mQ4rJk2Xp7Vd0Zt5Ls9Wc3Ya6Ne1Bf+${role}==`),
    arn: `arn:aws:sts::${account}:assumed-role/${role}/machine`,
  };
}

function keysOf(accessKeyId: string): Pick<SandboxUser, 'accessKeyId' | 'secretAccessKey' | 'roles'> {
  const secretAccessKey = new Secret(`giver/Of+${accessKeyId}/2k`);
  return { accessKeyId, secretAccessKey, roles: [{ role: 'read', db: 'inventory' }] };
}

/** As ECS, EKS and EC2 hand them out. @param expiration ISO 8601 */
export function handedBy(
  { accessKeyId, secretAccessKey, sessionToken }: SandboxUser,
  expiration = '2099-01-01T00:00:00Z',
): HandedOut {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey.reveal(),
    Token: sessionToken?.reveal() ?? '',
    Expiration: expiration,
  };
}
