import type { SandboxUser } from './users';

/**
 * The same user, whose temporary credentials end no later than this.
 * @param expiration epoch milliseconds; undefined where no other end is known. A key without a token never ends.
 */
export function endingAt(user: SandboxUser, expiration: number | undefined): SandboxUser {
  if (expiration === undefined || user.sessionToken === undefined) return user;
  return { ...user, expiration: Math.min(expiration, user.expiration ?? Infinity) };
}
