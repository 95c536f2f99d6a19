import type { WayFacts } from '../../../core/findings/facts/way';
import type { WordsByCode } from './findingWords';
import { logWords } from './log';
import { networkWords } from './network';
import { packageWords } from './packages';
import { serverWords } from './server';
import { sourceWords } from './sources';
import { userWords } from './user';

/** What happened before or beside a login. */
export const wayWords: WordsByCode<keyof WayFacts> = {
  ...networkWords,
  ...packageWords,
  ...sourceWords,
  ...serverWords,
  ...userWords,
  ...logWords,
};
