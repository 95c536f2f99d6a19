import type { RefusalReason } from '../../mongodbAws/server/refusalReason';

/** Why a login was refused although STS took its signature. */
export type RefusedFor = 'user-missing' | 'token-expired' | 'token-wrong';

/** A refusal that tells nothing of the signature. */
export type Otherwise =
  /** The sandbox's server, before it asked STS. */
  | { readonly code: 'by-server'; readonly reason: RefusalReason }
  | {
      readonly code:
        /** A server, before it asked STS. */
        | 'server-alone'
        | 'sandbox-key-unknown'
        /** Before the signature was compared, by the sandbox's order of checks. */
        | 'date-first'
        | 'scope-first'
        | 'form-first'
        /** By the words of STS, whose order is not known. */
        | 'clock'
        | 'scope'
        | 'form'
        | 'identity'
        | 'token-expired'
        | 'throttled'
        | 'region-disabled'
        | 'sts-400'
        | 'sts-unreachable';
    }
  | { readonly code: 'sts-down'; readonly status: number };

/** What became of a login, as far as it tells of its signature. */
export type LoginFate =
  /** Nobody has answered the signed request. */
  | { readonly kind: 'unanswered' }
  /** STS took the signature. `refusedFor`: the login was refused all the same. */
  | { readonly kind: 'accepted'; readonly refusedFor: RefusedFor | null }
  /** The listener was told what to answer, and nobody looked at the signature. */
  | { readonly kind: 'unchecked'; readonly letIn: boolean }
  /** STS compared the signature and found another one. */
  | { readonly kind: 'signature-refused' }
  /** Refused for something that tells nothing of the signature. */
  | { readonly kind: 'refused-otherwise'; readonly why: Otherwise }
  /** Refused, and nobody says why. `status`: that of STS's answer, where the server passes it on. */
  | { readonly kind: 'untold'; readonly status: number | null };
