import type { Secret } from '../credentials/secret';

/** A role as `connectionStatus` shows it. */
export interface Role {
  readonly role: string;
  readonly db: string;
}

/** Somebody the sandbox knows, at its STS and, when `roles` is there, in its `$external` database. */
export interface SandboxUser {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken?: Secret;
  /** Epoch milliseconds. */
  readonly expiration?: number;
  readonly arn: string;
  /** Absent: STS knows this identity, the database does not. */
  readonly roles?: readonly Role[];
}
