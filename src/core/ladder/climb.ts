import type { Chain } from './chains';
import { rungIds, type Ladder, type RungId } from './rungs';

/**
 * What became of one source. `used`: its credentials sign. `ignored`: a source above won. `not-read`: this program
 * does not know the source. `passed`: incomplete, and the program went on. `stopped`: the program ends here.
 */
export type RungStatus =
  | 'used'
  | 'ignored'
  | 'empty'
  | 'passed'
  | 'stopped'
  | 'doubtful'
  | 'not-read'
  | 'not-reached';

export interface Climb {
  /** null: no source gave credentials. */
  readonly winner: RungId | null;
  readonly statuses: Readonly<Record<RungId, RungStatus>>;
  /** Where the program gave up, and its own words; null words where they are not known. */
  readonly stopped: { readonly rung: RungId; readonly words: string | null } | null;
  /** An incomplete source at which nobody has told what this program does; what follows holds if it goes on. */
  readonly doubtfulAt: RungId | null;
  /** The winner's credentials are signed with a session token of the environment that is not theirs. */
  readonly strayToken: boolean;
}

/** Walks a program's sources from the top: the first with credentials wins. */
export function climb(chain: Chain, ladder: Ladder): Climb {
  const statuses = Object.fromEntries(
    rungIds.map((id): [RungId, RungStatus] => [id, chain.order.includes(id) ? 'not-reached' : 'not-read']),
  ) as Record<RungId, RungStatus>;
  let winner: RungId | null = null;
  let stopped: Climb['stopped'] = null;
  let doubtfulAt: RungId | null = null;
  for (const id of chain.order) {
    const content = ladder[id];
    if (content.kind === 'empty') {
      statuses[id] = 'empty';
      continue;
    }
    if (winner !== null || stopped !== null) {
      statuses[id] = winner === null ? 'not-reached' : 'ignored';
      continue;
    }
    const refusal = chain.refuses?.[id];
    if (refusal !== undefined) {
      statuses[id] = 'stopped';
      stopped = { rung: id, words: refusal };
      continue;
    }
    if (id === 'ec2' && chain.ecsExcludesEc2 && ladder.ecs.kind !== 'empty') {
      statuses[id] = 'not-reached';
      continue;
    }
    if (content.kind === 'found') {
      winner = id;
      statuses[id] = 'used';
      continue;
    }
    const conduct = chain.atIncomplete(id, content.has);
    switch (conduct.kind) {
      case 'goes-on':
        statuses[id] = 'passed';
        break;
      case 'stops':
        statuses[id] = 'stopped';
        stopped = { rung: id, words: conduct.words };
        break;
      case 'unknown':
        statuses[id] = 'doubtful';
        doubtfulAt ??= id;
        break;
    }
  }
  return {
    winner,
    statuses,
    stopped,
    doubtfulAt,
    strayToken: winner === 'explicit' && hasStrayToken(chain, ladder),
  };
}

function hasStrayToken({ mixesToken }: Chain, { explicit, environment }: Ladder): boolean {
  return (
    mixesToken &&
    explicit.kind !== 'empty' &&
    !explicit.has.includes('sessionToken') &&
    environment.kind !== 'empty' &&
    environment.has.includes('sessionToken')
  );
}
