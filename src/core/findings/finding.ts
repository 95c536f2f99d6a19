import type { StepId } from '../vocabulary/steps';
import type { ValueName } from '../vocabulary/values';
import type { Basis } from './basis';
import type { FindingFacts } from './facts';
import type { Subject } from './subject';

export type FindingCode = keyof FindingFacts;

/**
 * How sure it is that this alone makes a login fail. `certain`: it is shown by the characters, the step, the byte.
 * `likely`: it rests on what is named in its facts. `possible`: it is to be tested.
 */
export type Level = 'certain' | 'likely' | 'possible';

/** Where it shows; positions count from 1. */
export interface At {
  readonly value?: ValueName | 'secretAccessKey' | 'sessionToken' | 'connectionString';
  /** UTF-16 code unit of the value. */
  readonly character?: number;
  /** Byte of the step's message. */
  readonly byte?: number;
  /** Which piece of evidence, in the order of the list. */
  readonly piece?: number;
}

/** What one test of one rule came to: something found, or something that is in order. */
export type Checked<C extends FindingCode = FindingCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly level: Level | 'passed';
    /** The step at which it shows. */
    readonly step: StepId;
    /** What it accuses, or found in order. */
    readonly about: Subject;
    /** What it rests on: seen at real servers and modelled by the sandbox are two things. */
    readonly basis: Basis;
    readonly at?: At;
    readonly facts: FindingFacts[K];
    /** What is right, as this shows: findings that accuse it are no cause. */
    readonly proves?: readonly Subject[];
    /** It tells that somebody refused, and not why: whatever tells a cause stands before it. */
    readonly untold?: true;
    /** It tells what was refused, and not what made it so: what accuses one of these, and tells that, stands before it. */
    readonly explainedBy?: readonly Subject[];
  };
}[C];

/** Something to tell a person about a login, as data. Its sentence is in `words/en/findings`. */
export type Finding<C extends FindingCode = FindingCode> = Checked<C> & { readonly level: Level };

/** A test that found nothing. */
export type Passed<C extends FindingCode = FindingCode> = Checked<C> & { readonly level: 'passed' };
