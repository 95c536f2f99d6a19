import type { DriverName } from '../../drivers/roster';
import { driverIn } from '../drivers/driverIn';

/** The driver of a line, for facts that tell it where it shows. */
export function driverOf(text: string): { readonly driver?: DriverName } {
  const driver = driverIn(text);
  return driver === undefined ? {} : { driver };
}
