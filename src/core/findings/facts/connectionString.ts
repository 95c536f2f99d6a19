import type { DriverId } from '../../drivers/roster';
import type { Cause, Effect } from '../../drivers/uri/facts';

/** What some drivers do with one thing in a connection string. */
export interface DriversMake {
  readonly drivers: readonly DriverId[];
  readonly does:
    /** `words`: their own; null where they are not known. */
    | {
        readonly kind: 'refuse';
        readonly when: 'parsing' | 'authenticating';
        readonly words: string | null;
      }
    | { readonly kind: 'read'; readonly effect: Effect }
    /** Nobody has told. */
    | { readonly kind: 'unknown' };
}

/** What drivers stumble over, or read in ways of their own. */
export interface UriThing {
  readonly cause: Cause | null;
  /** Those that are not named read it as it is written. */
  readonly made: readonly DriversMake[];
  /** Of how many drivers that is; one where it is known which it was. */
  readonly drivers: number;
}

/** What no driver stumbles over, and some read in ways of their own. */
export type OwnEffect = Extract<
  Effect['code'],
  | 'first-token'
  | 'first-option'
  | 'last-option'
  | 'value-cut-at-equals'
  | 'plus-becomes-space'
  | 'password-cut'
  | 'token-name-unknown'
  | 'token-becomes-boolean'
  | 'source-of-txt'
  | 'no-mechanism'
  | 'other-mechanism'
>;

/** Of the connection string, as drivers read it: a code for each thing that they stumble over, or read otherwise. */
export type UriFacts = {
  readonly [Code in Exclude<Cause['code'], 'unknown-option'> | OwnEffect as `uri-${Code}`]: UriThing;
} & {
  /** `meant`: the option whose name is nearest, where one is near. */
  readonly 'uri-unknown-option': UriThing & { readonly meant: string | null };
  /** What is left after one round of decoding has escapes again; AWS issues nothing with a percent sign. */
  readonly 'uri-encoded-twice': { readonly part: 'password' | 'token' };
};
