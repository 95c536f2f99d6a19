import type { AtlasUser } from '../../../core/mongodbAws/server/atlasUser';

/**
 * What to create in Atlas for a caller of this kind. A role's path is not in the ARN that STS gives, and what Atlas
 * makes of a path is not documented.
 */
export function atlasUserAdvice(user: AtlasUser | null): readonly string[] {
  if (!user) return ['Atlas takes IAM users and IAM roles as database users, and this identity is neither'];
  const create = `In Atlas create a database user with the method AWS IAM, type ${user.type}, ARN ${user.arn}`;
  return user.type === 'USER'
    ? [create]
    : [
        create,
        'A role may have a path in IAM, as AWSReservedSSO_… roles do: “aws iam get-role” shows it; whether Atlas wants it is not documented',
      ];
}
