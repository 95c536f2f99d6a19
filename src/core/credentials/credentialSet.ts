import type { Span } from '../bytes/span';
import type { Blemish } from './blemishes';
import type { Secret } from './secret';

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
