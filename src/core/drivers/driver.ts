import type { Chain } from '../sources/chain';
import type { CodeRequest, Snippet } from './code/snippet';
import type { Origin, Quotation } from './quotation';
import type { UriReader } from './uri/conduct';

/** What a driver may refuse of a server by itself. */
export type ServerMistake =
  | 'wire-version'
  | 'nonce-length'
  | 'nonce-prefix'
  | 'host-empty'
  | 'host-too-long'
  | 'host-empty-label'
  | 'unknown-field';

/** What a driver makes of something. */
export type DriverReaction =
  /** `words`: its message, null where only its kind of error is known, and that is in `error`. */
  | { readonly refuses: true; readonly words: Quotation | null; readonly error?: string }
  /** It goes on. */
  | { readonly refuses: false }
  /** Its code was not read for this, or says nothing of it. */
  | null;

/** A major version that reads a connection string in its own way. */
export interface Major {
  readonly name: string;
  /** Where its reading is from. */
  readonly from: Origin;
  /** What of its reading is from elsewhere; a message says so itself. */
  readonly except?: Readonly<Partial<Record<keyof UriReader, Origin>>>;
  /** Whether messages of it about a part of the string print that part, be it a secret. */
  readonly printsSecrets: boolean;
  readonly uri: UriReader;
  readonly code: (request: CodeRequest) => Snippet;
}

/** Everything that is told of one driver. What is missing here does not compile. */
export interface Driver {
  readonly name: string;
  /** Each message of it that is quoted, once. */
  readonly said: Readonly<Record<string, Quotation>>;
  /** By their ids. */
  readonly majors: Readonly<Record<string, Major>>;
  /** Its orders of sources, by their ids; empty where nobody has read it for that. */
  readonly chains: Readonly<Record<string, Omit<Chain, 'id'> & { readonly from: Origin }>>;
  readonly reactions: { readonly from: Origin } & Readonly<Record<ServerMistake, DriverReaction>>;
}

export const takesIt: DriverReaction = { refuses: false };

export function says(words: Quotation, error?: string): DriverReaction {
  return { refuses: true, words, ...(error === undefined ? {} : { error }) };
}

export function throws(error: string): DriverReaction {
  return { refuses: true, words: null, error };
}
