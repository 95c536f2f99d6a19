import { majors, type DriverId } from '../../../core/drivers/roster';

/** What of a driver was read, where it was not run. */
const sources: Readonly<Partial<Record<DriverId, string>>> = {
  c: 'version 2.5',
  dotnet: 'its source of August 2026',
  ruby: 'its source of August 2026',
};

/** What the version does not tell. */
const beside: Readonly<Partial<Record<DriverId, string>>> = {
  c1: ', which Debian 12 has,',
  java: ', without an AWS SDK beside it,',
  'java-sdk': ', with AWS SDK 1 or 2 beside it,',
};

/** The version whose reading is told, as a phrase before “reads it”. */
export function versionRead(driver: DriverId): string {
  const { from } = majors[driver];
  if (from.how === 'read') return sources[driver] ?? 'its source';
  return `version ${from.version}${beside[driver] ?? ''}`;
}
