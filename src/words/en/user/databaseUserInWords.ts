import type { DatabaseUser, DatabaseUsers, UserServer } from '../../../core/mongodbAws/user/databaseUsers';
import type { UserCommandId } from '../../../core/mongodbAws/user/commands';

export const userServerNames: Readonly<Record<UserServer, string>> = {
  atlas: 'Atlas',
  percona: 'Percona Server for MongoDB',
  documentdb: 'Amazon DocumentDB',
  enterprise: 'MongoDB Enterprise',
};

export const userCommandNames: Readonly<Record<UserCommandId, string>> = {
  mongosh: 'mongosh',
  'atlas-cli': 'Atlas CLI',
  terraform: 'Terraform',
};

/** How it is known that a server names its users so. */
const bases: Readonly<Record<UserServer, string>> = {
  atlas: 'As users report: Atlas takes the ARN of an IAM user or role and refuses any other.',
  percona: 'From its published source: a session of a role is looked up as the role, without its path.',
  documentdb: 'From AWS’s manual. DocumentDB 5.0, instance-based clusters; not the primary user.',
  enterprise: 'As MongoDB’s own driver tests create it; the manual does not say.',
};

const supposed: Readonly<Record<NonNullable<DatabaseUser['supposes']>, string>> = {
  'no-path': 'if the role has no path',
  'sso-path': 'if the role lies in the path of IAM Identity Center',
  'sso-path-with-region': 'if it lies in that path, with the region',
};

/** What the name rests on. */
export function basisOf({ server }: DatabaseUser, { identity: { partition } }: DatabaseUsers): string {
  return server === 'percona' && partition !== 'aws'
    ? 'From its published source: outside the partition aws, the ARN is looked up as STS writes it.'
    : bases[server];
}

/** On which condition this is the name, among several; null where there is no other. */
export function conditionOf(user: DatabaseUser, { users }: DatabaseUsers): string | null {
  const rivals = users.filter(({ server }) => server === user.server);
  return rivals.length > 1 && user.supposes !== undefined ? supposed[user.supposes] : null;
}

/** What is to be said of all the names, a sentence each. */
export function notesOn({ atlas, role, identity, impossible }: DatabaseUsers): readonly string[] {
  if (impossible !== undefined) return [impossibleWords[impossible]];
  return [
    ...(role === undefined
      ? []
      : [
          `STS does not tell whether the role has a path. This prints its whole ARN: aws iam get-role --role-name ${role} --query Role.Arn --output text`,
        ]),
    ...atlasNotes(atlas, identity.partition),
  ];
}

const impossibleWords: Readonly<Record<NonNullable<DatabaseUsers['impossible']>, string>> = {
  root: 'These are credentials of the account’s root user. No database user can stand for it on any server: use an IAM user or a role.',
  'federated-user':
    'This is a federated user (GetFederationToken). No database user can stand for it on any server: assume a role instead.',
};

function atlasNotes(atlas: DatabaseUsers['atlas'], partition: string): readonly string[] {
  switch (atlas) {
    case 'commercial':
      return [];
    case 'government':
      return [
        'This identity is of GovCloud: the texts for Atlas are for Atlas for Government. Commercial Atlas asks the STS of the partition aws, which does not know it.',
      ];
    case null:
      return [
        partition === 'aws-cn'
          ? 'This identity is of AWS in China, whose STS Atlas does not ask: no user of Atlas can stand for it.'
          : `Whether any Atlas takes identities of the partition ${partition} is not known.`,
      ];
  }
}
