import type { Accepted, CredentialPart } from './conduct';
import type { WantedValue } from './options';

/** What a driver logs in by. `none`: it connects without logging in. */
export type LogsInBy = 'MONGODB-AWS' | 'SCRAM' | 'another' | 'none';

/** What a driver stumbles over, or reads in a way of its own. */
export type Cause =
  | {
      readonly code:
        | 'empty-user'
        | 'property-without-name'
        | 'property-without-value'
        | 'unknown-property'
        | 'token-twice'
        | 'credentials-inside'
        | 'token-inside'
        | 'user-without-password'
        | 'empty-password'
        | 'token-without-user'
        | 'no-host'
        | 'srv-with-hosts'
        | 'srv-with-port'
        | 'odd-brackets'
        | 'odd-port'
        | 'empty-host'
        | 'bare-colons'
        | 'escaped-host'
        | 'scram-without-password'
        | 'no-slash'
        | 'empty-pair'
        | 'bare-equals'
        | 'option-without-value'
        | 'stray-percent-in-value'
        | 'repeated-option'
        | 'unknown-option'
        | 'tls-conflict'
        | 'mechanism-in-other-case'
        | 'unknown-mechanism'
        | 'empty-source'
        | 'other-source';
    }
  | { readonly code: 'bare-character'; readonly character: string; readonly part: CredentialPart }
  | { readonly code: 'not-utf8' | 'stray-percent'; readonly part: CredentialPart }
  | { readonly code: 'wrong-value'; readonly name: string; readonly wanted: WantedValue }
  | { readonly code: 'mechanism-without-user'; readonly mechanism: string };

/** What comes of something in the string for one driver. */
export type Effect =
  | {
      readonly code:
        | Accepted
        | 'properties-left-out'
        | 'first-token'
        | 'value-cut-at-equals'
        | 'first-option'
        | 'last-option'
        | 'plus-becomes-space'
        | 'password-cut'
        | 'token-name-unknown'
        | 'token-becomes-boolean'
        | 'source-of-txt';
    }
  | { readonly code: 'refused' | 'left-out'; readonly cause: Cause }
  | { readonly code: 'value-left-out'; readonly name: string }
  /** `instead`: what it does without one. */
  | {
      readonly code: 'no-mechanism' | 'mechanism-case-left-out' | 'unknown-mechanism-left-out';
      readonly instead: LogsInBy;
    }
  | { readonly code: 'other-mechanism'; readonly mechanism: string };
