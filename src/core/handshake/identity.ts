import { Int32 } from 'bson';
import type { Document } from '../bson/document';
import { Fault } from '../fault/fault';
import { requireOk } from '../mongodbAws/conversation';
import type { Role } from '../sts/users';

export const connectionStatusCommand: Document = { connectionStatus: new Int32(1), $db: 'admin' };

/** Who the server now takes this connection for. */
export interface Identity {
  /** The name of the database user: an ARN, spelled as this server maps it. */
  readonly user: string;
  readonly db: string;
  readonly roles: readonly Role[];
}

/** @throws Fault `server-refused`, or `conversation-invalid` when nobody is authenticated after a success */
export function judgeIdentity(reply: Document): Identity {
  requireOk(reply);
  const [user] = listOf(reply.authInfo?.authenticatedUsers);
  if (!user) {
    throw new Fault('conversation-invalid', { problem: 'nobody-authenticated' });
  }
  const roles = listOf(reply.authInfo?.authenticatedUserRoles);
  return {
    user: textOf(user.user),
    db: textOf(user.db),
    roles: roles.map((role) => ({ role: textOf(role.role), db: textOf(role.db) })),
  };
}

function listOf(value: unknown): readonly Document[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
