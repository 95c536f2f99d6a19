import type { Chain } from './chain';
import type { Origin } from '../quotation/origin';
import {
  credentialParts,
  sourceContent,
  machineSourceIds,
  type CredentialPart,
  type Sources,
  type Part,
  type SourceContent,
  type SourceId,
} from './source';

/** What became of one source. */
export type SourceStatus =
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
export type Mixture = Readonly<Partial<Record<CredentialPart, SourceId>>>;

export interface Resolution {
  /** null: no source gave credentials. */
  readonly winner: SourceId | null;
  readonly statuses: Readonly<Record<SourceId, SourceStatus>>;
  /** Where the program gave up, and its own words; null words where they are not known. */
  readonly stopped: {
    readonly source: SourceId;
    readonly words: string | null;
    /** How those are known; null without them. */
    readonly from: Origin | null;
  } | null;
  /** An incomplete source at which nobody has told what this program does; what follows holds if it goes on. */
  readonly doubtfulAt: SourceId | null;
  /** Where the credentials are put together of more than one source, and so may well belong to nobody. */
  readonly mixed: Mixture | null;
}

/** Walks a program's sources from the top: the first with credentials wins. */
export function resolveSources(chain: Chain, sources: Sources): Resolution {
  const statuses = Object.fromEntries(
    machineSourceIds.map((id): [SourceId, SourceStatus] => [
      id,
      chain.order.includes(id) ? 'not-reached' : 'not-read',
    ]),
  ) as Record<SourceId, SourceStatus>;
  let winner: SourceId | null = null;
  let stopped: Resolution['stopped'] = null;
  let doubtfulAt: SourceId | null = null;
  let mixed: Mixture | null = null;
  for (const group of groupsOf(chain)) {
    const there = group.filter((id) => isThere(chain, id, sources));
    const mark = (status: SourceStatus): void => there.forEach((id) => (statuses[id] = status));
    for (const id of group) {
      if (!there.includes(id)) statuses[id] = sources[id].kind === 'empty' ? 'empty' : 'not-read';
    }
    const [top] = there;
    if (top === undefined) continue;
    if (winner !== null) {
      mark('ignored');
      continue;
    }
    if (stopped !== null || (top === 'ec2' && chain.ecsExcludesEc2 && isThere(chain, 'ecs', sources)))
      continue;
    const refusal = chain.refuses?.[top];
    if (refusal !== undefined) {
      stopped = { source: top, words: refusal.text, from: refusal.from };
      mark('stopped');
      continue;
    }
    const content = together(there, sources);
    if (content.kind !== 'incomplete') {
      const mixture = mixtureOf(there, sources);
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
        stopped = { source: top, words: conduct.words?.text ?? null, from: conduct.words?.from ?? null };
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
function isThere(
  { readsFullUri, profileBeforeEnvironment }: Chain,
  id: SourceId,
  { [id]: content, profile }: Sources,
): boolean {
  if (id === 'environment' && profileBeforeEnvironment && profile.profile?.named) return false;
  return content.kind !== 'empty' && (readsFullUri || content.byFullUri !== true);
}

/** The sources in the program's order; those that it takes for one stand together. */
function groupsOf({ order, mixes }: Chain): readonly (readonly SourceId[])[] {
  if (!mixes) return order.map((id) => [id]);
  return [
    ['explicit', 'environment'],
    ...order.filter((id) => id !== 'explicit' && id !== 'environment').map((id) => [id]),
  ];
}

function together(there: readonly SourceId[], sources: Sources): SourceContent {
  const [only, second] = there;
  if (only !== undefined && second === undefined) return sources[only];
  return sourceContent('explicit', [...new Set(there.flatMap((id) => partsOf(sources[id])))]);
}

/** Each part is taken from the first source that has it. */
function mixtureOf(there: readonly SourceId[], sources: Sources): Mixture {
  return Object.fromEntries(
    credentialParts.flatMap((part) => {
      const giver = there.find((id) => partsOf(sources[id]).includes(part));
      return giver === undefined ? [] : [[part, giver]];
    }),
  );
}

function partsOf(content: SourceContent): readonly Part[] {
  return content.kind === 'empty' || content.kind === 'unasked' ? [] : content.has;
}
