import type { PageSession, TokenRefusal } from './pageSession';

/** What came of a token that was entered, where it is not a session. */
export type TokenFailure =
  | TokenRefusal
  /** The token is right, and the browser kept no cookie. */
  | 'no-cookie'
  /** Nobody answered who knows of tokens. */
  | 'no-answer';

export interface SessionState extends Omit<PageSession, 'why'> {
  readonly why?: TokenFailure;
}

/** The page's session with the server that it came from. */
export interface SessionPort {
  /**
   * How the page stands, once a token that is being exchanged has been.
   * @throws Fault where nobody answers who knows of sessions
   */
  ask(): Promise<SessionState>;
  /** Exchanges the token that was printed at start; it is not kept. */
  enter(token: string): Promise<SessionState>;
  /** Told what came of every token. @returns what ends it */
  observe(told: (state: SessionState) => void): () => void;
}
