import type { StsCause } from '../../sts/refusalCause';
import type { Subject } from '../subject';

/** The STS host of the challenge and its region, where they are known. */
export interface StsPlace {
  readonly stsHost: string;
  readonly region: string;
}

/** Who passed on what STS said; `sts`: its own answer, with what of it was seen. */
export type StsTold =
  | { readonly by: 'server' }
  | { readonly by: 'sts'; readonly code: string | null; readonly message: string | null };

/** What STS refused for, one code a cause. */
export type StsFacts = {
  readonly [Kind in StsCause['kind'] as `sts-${Kind}`]: {
    readonly cause: Extract<StsCause, { readonly kind: Kind }>;
    readonly told: StsTold;
    readonly place: StsPlace | null;
    /** What passed before it, if STS checks in the order that was seen at another service. */
    readonly earlier: readonly Subject[];
  };
} & {
  /** STS knows who calls. `arn`: empty where the answer does not show it. */
  readonly 'sts-identifies': { readonly arn: string };
};
