/** What a server's own log has, and its client was not told. */
export interface LogFacts {
  'log-tells': {
    readonly id: number | null;
    readonly error: string;
  };
  'log-other-mechanism': { readonly id: number | null; readonly mechanism: string };
  /** A login that succeeded, beside one that was refused. */
  'log-accepted': { readonly id: number | null; readonly user: string | null };
}
