/** A database user as Atlas has it created: its name, and what kind of identity it is for. */
export interface AtlasUser {
  readonly arn: string;
  readonly type: 'ROLE' | 'USER';
}

/**
 * The database user that Atlas takes for somebody whom STS knows by this ARN: the IAM role itself for a session of it
 * (`arn:aws:iam::ACCOUNT:role/NAME`, type ROLE), the IAM user's own ARN (type USER). Anything else it refuses as
 * ATLAS_INVALID_AWS_IAM_ARN (crossplane-contrib/provider-mongodbatlas#22, mongo-csharp-driver#779). A role's path is
 * not in STS's ARN, so it is not in this one.
 * @returns null for what is neither, such as a federated user or an account's root
 */
export function atlasUserOf(arn: string): AtlasUser | null {
  const session = /^arn:(aws[\w-]*):sts::(\d+):assumed-role\/([^/]+)(?:\/.*)?$/.exec(arn);
  if (session) {
    const [, partition = '', account = '', role = ''] = session;
    return { arn: `arn:${partition}:iam::${account}:role/${role}`, type: 'ROLE' };
  }
  const iam = /^arn:aws[\w-]*:iam::\d+:(role|user)\/./.exec(arn);
  return iam ? { arn, type: iam[1] === 'role' ? 'ROLE' : 'USER' } : null;
}
