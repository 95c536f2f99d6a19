import type { StsCheckId } from '../../sts/judgement';
import type { StsCause } from '../../sts/refusalCause';
import type { StsFacts, StsTold } from '../facts/sts';
import type { Knowledge } from '../knowledge';
import type { Said } from '../rule';
import type { Subject } from '../subject';
import { passedBefore } from './passedBefore';
import { placeIn } from './placeIn';
import { conversed, looked } from './proofs';

type Kind = StsCause['kind'];

/** What each cause accuses. */
const accused: Readonly<Record<Kind, Subject>> = {
  clock: 'clock',
  scope: 'scope',
  'host-unsigned': 'signed-request',
  signature: 'secret',
  identity: 'key-id',
  expired: 'expiry',
  throttled: 'throttle',
  'region-disabled': 'sts-reach',
  'no-header': 'authorization',
  'header-form': 'authorization',
  'absent-header': 'signed-request',
  unknown: 'signed-request',
};

/**
 * What a refusal of STS shows to be right: no more than follows from the refusal itself, since the order of its checks
 * is not known (corrections.md A7). Whoever speaks of a clock, a scope or a key has read the header; whoever compares
 * signatures has found the key.
 */
const shown: Readonly<Record<Kind, readonly Subject[]>> = {
  clock: [...looked, 'authorization'],
  scope: [...looked, 'authorization'],
  'host-unsigned': [...looked, 'authorization'],
  signature: [...looked, 'authorization', 'key-id'],
  identity: [...looked, 'authorization'],
  expired: [...looked, 'authorization', 'key-id'],
  throttled: ['sts-reach'],
  'region-disabled': ['throttle'],
  'no-header': looked,
  'header-form': looked,
  'absent-header': [...looked, 'authorization'],
  unknown: looked,
};

/** What says more of a refusal than its words do. */
const explaining: Readonly<Partial<Record<Kind, readonly Subject[]>>> = {
  signature: ['secret', 'signed-request', 'authorization'],
  identity: ['key-id', 'token'],
  'header-form': ['authorization', 'key-id'],
  'no-header': ['authorization'],
};

/** Of these an answer tells that somebody else's request got, such as that of a shell. */
const ofCredentials: readonly Subject[] = ['key-id', 'secret', 'token', 'expiry'];

/** The finding of a refusal whose cause the words of STS tell. */
export function findingOfCause(
  cause: StsCause,
  told: StsTold,
  known: Knowledge,
): Said<Exclude<keyof StsFacts, 'sts-identifies'>> {
  const proves = shown[cause.kind];
  return {
    code: `sts-${cause.kind}`,
    level: 'certain',
    about: accused[cause.kind],
    proves:
      told.by === 'server'
        ? [...conversed, ...proves]
        : proves.filter((subject) => ofCredentials.includes(subject)),
    facts: { cause, told, place: placeIn(known), earlier: earlierThan(cause.kind) },
    ...explainedBy(cause.kind),
    // The code is made of the cause that is in the facts.
  } as Said<Exclude<keyof StsFacts, 'sts-identifies'>>;
}

/** The check that fails for a cause; none where it may be one of several, or comes before all. */
const checks: Readonly<Partial<Record<Kind, StsCheckId>>> = {
  clock: 'not-expired',
  scope: 'scope',
  'host-unsigned': 'host-signed',
  signature: 'signature',
  identity: 'key-id',
  expired: 'session-token',
};

/** Of a token it is not known whether STS looks at it before the signature: one implementation does (corrections.md A7). */
function earlierThan(kind: Kind): readonly Subject[] {
  const check = checks[kind];
  return check === undefined ? [] : passedBefore(check).filter((subject) => subject !== 'secret');
}

/** By what a refusal for this cause is explained, where something tells that. */
export function explainedBy(kind: Kind): { readonly explainedBy?: readonly Subject[] } {
  const subjects = explaining[kind];
  return subjects === undefined ? {} : { explainedBy: subjects };
}
