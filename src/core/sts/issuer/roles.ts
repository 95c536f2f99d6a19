import type { Role } from '../users';

/** A role that the sandbox's STS lets some assume. */
export interface SandboxRole {
  /** `arn:aws:iam::…:role/NAME` */
  readonly arn: string;
  /** What its trust policy names: ARNs of IAM users and roles. */
  readonly trusts: readonly string[];
  readonly externalId?: string;
  /** The only device and code that pass; a real device's code changes every 30 seconds. */
  readonly mfa?: { readonly serial: string; readonly code: string };
  /** Whether it may be assumed with a token of the sandbox's own OpenID Connect provider, and by whom. */
  readonly webIdentitySubject?: string;
  /** Seconds. */
  readonly maxSessionDuration: number;
  /** The roles of its database user; absent where it has none. */
  readonly roles?: readonly Role[];
}

const account = '123456789012';
const ada = `arn:aws:iam::${account}:user/ada`;

/** The sandbox's built-in roles, one for each thing that can stand between a person and a role. */
export const sandboxRoles: readonly SandboxRole[] = [
  {
    arn: `arn:aws:iam::${account}:role/app`,
    trusts: [ada],
    maxSessionDuration: 3_600,
    roles: [{ role: 'read', db: 'inventory' }],
  },
  {
    arn: `arn:aws:iam::${account}:role/partner`,
    trusts: [ada],
    externalId: 'countersign',
    maxSessionDuration: 43_200,
    roles: [{ role: 'read', db: 'inventory' }],
  },
  {
    arn: `arn:aws:iam::${account}:role/admin`,
    trusts: [ada],
    mfa: { serial: `arn:aws:iam::${account}:mfa/ada`, code: '123456' },
    maxSessionDuration: 3_600,
    roles: [{ role: 'readWriteAnyDatabase', db: 'admin' }],
  },
  {
    arn: `arn:aws:iam::${account}:role/build`,
    trusts: [ada],
    maxSessionDuration: 3_600,
  },
  {
    arn: `arn:aws:iam::${account}:role/web`,
    trusts: [],
    webIdentitySubject: 'system:serviceaccount:default:app',
    maxSessionDuration: 3_600,
    roles: [{ role: 'read', db: 'inventory' }],
  },
  {
    arn: `arn:aws:iam::${account}:role/closed`,
    trusts: [],
    maxSessionDuration: 3_600,
  },
];
