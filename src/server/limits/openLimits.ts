import { perMinute } from './perMinute';
import { sharedPlaces } from './sharedPlaces';
import type { StoreAddress } from './store';
import type { LinkLimits, Rate, VisitorLimit } from './visitorLimit';

export interface LimitsOptions {
  /** Links in a minute, and requests for STS; null: as many as they like. */
  readonly linkRate: Rate | null;
  readonly stsRate: Rate | null;
  /** Links that one visitor may have open at all replicas that share the store. */
  readonly openLinks: number;
  /** null: this process counts alone. */
  readonly store: StoreAddress | null;
  /** Told whether the store answers, whenever that changes. */
  readonly told: (state: 'reached' | 'away') => void;
  /** The longest that the store may take for a command, milliseconds; a second unless told. */
  readonly storeMs?: number;
}

/** What visitors are held to, beside what each process counts by itself. */
export interface Limits {
  readonly links: LinkLimits;
  readonly sts: VisitorLimit | null;
  close(): void;
}

/** What speaks to a store is loaded where there is one. */
export async function openLimits({
  linkRate,
  stsRate,
  openLinks,
  store,
  told,
  storeMs,
}: LimitsOptions): Promise<Limits> {
  const opened = store && (await import('./store')).openStore(store, told, storeMs);
  return {
    links: {
      open: opened && sharedPlaces(openLinks, opened),
      perMinute: linkRate && perMinute('links', linkRate, opened),
    },
    sts: stsRate && perMinute('sts', stsRate, opened),
    close: () => opened?.close(),
  };
}
