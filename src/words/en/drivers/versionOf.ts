import type { Origin } from '../../../core/quotation/origin';

/** The versions of the sources that were read, by their commits; of some only the month is known. */
const sources: Readonly<Record<string, string>> = {
  f050afa5e: 'version 3.8.1',
  eb0fca11a: 'a version before 3.3',
  bb35ded18: 'version 7.9.0',
  '18c2c89f8': 'version 2.8.0',
  ebc4bffcc: 'version 4.18 in the making',
  '91e841a': 'of August 2026',
  '9af9be1fa': 'of August 2026',
  '97e397925': 'of August 2026',
  a047e0bc1: 'version 2.5.0',
  '8d3890179': 'of August 2026',
};

/** Which version something is told of: that which was run, or what was read, if only by its month. */
export function versionOf(from: Origin): string {
  return from.how === 'run' ? `version ${from.version}` : (sources[from.commit] ?? from.commit);
}
