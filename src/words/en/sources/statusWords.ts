import type { SourceStatus } from '../../../core/sources/resolveSources';

/** What became of a source, in a word or two. `failed`: it was asked, and gave nothing. `refused`: as it is. */
export const statusWords: Readonly<Record<SourceStatus | 'failed' | 'refused', string>> = {
  used: 'used',
  ignored: 'ignored',
  empty: 'empty',
  passed: 'incomplete',
  doubtful: 'incomplete',
  stopped: 'stops here',
  failed: 'failed',
  refused: 'refused',
  'not-read': 'not read',
  'not-reached': 'not reached',
};
