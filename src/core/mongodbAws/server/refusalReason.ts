import type { FaultData } from '../../fault/facts';
import type { StsError } from '../../sts/judgement';
import type { ReadCommand } from './reads';
import type { InvalidPayload } from './saslPayload';

/** Why the server refused by itself and did not ask STS. No fact holds a secret. */
export type RefusalReason =
  | { readonly code: 'before-login'; readonly command: ReadCommand }
  | { readonly code: 'command-unknown' }
  | { readonly code: 'mechanism-off' | 'other-mechanism' | 'other-database' }
  | { readonly code: 'unknown-field'; readonly command: 'saslStart' | 'saslContinue' }
  | { readonly code: 'no-conversation' | 'other-conversation' }
  | { readonly code: 'payload-invalid'; readonly payload: InvalidPayload }
  | { readonly code: 'payload-refused'; readonly fault: FaultData }
  | { readonly code: 'no-signed-headers' }
  /** `place` counts from 1; `own`: the header that the server has there. */
  | { readonly code: 'other-header'; readonly place: number; readonly own: string }
  | { readonly code: 'more-headers'; readonly found: number; readonly own: number }
  /** It was told to refuse, whatever came. */
  | { readonly code: 'chosen-sts-error'; readonly sts: StsError['code'] }
  | { readonly code: 'chosen-no-user' }
  /** The sentence of a trace of version 1. */
  | { readonly code: 'quoted'; readonly text: string };

/** Why a step of the conversation failed: by the server itself, or by what STS answered it. */
export type StepReason = RefusalReason | { readonly code: 'sts-refused'; readonly error: StsError };
