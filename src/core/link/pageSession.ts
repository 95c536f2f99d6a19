import { Fault } from '../fault/fault';
import { readJsonObject } from '../bytes/jsonObject';

/*
 * What page and server say to each other at `/api/session`: POST without a body, answered by a `PageSession`. With
 * `Authorization: Bearer …` the page exchanges the token that was printed at start for a cookie that no script can
 * read; without, it asks how it stands. The token is good for any number of pages while the process runs.
 */

export const sessionPath = '/api/session';

/** Why a token was not exchanged. */
export type TokenRefusal = 'wrong-token' | 'too-many';

/** How a page stands with the server that it came from. */
export interface PageSession {
  /** Whether the cookie came with the request, or goes with the answer. */
  readonly held: boolean;
  /** What there is for whoever holds it: the feed of the listener, the credentials of the machine. */
  readonly feed: boolean;
  readonly machine: boolean;
  readonly why?: TokenRefusal;
}

/** @throws Fault `control-frame-invalid` for what no server of this page says */
export function decodePageSession(text: string): PageSession {
  const { held, feed, machine, why } = readJsonObject(text, bad);
  if (typeof held !== 'boolean' || typeof feed !== 'boolean' || typeof machine !== 'boolean')
    throw bad('held, feed, machine');
  return { held, feed, machine, ...(why === 'wrong-token' || why === 'too-many' ? { why } : {}) };
}

function bad(why: string): Fault {
  return new Fault('control-frame-invalid', { problem: 'malformed', wrong: why, between: 'session' });
}
