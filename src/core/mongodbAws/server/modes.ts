import { externalDatabase } from '../constants';
import { atlasUserOf } from './atlasUser';
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
  readonly refusal: (failure: StepFailure) => ServerWords;
  /** What the client is told when STS accepts and nobody in the database has that identity. */
  readonly userNotFound: (nobody: Nobody) => ServerWords;
}

interface ServerWords {
  readonly codeName: ServerErrorName;
  readonly errmsg: string;
}

/** Somebody whom STS knows and the database does not: as STS has them, and as they were looked up. */
interface Nobody {
  readonly arn: string;
  readonly databaseUser: string;
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

const userNotFound = ({ databaseUser }: Nobody): ServerWords => ({
  codeName: 'UserNotFound',
  errmsg: `Could not find user "${databaseUser}" for db "${externalDatabase}"`,
});

/**
 * The modes (protocol.md 3.1 to 3.3): Percona from its published source, MongoDB's own from what its drivers' tests,
 * tickets and users report. Of Atlas these are reported: code 8000 with `aws sts call has response 403`
 * (failures.md 0.1), code 8000 with `user ARN is not found` (pymongo-auth-aws#15), and that its database users are
 * ARNs of IAM (crossplane-contrib/provider-mongodbatlas#22). Nobody outside has seen how it judges the rest: that it
 * refuses signed headers as Enterprise does, what it says of a payload, and by what name a connection then goes, are
 * this sandbox's model.
 */
export const serverModes: Readonly<Record<ServerModeId, ServerMode>> = {
  percona: {
    id: 'percona',
    title: 'Percona',
    note: 'Forwards your Authorization header with headers of its own. Looks a role up as role/NAME, without its path; only in partition aws.',
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: generic }),
    userNotFound,
  },
  enterprise: {
    id: 'enterprise',
    title: 'MongoDB Enterprise',
    note: 'Modelled on reports. Takes its own signed headers only, in its order. Looks a role up as assumed-role/NAME/*. MongoDB’s manuals disagree: Enterprise from 4.4, or Atlas alone.',
    ownHeadersOnly: true,
    databaseUser: asAnySession,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: generic }),
    userNotFound,
  },
  atlas: {
    id: 'atlas',
    title: 'Atlas',
    note: 'As users report: AtlasError 8000 with the status of STS, or the user not found. Its users are IAM ARNs: role/NAME (ROLE), user/NAME (USER). The rest is modelled on Enterprise.',
    ownHeadersOnly: true,
    databaseUser: (arn) => atlasUserOf(arn)?.arn ?? arn,
    refusal: ({ status }) => ({
      codeName: 'AtlasError',
      errmsg:
        status === undefined ? `bad auth : ${generic}` : `bad auth : aws sts call has response ${status}`,
    }),
    userNotFound: ({ arn }) => ({ codeName: 'AtlasError', errmsg: `bad auth : user ${arn} is not found` }),
  },
  teaching: {
    id: 'teaching',
    title: 'Teaching',
    note: 'As Percona, and the reason stands in the error message. No real server does that.',
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: ({ reason }) => ({ codeName: 'AuthenticationFailed', errmsg: `${generic} ${reason}` }),
    userNotFound,
  },
};

export function isServerModeId(text: unknown): text is ServerModeId {
  return typeof text === 'string' && (serverModeIds as readonly string[]).includes(text);
}
