import type { DriverId } from '../../../core/drivers/roster';

/** The version whose reading is told, as a phrase before “reads it”. */
export const versionsRead: Readonly<Record<DriverId, string>> = {
  rust: 'version 3.8',
  node6: 'version 6.20 and later',
  node7: 'version 7.0 and later',
  go1: 'version 1.17',
  go: 'version 2.10',
  c1: 'version 1.23, which Debian 12 has,',
  c: 'version 2.5',
  python47: 'version 4.7',
  python: 'version 4.20',
  java: 'version 5.14, without an AWS SDK beside it,',
  'java-sdk': 'version 5.14, with AWS SDK 1 or 2 beside it,',
  dotnet: 'its source of August 2026',
  ruby: 'its source of August 2026',
};
