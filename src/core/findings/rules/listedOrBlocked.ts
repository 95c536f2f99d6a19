import type { NetworkFacts, WayEnded } from '../facts/network';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import type { Said } from '../rule';

type Finding = Said<keyof NetworkFacts>;

/**
 * Atlas ends TLS with alert 80 for an address that is not listed, or lets nothing through; where it is not known to be
 * Atlas, that is one possibility of two. Atlas refuses no connection of TCP.
 */
export function listedOrBlocked(shows: WayEnded, known: Knowledge): readonly Finding[] {
  const server = kindOfServer(known);
  const atlas = server === 'atlas';
  const listed: readonly Finding[] =
    shows === 'refused' || (server !== null && !atlas)
      ? []
      : [
          {
            code: 'network-access-list',
            level: atlas || shows === 'alert-80' || shows === 'handshake' ? 'likely' : 'possible',
            facts: { shows, atlas },
          },
        ];
  const blocked: readonly Finding[] =
    (atlas && shows !== 'refused') || shows === 'alert-80'
      ? []
      : [
          {
            code: 'network-way',
            level: shows === 'refused' || server !== null ? 'likely' : 'possible',
            facts: { shows, server },
          },
        ];
  return [...listed, ...blocked];
}
