import { driverIds, majors, roster, type DriverId } from '../../drivers/roster';
import type { Knowledge } from '../knowledge';

/** The drivers, in their majors, that a login may be of. */
export interface PossibleDrivers {
  readonly ids: readonly DriverId[];
  /** `exact`: the major was read or run. `some-version`: the driver is known, and not which of these. */
  readonly known: 'exact' | 'some-version' | 'none';
}

/** Which drivers' readings count for a login: all, or those of the one that was seen. */
export function driversOf({ driver }: Pick<Knowledge, 'driver'>): PossibleDrivers {
  if (!driver) return { ids: driverIds, known: 'none' };
  const ids = Object.keys(roster[driver.driver].majors) as DriverId[];
  const [major] = /^\d+/.exec(driver.version ?? '') ?? [];
  if (major === undefined) return { ids, known: 'some-version' };
  const same = ids.filter((id) => majorOf(id) === major);
  const latest = same.findLast((id) => !isBefore(driver.version ?? '', sinceOf(id))) ?? same[0];
  // What else the program has beside the driver tells these apart, and no version does.
  const alike = latest === undefined ? [] : same.filter((id) => sinceOf(id) === sinceOf(latest));
  if (alike.length === 0) return { ids, known: 'some-version' };
  return { ids: alike, known: alike.length === 1 ? 'exact' : 'some-version' };
}

/** Of the version that was run, or that the name tells; null where neither does. */
function majorOf(id: DriverId): string | null {
  const { from, name } = majors[id];
  const told = from.how === 'run' ? from.version : (/ (\d+)$/.exec(name)?.[1] ?? '');
  return /^\d+/.exec(told)?.[0] ?? null;
}

/** Its first version that reads as it does. */
function sinceOf(id: DriverId): string {
  return majors[id].since ?? '0';
}

/** By the numbers between periods. */
function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10) || 0),
  );
  const at = (b ?? []).findIndex((number, index) => number !== (a?.[index] ?? 0));
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
