import type { DriverId } from './roster';

/**
 * What was seen of each driver at a server that never answers saslStart, with serverSelectionTimeoutMS=8000 and no other
 * limit in the connection string (`messages`): it went on waiting for a minute, when it was ended; or it gave up once
 * that time was over. A driver that is missing was not seen.
 */
export const atSilence: Readonly<Partial<Record<DriverId, 'waits' | 'gives-up'>>> = {
  rust: 'waits',
  node6: 'waits',
  node7: 'waits',
  go1: 'waits',
  go: 'gives-up',
  c1: 'waits',
  python47: 'waits',
  python: 'waits',
  java: 'waits',
  'java-sdk': 'waits',
};
