import type { UserLookup } from '../../../../core/mongodbAws/server/finding';

/**
 * Why a server looks an ARN up under this name, in one or two sentences.
 * @param arn as STS has it
 */
export function lookupNote(arn: string, { mode, databaseUser }: UserLookup): string {
  const [, partition = '', service = '', , , resource = ''] = arn.split(':');
  const [kind, role = ''] = resource.split('/');
  if (service !== 'sts' || kind !== 'assumed-role') {
    return mode === 'atlas' && kind === 'user'
      ? 'The ARN of an IAM user, looked up as it stands: in Atlas such a database user has type USER.'
      : 'Not an assumed role: looked up as it stands.';
  }
  if (databaseUser === arn) {
    return `Only roles of the partition aws are translated. This one is of ${partition}, so the ARN is looked up as it stands, with the session’s name in it.`;
  }
  switch (mode) {
    case 'percona':
    case 'teaching':
      return `The session’s name is dropped, and assumed-role becomes role. If the role has a path in IAM, as in role/team/${role}, the path is lost, since STS’s ARN does not have it: leave it out of the database user’s name.`;
    case 'atlas':
      return `In Atlas a database user for a role is named by the role’s ARN, type ROLE. What Atlas does with a path, as in role/team/${role}, is not documented; the name that is looked up here is modelled.`;
    case 'enterprise':
      return 'The session’s name is replaced by an asterisk, and the asterisk is part of the database user’s name: one user for all sessions of the role. A path is lost here as well.';
  }
}
