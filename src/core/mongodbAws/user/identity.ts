/** Whom STS names by an ARN (IAM User Guide, "IAM identifiers"; STS API Reference, "GetCallerIdentity"). */
export type Identity =
  | {
      readonly kind: 'user' | 'role';
      readonly partition: string;
      /** Twelve digits. */
      readonly account: string;
      /** With a slash at its end, without one at its beginning; empty where there is none. */
      readonly path: string;
      readonly name: string;
    }
  /** A session of a role. The role's path is not in the ARN of STS. */
  | {
      readonly kind: 'role-session';
      readonly partition: string;
      readonly account: string;
      readonly role: string;
      readonly session: string;
    }
  | { readonly kind: 'federated-user' | 'root'; readonly partition: string; readonly account: string };

const partition = '(aws(?:-[a-z]+)*)';
const account = '(\\d{12})';
/** Names of users, roles and sessions (IAM API Reference): nothing in them needs quoting in a shell. */
const name = '[\\w+=,.@-]+';
const path = `((?:[\\w+=,.@:-]+/)*)`;

const iam = new RegExp(`^arn:${partition}:iam::${account}:(user|role)/${path}(${name})$`);
/** Enterprise's log has an asterisk for the session, as its database users do (failures.md A64). */
const session = new RegExp(`^arn:${partition}:sts::${account}:assumed-role/(${name})/(${name}|\\*)$`);
const other = new RegExp(`^arn:${partition}:(?:sts|iam)::${account}:(?:(root)|federated-user/${name})$`);

/** @returns null for what is no ARN of an identity */
export function identityOf(arn: string): Identity | null {
  const named = iam.exec(arn);
  if (named) {
    const [, part = '', number = '', kind, way = '', who = ''] = named;
    return {
      kind: kind === 'user' ? 'user' : 'role',
      partition: part,
      account: number,
      path: way,
      name: who,
    };
  }
  const assumed = session.exec(arn);
  if (assumed) {
    const [, part = '', number = '', role = '', of = ''] = assumed;
    return { kind: 'role-session', partition: part, account: number, role, session: of };
  }
  const [found, part = '', number = '', root] = other.exec(arn) ?? [];
  if (found === undefined) return null;
  return { kind: root === undefined ? 'federated-user' : 'root', partition: part, account: number };
}
