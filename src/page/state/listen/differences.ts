import type { ConnectionSummary } from '../../../core/capture/connection';
import type { Connections } from './connections';

/** What connections are compared in, in the order in which it is told. */
export const facets = ['driver', 'platform', 'os', 'app', 'key', 'token', 'region'] as const;
export type Facet = (typeof facets)[number];

/** The first connection that was let in; null where none was. */
export function firstGoodOf(connections: Connections): ConnectionSummary | null {
  for (const connection of connections.values())
    if (connection.outcome === 'authenticated') return connection;
  return null;
}

/** What a connection has of a facet; empty: nothing, which it said itself; undefined: that is not known. */
export function facetOf(
  { driver, accessKeyId, token, region }: ConnectionSummary,
  facet: Facet,
): string | undefined {
  switch (facet) {
    case 'driver':
      return driver && `${driver.name} ${driver.version}`.trim();
    case 'platform':
      return driver && (driver.platform ?? '');
    case 'os':
      return driver && (driver.os ?? '');
    case 'app':
      return driver && (driver.application ?? '');
    case 'key':
      return accessKeyId;
    case 'token':
      return token === undefined ? undefined : token ? 'sent' : '';
    case 'region':
      return region;
  }
}

export interface Difference {
  readonly facet: Facet;
  readonly good: string;
  readonly own: string;
}

const known = new WeakMap<ConnectionSummary, WeakMap<ConnectionSummary, readonly Difference[]>>();

/** In what a connection differs from one that was let in; what is not known of either is no difference. */
export function differencesOf(good: ConnectionSummary, own: ConnectionSummary): readonly Difference[] {
  if (good === own) return [];
  const ofGood = known.get(good) ?? new WeakMap<ConnectionSummary, readonly Difference[]>();
  known.set(good, ofGood);
  const before = ofGood.get(own);
  if (before) return before;
  const found = facets.flatMap((facet): readonly Difference[] => {
    const [there, here] = [facetOf(good, facet), facetOf(own, facet)];
    return there === undefined || here === undefined || there === here
      ? []
      : [{ facet, good: there, own: here }];
  });
  ofGood.set(own, found);
  return found;
}

/** How many connections differ from one that was let in, and in what. */
export interface Differing {
  readonly good: ConnectionSummary;
  readonly count: number;
  /** Those in which any differs, in the order of `facets`. */
  readonly facets: readonly { readonly facet: Facet; readonly count: number }[];
}

/** @returns null where none was let in */
export function differingIn(
  connections: Connections,
  isCounted: (connection: ConnectionSummary) => boolean,
): Differing | null {
  const good = firstGoodOf(connections);
  if (!good) return null;
  const counts = new Map<Facet, number>();
  let count = 0;
  for (const connection of connections.values()) {
    if (!isCounted(connection)) continue;
    const differences = differencesOf(good, connection);
    if (differences.length > 0) count += 1;
    for (const { facet } of differences) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return {
    good,
    count,
    facets: facets.flatMap((facet) => {
      const differ = counts.get(facet);
      return differ === undefined ? [] : [{ facet, count: differ }];
    }),
  };
}
