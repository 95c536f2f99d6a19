import type { FaultData } from '../../../core/fault/facts';
import type { IdentityAnswer } from '../../../core/sts/actions/askIdentity';
import type { HowAsked } from '../../../core/sts/actions/howAsked';

/** One question to one endpoint of STS. */
export interface Asking {
  readonly how: HowAsked;
  /** When, epoch milliseconds. */
  readonly at: number;
  /** Whether the same was asked before: its answer may be the same as well. */
  readonly again: boolean;
  /** Which endpoint; null before the request was made. */
  readonly host: string | null;
  readonly answer:
    | { readonly phase: 'asking' }
    | ({ readonly phase: 'answered' } & IdentityAnswer)
    | { readonly phase: 'failed'; readonly fault: FaultData };
}

/** Whom the proxy asks: nobody has looked yet, there is none, AWS, or whoever `--sts-endpoint` names. */
export type ProxyToSts =
  | { readonly kind: 'unknown' | 'none' | 'aws' }
  | { readonly kind: 'other'; readonly host: string };

export interface AskStsState {
  readonly proxy: ProxyToSts;
  /** What was asked about: the Authorization header, or the access key ID of credentials. null: nothing yet. */
  readonly about: string | null;
  /** In the order in which they were asked. */
  readonly askings: readonly Asking[];
}

export const initialAskStsState: AskStsState = { proxy: { kind: 'unknown' }, about: null, askings: [] };
