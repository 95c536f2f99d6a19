import type { Secret } from './secret';

/** A stretch of the pasted text: UTF-16 offsets, and the line and column (from 1) at which it begins. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Something about the text of one value that a person should know; it is pointed out, never mended in silence. */
export type Blemish =
  | { readonly kind: 'leading-space'; readonly count: number }
  | { readonly kind: 'trailing-space'; readonly count: number }
  | { readonly kind: 'inner-space'; readonly at: number }
  /** `at` is the offset in the value of the first line break. */
  | { readonly kind: 'line-break'; readonly at: number; readonly count: number }
  | { readonly kind: 'quotes'; readonly quote: '"' | "'" | '`' | 'smart' }
  /** A character that shows no mark, by its Unicode name, e.g. `ZERO WIDTH SPACE`. */
  | { readonly kind: 'invisible'; readonly at: number; readonly name: string }
  | { readonly kind: 'not-ascii'; readonly at: number }
  /** `%2F` and the like left in the text: probably encoded twice. */
  | { readonly kind: 'percent-encoded'; readonly at: number }
  | { readonly kind: 'empty' };

export interface PastedValue {
  readonly span: Span;
  readonly blemishes: readonly Blemish[];
}

/** One set of credentials found in a paste; any part may be missing. Values are verbatim. */
export interface CredentialSet {
  /** How a person tells sets apart: profile name, role ARN; absent where there is one only. */
  readonly label?: string;
  readonly accessKeyId?: PastedValue & { readonly text: string };
  readonly secretAccessKey?: PastedValue & { readonly text: Secret };
  readonly sessionToken?: PastedValue & { readonly text: Secret };
  /** Epoch milliseconds. */
  readonly expiration?: PastedValue & { readonly at: number };
  /** Who these credentials belong to, where the text says so (an ARN). */
  readonly arn?: string;
}

/** Text that was read and not used, and why. `what` names it without quoting a value, e.g. `region`. */
export interface Ignored {
  readonly span: Span;
  readonly what: string;
  readonly why: string;
}

export type PasteFormat = 'connection-string' | 'environment' | 'ini' | 'sts-json';

export const pasteFormatNames = {
  'connection-string': 'Connection string',
  environment: 'Environment lines',
  ini: 'AWS credentials file',
  'sts-json': 'STS JSON',
} as const satisfies Record<PasteFormat, string>;

/** What a paste was found to hold. A connection string also gives the target, with its credentials taken out. */
export type Pasted =
  | {
      readonly format: PasteFormat;
      readonly sets: readonly CredentialSet[];
      readonly ignored: readonly Ignored[];
      /** The connection string without userinfo and session token; only for `connection-string`. */
      readonly target?: string;
    }
  | {
      readonly format: 'unrecognised';
      readonly ignored: readonly Ignored[];
    };
