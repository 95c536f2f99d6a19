import type { Chain } from './chain';
import {
  credentialParts,
  rungContent,
  rungIds,
  type CredentialPart,
  type Ladder,
  type Part,
  type RungContent,
  type RungId,
} from './rungs';

/** What became of one source. */
export type RungStatus =
  /** Its credentials sign, or some part of them does. */
  | 'used'
  /** A source above won. */
  | 'ignored'
  | 'empty'
  /** It is incomplete, and the program went on. */
  | 'passed'
  /** The program ends here. */
  | 'stopped'
  /** It is incomplete, and nobody has told what the program does then. */
  | 'doubtful'
  /** The program does not know the source. */
  | 'not-read'
  /** The program ended before, or rules the source out. */
  | 'not-reached';

/** Which source each part of the credentials comes from. */
export type Mixture = Readonly<Partial<Record<CredentialPart, RungId>>>;

export interface Climb {
  /** null: no source gave credentials. */
  readonly winner: RungId | null;
  readonly statuses: Readonly<Record<RungId, RungStatus>>;
  /** Where the program gave up, and its own words; null words where they are not known. */
  readonly stopped: { readonly rung: RungId; readonly words: string | null } | null;
  /** An incomplete source at which nobody has told what this program does; what follows holds if it goes on. */
  readonly doubtfulAt: RungId | null;
  /** Where the credentials are put together of more than one source, and so may well belong to nobody. */
  readonly mixed: Mixture | null;
}

/** Walks a program's sources from the top: the first with credentials wins. */
export function climb(chain: Chain, ladder: Ladder): Climb {
  const statuses = Object.fromEntries(
    rungIds.map((id): [RungId, RungStatus] => [id, chain.order.includes(id) ? 'not-reached' : 'not-read']),
  ) as Record<RungId, RungStatus>;
  let winner: RungId | null = null;
  let stopped: Climb['stopped'] = null;
  let doubtfulAt: RungId | null = null;
  let mixed: Mixture | null = null;
  for (const group of groupsOf(chain)) {
    const there = group.filter((id) => isThere(chain, ladder[id]));
    const mark = (status: RungStatus): void => there.forEach((id) => (statuses[id] = status));
    for (const id of group) {
      if (!there.includes(id)) statuses[id] = ladder[id].kind === 'empty' ? 'empty' : 'not-read';
    }
    const [top] = there;
    if (top === undefined) continue;
    if (winner !== null) {
      mark('ignored');
      continue;
    }
    if (stopped !== null || (top === 'ec2' && chain.ecsExcludesEc2 && isThere(chain, ladder.ecs))) continue;
    const refusal = chain.refuses?.[top];
    if (refusal !== undefined) {
      stopped = { rung: top, words: refusal };
      mark('stopped');
      continue;
    }
    const content = together(there, ladder);
    if (content.kind !== 'incomplete') {
      const mixture = mixtureOf(there, ladder);
      const givers = new Set(Object.values(mixture));
      winner = mixture.accessKeyId ?? top;
      if (givers.size > 1) mixed = mixture;
      for (const id of there) statuses[id] = id === winner || givers.has(id) ? 'used' : 'ignored';
      continue;
    }
    const conduct = chain.atIncomplete(top, content.has);
    switch (conduct.kind) {
      case 'goes-on':
        mark('passed');
        break;
      case 'stops':
        stopped = { rung: top, words: conduct.words };
        mark('stopped');
        break;
      case 'unknown':
        doubtfulAt ??= top;
        mark('doubtful');
        break;
    }
  }
  return { winner, statuses, stopped, doubtfulAt, mixed };
}

/** Whether a program sees anything at a source. */
function isThere({ readsFullUri }: Chain, content: RungContent): boolean {
  return content.kind !== 'empty' && (readsFullUri || content.byFullUri !== true);
}

/** The sources in the program's order; those that it takes for one stand together. */
function groupsOf({ order, mixes }: Chain): readonly (readonly RungId[])[] {
  if (!mixes) return order.map((id) => [id]);
  return [
    ['explicit', 'environment'],
    ...order.filter((id) => id !== 'explicit' && id !== 'environment').map((id) => [id]),
  ];
}

function together(there: readonly RungId[], ladder: Ladder): RungContent {
  const [only, second] = there;
  if (only !== undefined && second === undefined) return ladder[only];
  return rungContent('explicit', [...new Set(there.flatMap((id) => partsOf(ladder[id])))]);
}

/** Each part is taken from the first source that has it. */
function mixtureOf(there: readonly RungId[], ladder: Ladder): Mixture {
  return Object.fromEntries(
    credentialParts.flatMap((part) => {
      const giver = there.find((id) => partsOf(ladder[id]).includes(part));
      return giver === undefined ? [] : [[part, giver]];
    }),
  );
}

function partsOf(content: RungContent): readonly Part[] {
  return content.kind === 'empty' || content.kind === 'unasked' ? [] : content.has;
}
