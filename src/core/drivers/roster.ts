import type { Driver, Major } from './driver';
import { c } from './roster/c';
import { dotnet } from './roster/dotnet';
import { go } from './roster/go';
import { java } from './roster/java';
import { node } from './roster/node';
import { python } from './roster/python';
import { ruby } from './roster/ruby';
import { rust } from './roster/rust';

/** The drivers, a file each, in the order of every list of them. All that is told of one stands in its file. */
export const roster = { rust, node, go, c, python, java, dotnet, ruby } as const satisfies Record<
  string,
  Driver
>;

/** A driver, whatever its major. */
export type DriverName = keyof typeof roster;

type Rows = (typeof roster)[DriverName];
type KeyOfEach<T> = T extends unknown ? keyof T & string : never;

/** A driver in one of its majors. */
export type DriverId = KeyOfEach<Rows['majors']>;

/** Whose order of sources it is; some drivers have had more than one. */
export type DriverChainId = KeyOfEach<Rows['chains']>;

export const drivers: readonly Driver[] = Object.values(roster);

export const majors = Object.assign({}, ...drivers.map((driver) => driver.majors)) as Readonly<
  Record<DriverId, Major>
>;

export const driverIds = Object.keys(majors) as readonly DriverId[];
