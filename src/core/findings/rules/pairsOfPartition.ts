import { partitionOf } from '../../sts/actions/endpoint';
import type { PairFacts, PartitionBy } from '../facts/pairs';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import type { Said } from '../rule';
import { levelBy } from './levelBy';
import { namedIdentities } from './namedIdentities';
import { partitionOfHost } from './partitionOfHost';

type Of = Pick<PairFacts, 'pair-partition-host' | 'pair-partition-atlas'>;

/** The partition of an identity, or of a region, against the STS host and against Atlas. */
export function pairsOfPartition(known: Knowledge): readonly Said<keyof Of>[] {
  const told = partitionIn(known);
  if (!told) return [];
  const { partition, by } = told;
  const level = levelBy(by);
  const stsHost = known.challenge?.stsHost ?? known.captured?.stsHost;
  const ofHost = stsHost === undefined ? null : partitionOfHost(stsHost);
  // Whom the server's own STS names, it knows.
  const isKnown = by === 'server' || by === 'log';
  if (!isKnown && stsHost !== undefined && ofHost !== null && ofHost !== partition) {
    return [{ code: 'pair-partition-host', level, facts: { partition, stsHost, ofHost, by } }];
  }
  // Where the server itself has no such user, that is told by the user that is missing.
  const isMissing = known.reply !== undefined && readRefusal(known.reply).kind === 'user-not-found';
  if (partition === 'aws' || isMissing || kindOfServer(known) !== 'atlas' || isForGovernment(known))
    return [];
  const atlas = partition === 'aws-us-gov' ? 'government' : null;
  return [{ code: 'pair-partition-atlas', level, facts: { partition, atlas, by } }];
}

function partitionIn(known: Knowledge): { readonly partition: string; readonly by: PartitionBy } | null {
  const [named] = namedIdentities(known);
  if (named) return { partition: named.identity.partition, by: named.by };
  return known.region === undefined ? null : { partition: partitionOf(known.region), by: 'region' };
}

/** Atlas for Government has hosts of its own. */
function isForGovernment({ host = '', target }: Knowledge): boolean {
  return /\.mongodbgov\.net\b/i.test(`${host} ${target?.address ?? ''}`);
}
