import type { ChainId } from './chains';
import type { Renewal } from './driver';
import { driverIds, majors, type DriverId } from './roster';

/** Whose order of sources it is; none: nobody has looked at a pool of that. */
const driversOf: Readonly<Record<Exclude<ChainId, 'manual'>, readonly DriverId[]>> = {
  'rust-old': [],
  rust: ['rust'],
  node6: ['node6'],
  node7: ['node7'],
  go: ['go1', 'go'],
  c: ['c1', 'c'],
  python: ['python47', 'python'],
  java: ['java'],
  'java-sdk1': ['java-sdk'],
  'java-sdk2': ['java-sdk'],
};

/** What the pools of the drivers of an order do when their credentials end; of the manual's those of all drivers. */
export function renewalsOf(
  order: ChainId,
): readonly { readonly driver: DriverId; readonly renewal: Renewal }[] {
  const drivers = order === 'manual' ? driverIds : driversOf[order];
  return drivers.flatMap((driver) => {
    const { renewal } = majors[driver];
    return renewal ? [{ driver, renewal }] : [];
  });
}
