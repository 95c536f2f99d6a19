import type { SandboxUser } from '../../core/sts/users';

/** The database user as the sandbox tells it, whatever the language prints of it. */
export function loggedInAs({ arn }: Pick<SandboxUser, 'arn'>): RegExp {
  const user = arn.replace(/^arn:aws:sts::(\d+):assumed-role\/([^/]+)\/.*$/, 'arn:aws:iam::$1:role/$2');
  return new RegExp(`authenticatedUsers['"]? ?[:=] ?\\[[^\\]]*\\buser['"]? ?[:=] ?['"]?${user}(?=['"\\]},])`);
}
