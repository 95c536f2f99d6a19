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
      ? 'The ARN of an IAM user, as it stands: that is the database user that Atlas takes, type USER.'
      : 'Not an assumed role: looked up as it stands.';
  }
  if (databaseUser === arn) {
    return `Only roles of the partition aws are mapped. This one is of ${partition}, so the ARN is looked up as it stands, with the name of the session.`;
  }
  switch (mode) {
    case 'percona':
    case 'teaching':
      return `The session’s name is dropped, assumed-role becomes role. A path that the role has in IAM, as in role/team/${role}, is not in the ARN that STS knows, so it is lost: the user’s name must be without it.`;
    case 'atlas':
      return `Atlas takes the ARN of the IAM role for a database user, type ROLE. A path that the role has in IAM, as in role/team/${role}, is not in the ARN that STS knows; what Atlas makes of one is not documented, and by which name the server then knows the user is modelled here.`;
    case 'enterprise':
      return 'The session’s name gives way to an asterisk, which stands in the user’s name as it is: one user for every session of the role. A path of the role is lost here as well.';
  }
}
