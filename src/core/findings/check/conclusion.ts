/** What follows from a check of a signature and from all else that is known of the login. */
export interface Conclusion {
  /** `ok` where STS took what was checked and nothing else is wrong; never beside a refusal. */
  readonly tone: 'ok' | 'info' | 'warn' | 'bad';
  readonly title: string;
  /** The title for a narrow place, where another says as much. */
  readonly short?: string;
  /** What the driver does differently, with what to do about it where it is the driver's to do. */
  readonly faults: readonly { readonly title: string; readonly remedy: string | null }[];
  /** Sentences. */
  readonly lines: readonly string[];
  /** What is possible, where the reason is not known. */
  readonly remains: readonly string[];
}
