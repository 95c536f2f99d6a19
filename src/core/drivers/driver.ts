import type { Chain } from '../sources/chain';
import type { CodeRequest, Snippet } from './code/snippet';
import type { HabitId } from './habits';
import type { Origin } from '../quotation/origin';
import type { Quotation } from './quotation';
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

/**
 * With what a pool opens connections when the credentials that it began with have ended: each connection is signed anew,
 * and those that are open stay open.
 */
export interface Renewal {
  readonly from: Origin;
  /** Credentials that were given to the client, in its connection string or as options. */
  readonly given: 'kept' | 'not-taken';
  /** The environment's: read again at each login, or kept from the first; null: not known. */
  readonly environment: 'each-login' | 'kept' | null;
  /** What an endpoint or an SDK gives: asked for at each login, or kept until shortly before its end. */
  readonly others: 'each-login' | 'kept-until-end';
  /** How long before, milliseconds; null: not known, or an SDK’s to decide. */
  readonly beforeEndMs: number | null;
  /** Whether what was kept is forgotten when a login is refused; null: not known. */
  readonly forgetsRefused: boolean | null;
}

/** A major version that reads a connection string in its own way. */
export interface Major {
  readonly name: string;
  /** The first version that reads so, where its name does not tell. */
  readonly since?: string;
  /** Where its reading is from. */
  readonly from: Origin;
  /** What of its reading is from elsewhere; a message says so itself. */
  readonly except?: Readonly<Partial<Record<keyof UriReader, Origin>>>;
  /** Whether messages of it about a part of the string print that part, be it a secret. */
  readonly printsSecrets: boolean;
  /** null: nobody has read it for that. */
  readonly renewal: Renewal | null;
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
  /** What it does in a way of its own, with where each was read. */
  readonly habits: Readonly<Partial<Record<HabitId, Origin>>>;
  readonly reactions: { readonly from: Origin } & Readonly<Record<ServerMistake, DriverReaction>>;
}

export const takesIt: DriverReaction = { refuses: false };

export function says(words: Quotation, error?: string): DriverReaction {
  return { refuses: true, words, ...(error === undefined ? {} : { error }) };
}

export function throws(error: string): DriverReaction {
  return { refuses: true, words: null, error };
}
