import type { Origin } from '../quotation/origin';
import { sourceIds, type Part, type SourceId } from './source';

/** A program's own words, and how they are known. */
export interface Words {
  readonly text: string;
  readonly from: Origin;
}

/** What a program does at a source that is incomplete, or that it does not take. */
export type AtSource =
  | { readonly kind: 'goes-on' }
  | { readonly kind: 'stops'; readonly words: Words | null }
  /** Nobody has told. */
  | { readonly kind: 'unknown' };

/** One program's order of sources (protocol.md 4.2 and 4.3; the Node columns were checked against the drivers). */
export interface Chain<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The sources that it looks at, in its order; what is missing here it never reads. */
  readonly order: readonly SourceId[];
  /** A source that it refuses outright when something is there. */
  readonly refuses?: Partial<Record<SourceId, Words>>;
  readonly atIncomplete: (source: SourceId, has: readonly Part[]) => AtSource;
  /** Whether it never asks EC2 once the ECS variable is set, even when ECS fails. */
  readonly ecsExcludesEc2: boolean;
  /** Whether it reads AWS_CONTAINER_CREDENTIALS_FULL_URI, by which EKS Pod Identity names its endpoint. */
  readonly readsFullUri: boolean;
  /**
   * Whether connection string and environment are one source, part by part: each part of the credentials that the
   * connection string lacks is taken from the environment, a session token included.
   */
  readonly mixes: boolean;
  /** Whether it passes over the environment as soon as AWS_PROFILE is set. */
  readonly profileBeforeEnvironment?: true;
  /** Whether it is the order of an AWS SDK that somebody has put beside a driver, which has one of its own. */
  readonly besideDriver?: true;
}

export const goesOn: AtSource = { kind: 'goes-on' };
export const notKnown: AtSource = { kind: 'unknown' };

/** Whoever stops, in what words; null words where they are not known. */
export function stops(words: Words | null): AtSource {
  return { kind: 'stops', words };
}

/** The order that the driver manual gives, which no program follows to the letter. */
export const manualChain: Chain<'manual'> = {
  id: 'manual',
  title: 'Driver manual',
  order: sourceIds,
  // A user name without a password is refused by every driver (protocol.md 4.5); of the rest each thinks differently.
  atIncomplete: (source, has) =>
    source === 'explicit' && has.includes('accessKeyId') ? stops(null) : notKnown,
  ecsExcludesEc2: false,
  readsFullUri: true,
  mixes: false,
};
