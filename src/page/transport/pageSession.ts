import { decodePageSession, sessionPath, type PageSession } from '../../core/link/pageSession';
import type { SessionPort, SessionState } from '../../core/link/sessionPort';
import { postJson } from './postJson';

/** The session of this page with the server that it came from. @param page the address of the page */
export function pageSession(page: string): SessionPort {
  const address = new URL(sessionPath.slice(1), page);
  const observers = new Set<(state: SessionState) => void>();
  let entering: Promise<SessionState> | null = null;
  /** What came of the token that was entered last. */
  let why: SessionState['why'];

  const post = async (headers: Readonly<Record<string, string>>): Promise<PageSession> =>
    decodePageSession(await postJson(address, {}, { headers, silent: 'session' }));

  const ask = async (): Promise<SessionState> => {
    const state = await post({});
    return state.held || why === undefined ? state : { ...state, why };
  };

  const exchange = async (token: string): Promise<SessionState> => {
    try {
      const told = await post({ Authorization: `Bearer ${token}` });
      ({ why } = told);
      if (why !== undefined) return told;
      const kept = await post({});
      why = kept.held ? undefined : 'no-cookie';
      return why === undefined ? kept : { ...kept, why };
    } catch {
      // What was thrown could quote the token, and the page is told all that there is to know.
      why = 'no-answer';
      return { held: false, feed: true, machine: false, why };
    }
  };

  return {
    async ask() {
      await entering;
      return ask();
    },
    async enter(token) {
      // One after the other, so that what is said is of the one that was entered last.
      const own = Promise.resolve(entering).then(() => exchange(token));
      entering = own;
      const state = await own;
      if (entering === own) entering = null;
      for (const told of observers) told(state);
      return state;
    },
    observe(told) {
      observers.add(told);
      return () => observers.delete(told);
    },
  };
}
