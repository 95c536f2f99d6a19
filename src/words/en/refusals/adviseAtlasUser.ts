import { atlasUserOf } from '../../../core/mongodbAws/server/atlasUser';

/**
 * What to create in Atlas for whom STS knows by this ARN. A role's path is not in that ARN, and what Atlas makes of a
 * path is not documented.
 */
export function adviseAtlasUser(arn: string): readonly string[] {
  const user = atlasUserOf(arn);
  if (!user) return ['Atlas takes IAM users and IAM roles for database users, and this identity is neither'];
  const create = `In Atlas create a database user with the method AWS IAM, type ${user.type}, ARN ${user.arn}`;
  return user.type === 'USER'
    ? [create]
    : [
        create,
        'A role may have a path in IAM, as AWSReservedSSO_… roles do: “aws iam get-role” shows it; whether Atlas wants it is not documented',
      ];
}
