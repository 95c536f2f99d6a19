import { identityOf, type Identity } from './identity';

/** Servers that name database users of this mechanism, each in its own way. */
export const userServers = ['atlas', 'percona', 'documentdb', 'enterprise'] as const;

export type UserServer = (typeof userServers)[number];

/** A database user in `$external` by which a server may know an identity. */
export interface DatabaseUser {
  readonly server: UserServer;
  readonly name: string;
  /** As Atlas wants to be told (`awsIAMType`); absent for other servers. */
  readonly type?: 'USER' | 'ROLE';
  /** What the name supposes, where STS does not tell enough. */
  readonly supposes?: 'no-path' | 'sso-path' | 'sso-path-with-region';
}

/** Which database users can stand for an identity. */
export interface DatabaseUsers {
  readonly arn: string;
  readonly identity: Identity;
  /** Empty where none can exist. */
  readonly users: readonly DatabaseUser[];
  /** Why none can exist. */
  readonly impossible?: 'root' | 'federated-user';
  /** Of which Atlas this holds: commercial Atlas takes no identity of another partition. null: of none. */
  readonly atlas: 'commercial' | 'government' | null;
  /** `aws iam get-role` tells whether this role has a path. */
  readonly role?: string;
}

/**
 * The names by which servers look an identity up (failures.md A64): Atlas wants the ARN of the IAM user (type USER) or of
 * the role behind a session (type ROLE), so do Percona, whose source maps sessions in the partition `aws` alone, and
 * DocumentDB by AWS's manual; Enterprise, as its drivers' test tooling has it, `assumed-role/NAME/*`.
 * @param arn of STS, or of IAM
 * @param region that the credentials are used in, where it is known: the path of a role of Identity Center may have it
 * @returns null for what is no ARN of an identity
 */
export function databaseUsersOf(arn: string, region?: string): DatabaseUsers | null {
  const identity = identityOf(arn);
  if (!identity) return null;
  const { partition } = identity;
  const atlas = partition === 'aws' ? 'commercial' : partition === 'aws-us-gov' ? 'government' : null;
  switch (identity.kind) {
    case 'root':
    case 'federated-user':
      return { arn, identity, users: [], impossible: identity.kind, atlas };
    case 'user':
      return { arn, identity, users: sameEverywhere(arn, 'USER', atlas !== null), atlas };
    case 'role':
      return { arn, identity, users: usersOfRole(arn, identity, atlas !== null), atlas };
    case 'role-session':
      return {
        arn,
        identity,
        users: usersOfSession(arn, identity, atlas !== null, region),
        atlas,
        role: identity.role,
      };
  }
}

function sameEverywhere(name: string, type: 'USER' | 'ROLE', atlas: boolean): readonly DatabaseUser[] {
  return userServers.flatMap((server): readonly DatabaseUser[] => {
    if (server === 'atlas') return atlas ? [{ server, name, type }] : [];
    return [{ server, name }];
  });
}

type Role = Extract<Identity, { readonly kind: 'role' | 'user' }>;
type Session = Extract<Identity, { readonly kind: 'role-session' }>;

/** An ARN of IAM, as `aws iam get-role` prints it: its path is known. */
function usersOfRole(
  arn: string,
  { partition, account, name }: Role,
  atlas: boolean,
): readonly DatabaseUser[] {
  const bare = `arn:${partition}:iam::${account}:role/${name}`;
  return [
    ...(atlas ? [{ server: 'atlas', name: arn, type: 'ROLE' } as const] : []),
    // What it maps a session to has no path (its published source).
    ...(partition === 'aws' ? [{ server: 'percona', name: bare } as const] : []),
    { server: 'documentdb', name: arn },
    { server: 'enterprise', name: `arn:${partition}:sts::${account}:assumed-role/${name}/*` },
  ];
}

function usersOfSession(
  arn: string,
  { partition, account, role }: Session,
  atlas: boolean,
  region: string | undefined,
): readonly DatabaseUser[] {
  const roles = candidates(`arn:${partition}:iam::${account}:role/`, role, region);
  const bare = roles[0]?.name ?? arn;
  return [
    ...(atlas ? roles.map((one) => ({ server: 'atlas', type: 'ROLE', ...one }) as const) : []),
    // What it does not map it looks up by the ARN of the session, which is not known where a star stands for it.
    ...(partition === 'aws' || !arn.endsWith('/*')
      ? [{ server: 'percona', name: partition === 'aws' ? bare : arn } as const]
      : []),
    ...roles.map((one) => ({ server: 'documentdb', ...one }) as const),
    { server: 'enterprise', name: `arn:${partition}:sts::${account}:assumed-role/${role}/*` },
  ];
}

/** Roles of Identity Center lie in a path, with the region of its home except in us-east-1. */
function candidates(
  start: string,
  role: string,
  region: string | undefined,
): readonly Pick<DatabaseUser, 'name' | 'supposes'>[] {
  const bare = { name: `${start}${role}`, supposes: 'no-path' } as const;
  if (!role.startsWith('AWSReservedSSO_')) return [bare];
  const path = `${start}aws-reserved/sso.amazonaws.com/`;
  return [
    bare,
    { name: `${path}${role}`, supposes: 'sso-path' },
    ...(region === undefined || region === 'us-east-1'
      ? []
      : [{ name: `${path}${region}/${role}`, supposes: 'sso-path-with-region' } as const]),
  ];
}
