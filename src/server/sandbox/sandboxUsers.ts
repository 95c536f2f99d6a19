import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { Fault } from '../../core/fault/fault';
import { Secret } from '../../core/credentials/secret';
import type { Role, SandboxUser } from '../../core/sts/users';

/**
 * Reads the text of a `--sandbox-users` file: a JSON array of
 * `{ accessKeyId, secretAccessKey, sessionToken?, expiration?, arn, roles? }`. `expiration` is ISO 8601; `roles` is as
 * connectionStatus shows them, `[{ role, db }]`; an entry without them has no database user.
 * @throws Fault `credentials-incomplete` that says which entry and field is wrong, never what it holds
 */
export function readSandboxUsers(text: string): readonly SandboxUser[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) throw bad(`${printParseErrorCode(first.error)} at ${place(text, first.offset)}`);
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) throw bad('the file is not a JSON array');
  const users = entries.map((entry: unknown, i) => readUser(entry, `entry ${i + 1}`));
  users.forEach(({ accessKeyId }, i) => {
    if (users.findIndex((other) => other.accessKeyId === accessKeyId) !== i) {
      throw bad(`entry ${i + 1} has the accessKeyId of an earlier one`);
    }
  });
  return users;
}

const known = ['accessKeyId', 'secretAccessKey', 'sessionToken', 'expiration', 'arn', 'roles'];

function readUser(entry: unknown, where: string): SandboxUser {
  if (!isObject(entry)) throw bad(`${where} is not an object`);
  const stray = Object.keys(entry).findIndex((name) => !known.includes(name));
  if (stray >= 0) throw bad(`${where}: field ${stray + 1} is none of ${known.join(', ')}`);
  const text = (name: string): string => {
    const value = entry[name];
    if (typeof value !== 'string' || value === '') throw bad(`${where} has no text in ${name}`);
    return value;
  };
  return {
    accessKeyId: text('accessKeyId'),
    secretAccessKey: new Secret(text('secretAccessKey')),
    ...(entry.sessionToken === undefined ? {} : { sessionToken: new Secret(text('sessionToken')) }),
    ...(entry.expiration === undefined ? {} : { expiration: readExpiration(text('expiration'), where) }),
    arn: text('arn'),
    ...(entry.roles === undefined ? {} : { roles: readRoles(entry.roles, where) }),
  };
}

function readExpiration(text: string, where: string): number {
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) throw bad(`${where}: expiration is not an ISO 8601 date and time`);
  return epochMs;
}

function readRoles(value: unknown, where: string): readonly Role[] {
  if (!Array.isArray(value)) throw bad(`${where}: roles is not an array`);
  return value.map((role: unknown) => {
    if (!isObject(role) || typeof role.role !== 'string' || typeof role.db !== 'string') {
      throw bad(`${where}: a role is not { role, db } in texts`);
    }
    return { role: role.role, db: role.db };
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function bad(why: string): Fault {
  return new Fault('option-invalid', { problem: 'users', wrong: why });
}
