/** Where something that is told of a driver is from. */
export type Origin =
  /** Seen with the real program; `on`: the day, `2026-11-28`. */
  | { readonly how: 'run'; readonly program: string; readonly version: string; readonly on: string }
  /** Read in its source. */
  | { readonly how: 'read'; readonly repository: string; readonly commit: string; readonly file: string };
