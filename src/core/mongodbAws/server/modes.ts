import type { ServerErrorName } from './errors';

/** The servers that the sandbox can behave like. */
export const serverModeIds = ['percona', 'enterprise', 'atlas', 'teaching'] as const;

export type ServerModeId = (typeof serverModeIds)[number];

/** Why a step of the conversation failed, for the words that a server chooses. */
export interface StepFailure {
  /** HTTP status of STS's answer; absent when STS was not asked. */
  readonly status?: number;
  /** One sentence, with no secret in it, for the mode that passes the reason on. */
  readonly reason: string;
}

/** What differs between servers of this mechanism; everything else is the same for all. */
export interface ServerMode {
  readonly id: ServerModeId;
  readonly title: string;
  /** What is particular about it, one or two sentences. */
  readonly note: string;
  /** Whether a request whose SignedHeaders are not exactly the server's own is refused before STS is asked. */
  readonly ownHeadersOnly: boolean;
  /** The name of the database user in `$external` that an ARN of STS is looked up as. */
  readonly databaseUser: (arn: string) => string;
  /** What the client is told when a step fails. */
  readonly refusal: (failure: StepFailure) => { readonly codeName: ServerErrorName; readonly errmsg: string };
}

const generic = 'Authentication failed.';
const assumedRole = /^arn:(?<partition>aws[\w-]*):sts::(?<account>\d+):assumed-role\/(?<role>[^/]+)\/.*$/;

/** `assumed-role/R/S` becomes `role/R`, in the partition `aws` only. A role's path is not in STS's ARN, so it is lost. */
function asIamRole(arn: string): string {
  const { partition, account, role } = assumedRole.exec(arn)?.groups ?? {};
  return partition === 'aws' ? `arn:aws:iam::${account}:role/${role}` : arn;
}

/** `assumed-role/R/S` becomes `assumed-role/R/*`, with the asterisk as it stands. */
function asAnySession(arn: string): string {
  const { partition, account, role } = assumedRole.exec(arn)?.groups ?? {};
  return role === undefined ? arn : `arn:${partition}:sts::${account}:assumed-role/${role}/*`;
}

/**
 * The modes (protocol.md 3.1 to 3.3): Percona from its published source, MongoDB's own from what its drivers' tests,
 * tickets and users report.
 */
export const serverModes: Readonly<Record<ServerModeId, ServerMode>> = {
  percona: {
    id: 'percona',
    title: 'Percona',
    note: 'Passes any signed headers on to STS. A role is looked up as role/R: its path is lost, and partitions other than aws are not mapped.',
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: generic }),
  },
  enterprise: {
    id: 'enterprise',
    title: 'MongoDB Enterprise',
    note: 'Refuses any signed headers but its own, in its order. A role is looked up as assumed-role/R/*.',
    ownHeadersOnly: true,
    databaseUser: asAnySession,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: generic }),
  },
  atlas: {
    id: 'atlas',
    title: 'Atlas',
    note: 'As MongoDB Enterprise, and a refusal comes as AtlasError 8000 with the HTTP status of STS.',
    ownHeadersOnly: true,
    databaseUser: asAnySession,
    refusal: ({ status }) => ({
      codeName: 'AtlasError',
      errmsg:
        status === undefined ? `bad auth : ${generic}` : `bad auth : aws sts call has response ${status}`,
    }),
  },
  teaching: {
    id: 'teaching',
    title: 'Teaching',
    note: 'As Percona, and the reason stands in the error message. No real server does that.',
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: ({ reason }) => ({ codeName: 'AuthenticationFailed', errmsg: `${generic} ${reason}` }),
  },
};

export function isServerModeId(text: unknown): text is ServerModeId {
  return typeof text === 'string' && (serverModeIds as readonly string[]).includes(text);
}
