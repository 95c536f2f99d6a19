import type { DriverName } from '../../drivers/roster';
import type { MissingPackage } from '../seen';

/** What of a driver is not installed, or too old. */
export interface PackageFacts {
  'package-missing': {
    readonly missing: MissingPackage;
    readonly driver: DriverName | null;
    /** As it was seen, e.g. `6.20.0`. */
    readonly version: string | null;
  };
  /** `least`: the first version with the mechanism; `told`: by the driver's own words. */
  'package-too-old': {
    readonly driver: DriverName | null;
    readonly version: string | null;
    readonly least: string | null;
    readonly told: boolean;
  };
}
