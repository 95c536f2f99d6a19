import type { SeenValue } from '../seen';

/** Who names an identity: the server in its refusal, its log, STS, or somebody who wrote it down. */
export type NamedBy = 'server' | 'log' | 'sts' | 'somebody';

/** Who names a partition: an identity’s ARN, or the region that a program is told. */
export type PartitionBy = NamedBy | 'region';

/** Of two things that stand beside each other and do not go together. */
export interface PairFacts {
  /** Twelve digits each; the key's is read out of its letters. */
  'pair-account': { readonly ofKey: string; readonly ofArn: string; readonly by: NamedBy };
  /** Another user or role logged in than somebody means. */
  'pair-identity': { readonly seen: string; readonly by: 'server' | 'log'; readonly meant: string };
  /** STS knows the keys of its own partition. */
  'pair-partition-host': {
    readonly partition: string;
    readonly stsHost: string;
    readonly ofHost: string;
    readonly by: PartitionBy;
  };
  /** `atlas`: which Atlas could have a user for this identity. */
  'pair-partition-atlas': {
    readonly partition: string;
    readonly atlas: 'government' | null;
    readonly by: PartitionBy;
  };
  /** A long-term key signs for no session: they are of two identities. */
  'pair-key-kind': {
    readonly of: 'role-session' | 'federated-user';
    readonly arn: string;
    readonly by: NamedBy;
  };
  /** A kind of ARN that this server never finds a user for. `name`: by which it would, where there is one. */
  'pair-arn-server': {
    readonly arn: string;
    readonly server: 'percona' | 'documentdb';
    readonly why: 'path' | 'partition';
    readonly name: string | null;
    readonly by: NamedBy;
  };
  /** Pieces tell one value differently. */
  'pair-told-otherwise': { readonly value: SeenValue; readonly pieces: readonly number[] };
  /** A header’s scope beside the host, where the rest of the request was not seen. */
  'pair-scope-host': { readonly region: string; readonly stsHost: string; readonly wanted: string };
}
