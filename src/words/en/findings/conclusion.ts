import type { CheckTone } from '../../../core/findings/facts/check';

/** What follows from a check of a signature and from all else that is known of the login, in words. */
export interface Conclusion {
  readonly tone: CheckTone;
  readonly title: string;
  /** The same for a narrow place, in a sentence without its period: the mistake where one was found. */
  readonly short: string;
  /** What the driver does differently, with what to do about it where it is the driver's to do. */
  readonly faults: readonly { readonly title: string; readonly remedy: string | null }[];
  /** Sentences. */
  readonly lines: readonly string[];
  /** What is possible, where the reason is not known. */
  readonly remains: readonly string[];
}
