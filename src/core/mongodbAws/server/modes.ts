import { atlasUserOf } from './atlasUser';
import type { ServerErrorName } from './errors';
import { atlasWords, serverWords } from './serverWords';

/** The servers that the sandbox can behave like. */
export const serverModeIds = ['percona', 'enterprise', 'atlas', 'teaching'] as const;

export type ServerModeId = (typeof serverModeIds)[number];

/** Why a step of the conversation failed, for the words that a server chooses. */
export interface StepFailure {
  /** HTTP status of STS's answer; absent when STS was not asked. */
  readonly status?: number;
  /** A sentence, with no secret in it, for the mode that passes the reason on. */
  readonly reason: string;
}

/** What differs between servers of this mechanism; everything else is the same for all. */
export interface ServerMode {
  readonly id: ServerModeId;
  readonly title: string;
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
  errmsg: serverWords.userNotFound(databaseUser),
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
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: serverWords.authenticationFailed }),
    userNotFound,
  },
  enterprise: {
    id: 'enterprise',
    title: 'MongoDB Enterprise',
    ownHeadersOnly: true,
    databaseUser: asAnySession,
    refusal: () => ({ codeName: 'AuthenticationFailed', errmsg: serverWords.authenticationFailed }),
    userNotFound,
  },
  atlas: {
    id: 'atlas',
    title: 'Atlas',
    ownHeadersOnly: true,
    databaseUser: (arn) => atlasUserOf(arn)?.arn ?? arn,
    refusal: ({ status }) => ({
      codeName: 'AtlasError',
      errmsg: status === undefined ? atlasWords.refused : atlasWords.stsAnswered(status),
    }),
    userNotFound: ({ arn }) => ({ codeName: 'AtlasError', errmsg: atlasWords.userNotFound(arn) }),
  },
  teaching: {
    id: 'teaching',
    title: 'Teaching',
    ownHeadersOnly: false,
    databaseUser: asIamRole,
    refusal: ({ reason }) => ({
      codeName: 'AuthenticationFailed',
      errmsg: `${serverWords.authenticationFailed} ${reason}`,
    }),
    userNotFound,
  },
};

export function isServerModeId(text: unknown): text is ServerModeId {
  return typeof text === 'string' && (serverModeIds as readonly string[]).includes(text);
}
