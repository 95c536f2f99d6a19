import type { FoundMistake } from '../../mistakes/search/found';
import type { LoginFate, RefusedFor } from '../check/fate';
import type { Subject } from '../subject';
import type { LoginFacts } from './login';

/** `ok` where STS took what was checked and nothing else is wrong; never beside a refusal. */
export type CheckTone = 'ok' | 'info' | 'warn' | 'bad';

/** What a refusal can be whose reason nobody tells. */
export type Remains = 'other-secret' | 'key-gone' | 'token' | 'clock' | 'both-clocks' | 'sts-unreachable';

/** What was found wrong with the login beside its signature. */
export interface WrongBesides {
  readonly code: keyof LoginFacts;
  readonly about: Subject;
}

/** The ways of a login in which STS neither took its signature nor refused it. */
export type OpenFate = Exclude<LoginFate, { readonly kind: 'accepted' | 'signature-refused' }>;

type Unaccepted = Exclude<LoginFate, { readonly kind: 'accepted' }>;

/** What came of recomputing a login's signature with a secret, with what became of the login. */
interface Cases {
  'check-unreadable': unknown;
  /** STS took the signature that the secret gives. */
  'check-secret-accepted': {
    readonly refusedFor: RefusedFor | null;
    readonly wrong: readonly WrongBesides[];
  };
  /** The driver signs with it, all else is right, and STS refuses. */
  'check-secret-not-the-keys': { readonly accessKeyId: string };
  /** The driver signs with it, and STS or nobody knows why refuses, perhaps for what is wrong besides. */
  'check-secret-and-more': {
    readonly accessKeyId: string;
    readonly wrong: readonly WrongBesides[];
    readonly fate: Extract<LoginFate, { readonly kind: 'signature-refused' | 'untold' }>;
  };
  /** The driver signs with it, and of the key's own nothing is known. */
  'check-secret-is-the-drivers': {
    readonly accessKeyId: string;
    readonly wrong: readonly WrongBesides[];
    readonly fate: OpenFate;
    readonly remains: readonly Remains[];
  };
  /** STS took the driver's secret; the one that was entered differs. */
  'check-entered-differs': {
    readonly mistakes: readonly FoundMistake[];
    readonly refusedFor: RefusedFor | null;
  };
  /** STS took what the driver signed, which is another text than this page knows. */
  'check-request-differs': {
    readonly mistakes: readonly FoundMistake[];
    readonly refusedFor: RefusedFor | null;
  };
  /** STS took the driver's signature; no known mistake leads to it from the one entered. */
  'check-entered-unlike': { readonly refusedFor: RefusedFor | null };
  'check-mistake-found': {
    readonly mistakes: readonly FoundMistake[];
    readonly accessKeyId: string;
    readonly inSecret: boolean;
    readonly fate: Unaccepted;
    readonly wrong: readonly WrongBesides[];
  };
  'check-not-explained': {
    readonly tried: number;
    readonly fate: Unaccepted;
    readonly wrong: readonly WrongBesides[];
  };
}

export type CheckCode = keyof Cases;

export type CheckFacts = {
  readonly [Code in CheckCode]: Cases[Code] & { readonly tone: CheckTone };
};
