import type { TraceFault } from './faults';
import type { StsErrorCode } from './names';

/** Why the sandbox's server refused by itself, as a trace of version 2 has it. */
export type RefusalReason =
  | { readonly code: 'before-login'; readonly command: 'find' | 'aggregate' | 'count' }
  | { readonly code: 'command-unknown' }
  | { readonly code: 'mechanism-off' | 'other-mechanism' | 'other-database' }
  | { readonly code: 'unknown-field'; readonly command: 'saslStart' | 'saslContinue' }
  | { readonly code: 'no-conversation' | 'other-conversation' }
  | {
      readonly code: 'payload-invalid';
      readonly payload:
        | { readonly problem: 'subtype'; readonly found: number }
        | { readonly problem: 'base64' }
        | { readonly problem: 'type'; readonly found: string };
    }
  | { readonly code: 'payload-refused'; readonly fault: TraceFault }
  | { readonly code: 'no-signed-headers' }
  | { readonly code: 'other-header'; readonly place: number; readonly own: string }
  | { readonly code: 'more-headers'; readonly found: number; readonly own: number }
  | { readonly code: 'chosen-sts-error'; readonly sts: StsErrorCode }
  | { readonly code: 'chosen-no-user' }
  | { readonly code: 'quoted'; readonly text: string };
