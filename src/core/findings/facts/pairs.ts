import type { SeenValue } from '../seen';

/** Who names an identity: the server in its refusal, its log, STS, or somebody who wrote it down. */
export type NamedBy = 'server' | 'log' | 'sts' | 'somebody';

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
    readonly by: NamedBy;
  };
  /** `atlas`: which Atlas could have a user for this identity. */
  'pair-partition-atlas': {
    readonly partition: string;
    readonly atlas: 'government' | null;
    readonly by: NamedBy;
  };
  /** Pieces tell one value differently. */
  'pair-told-otherwise': { readonly value: SeenValue; readonly pieces: readonly number[] };
  /** A header’s scope beside the host, where the rest of the request was not seen. */
  'pair-scope-host': { readonly region: string; readonly stsHost: string; readonly wanted: string };
}
