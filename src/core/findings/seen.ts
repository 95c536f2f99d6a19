import type { DriverName } from '../drivers/roster';
import type { SearchInput } from '../mistakes/search/observed';
import type { ServerDescription } from '../handshake/hello';
import type { Secret } from '../credentials/secret';
import type { ValueName } from '../vocabulary/values';

/*
 * What is seen of a login in texts that somebody brought, beyond what passes between a driver and a server.
 */

/** A driver that shows in a text. */
export interface SeenDriver {
  readonly driver: DriverName;
  /** As it is written, e.g. `6.20.0`. */
  readonly version?: string;
}

/** What was missing where a driver could not sign. */
export type MissingPackage =
  | '@aws-sdk/credential-providers'
  | 'aws4'
  | 'pymongo-auth-aws'
  | 'MongoDB.Driver.Authentication.AWS'
  | 'aws-auth'
  | 'ENABLE_MONGODB_AWS_AUTH'
  | 'other';

/** The addresses inside a machine that give credentials: of EC2, of ECS, of the agent of EKS Pod Identity. */
export type MetadataEndpoint = 'imds' | 'ecs' | 'pod-identity';

/** What a driver says of one source of credentials, or of what it cannot do. */
export type SourceProblem =
  | 'role-arn-missing'
  | 'token-file-missing'
  | 'token-file-unreadable'
  | 'assume-role-denied'
  | 'session-credentials'
  | 'srv-port'
  | 'mechanism-unknown'
  | 'server-too-old'
  | 'nonce-length'
  | 'steps';

/** Variables by which a source is named, and names that are nearly those of variables that drivers read. */
export type SeenVariable =
  | (typeof sourceVariables)[number]
  | { readonly nearly: string; readonly meant: string };

export const sourceVariables = [
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_ROLE_ARN',
] as const;

/** What somebody asked of STS other than who they are, and was refused. */
export interface StsActionRefused {
  readonly operation?: string;
  readonly code?: string;
  /** Without secrets. */
  readonly message?: string;
}

/** What a piece tells of the way to a login. `piece`: which of the list, from 1. */
export type Trouble = { readonly piece: number } & (
  | { readonly kind: 'missing-package'; readonly missing: MissingPackage; readonly driver?: DriverName }
  | { readonly kind: 'no-credentials'; readonly driver?: DriverName }
  | { readonly kind: 'selection-timeout'; readonly ms?: number; readonly driver?: DriverName }
  /** The address that gives credentials did not. */
  | {
      readonly kind: 'metadata';
      readonly how: 'refused' | 'timeout' | 'closed';
      readonly endpoint?: MetadataEndpoint;
      readonly driver?: DriverName;
    }
  | { readonly kind: 'source-error'; readonly problem: SourceProblem; readonly driver?: DriverName }
  | { readonly kind: 'variable'; readonly name: SeenVariable }
  /** Words of drivers; `said` is their key in the table of the first. */
  | { readonly kind: 'driver-words'; readonly drivers: readonly DriverName[]; readonly said: string }
  | ({ readonly kind: 'sts-action' } & StsActionRefused)
);

/** A server of one of these that shows itself by its words or its name. */
export type ServerKind = 'atlas' | 'percona' | 'enterprise' | 'documentdb';

/** A line of a server's own log. Times are epoch milliseconds. */
export interface LogLine {
  readonly id?: number;
  /** E.g. `ACCESS`. */
  readonly component?: string;
  readonly message: string;
  readonly at?: number;
  readonly context?: string;
  /** What the server found, which it keeps from the client. */
  readonly error?: string;
  readonly serverCode?: number;
  readonly codeName?: string;
  readonly mechanism?: string;
  /** The name that the server looked up or was given: an ARN, or an access key ID. */
  readonly user?: string;
  readonly remote?: string;
}

/** A server's reply to hello. */
export interface SeenHello extends Partial<ServerDescription> {
  readonly minWireVersion?: number;
  /** The time in `$clusterTime`, epoch milliseconds. */
  readonly clusterTime?: number;
  readonly me?: string;
}

/** What somebody's own implementation wrote down while it signed. */
export interface OwnTexts {
  readonly canonicalRequest?: Secret;
  readonly stringToSign?: string;
  /** Hex. */
  readonly signingKey?: Secret;
  readonly signature?: string;
  /** What of the signed request was seen elsewhere than in these texts, or entered. */
  readonly elsewhere?: Partial<SearchInput>;
}

/** What several pieces may tell, and tell otherwise. */
export type SeenValue =
  | ValueName
  | 'secretAccessKey'
  | 'signedHeaders'
  | 'mechanism'
  | 'account'
  | 'driver'
  | 'driverVersion'
  | 'serverKind'
  | 'host'
  | 'flag';

/** Texts that tell one value differently. Nobody has said which is right; the first is used. */
export interface Disagreement {
  readonly value: SeenValue;
  /** Where it is told: pieces in the order of the list, from 1; 0 is what was entered beside them. */
  readonly pieces: readonly number[];
}
