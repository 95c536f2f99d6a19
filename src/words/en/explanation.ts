/** What happened, to whom, and what to do next, in a person's words; a server's own words are quoted exactly. */
export interface Explanation extends Said {
  /** Two or three words. */
  readonly headline: string;
  /** The server's own message. */
  readonly quote?: string;
}

/** What is said beyond the headline and the quotation. */
export interface Said {
  /** What happened, one or two sentences. */
  readonly sentence: string;
  /** What to try, the likeliest first. */
  readonly next: readonly string[];
}
