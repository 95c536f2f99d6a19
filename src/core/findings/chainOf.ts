import { roster, type DriverName } from '../drivers/roster';
import type { Driver } from '../drivers/driver';
import { comparedVersions } from './comparedVersions';

type Chain = Driver['chains'][string];

/** The order of sources of a driver in this version; null where several are possible, or nobody has read it for that. */
export function chainOf(driver: DriverName, version: string | undefined): Chain | null {
  const chains: Readonly<Record<string, Chain>> = roster[driver].chains;
  const all = Object.entries(chains).filter(([, { besideDriver }]) => !besideDriver);
  if (all.length === 1) return all[0]?.[1] ?? null;
  if (version === undefined) return null;
  // Two drivers have had more than one: Node by its major, Rust from 3.3 on.
  if (driver === 'node') return chains[`node${/\d+/.exec(version)?.[0] ?? ''}`] ?? null;
  return all[comparedVersions(version, '3.3') < 0 ? 0 : 1]?.[1] ?? null;
}

/** Drivers by whether every version of them that is known reads this variable of EKS Pod Identity. */
export function readersOfFullUri(): {
  readonly readers: readonly DriverName[];
  readonly others: readonly DriverName[];
} {
  const known = (Object.entries(roster) as [DriverName, Driver][]).filter(
    ([, { chains }]) => Object.keys(chains).length > 0,
  );
  const named = (reads: boolean): readonly DriverName[] =>
    known
      .filter(([, { chains }]) =>
        Object.values(chains).every(
          ({ readsFullUri, besideDriver }) => besideDriver === true || readsFullUri === reads,
        ),
      )
      .map(([name]) => name);
  // Corrections A6: Ruby’s order was not read as a whole, and this of it was.
  const isRubyKnown = known.some(([name]) => name === 'ruby');
  return { readers: named(true), others: [...named(false), ...(isRubyKnown ? [] : (['ruby'] as const))] };
}
