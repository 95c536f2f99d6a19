import type { Checked } from '../finding';
import type { Knowledge } from '../knowledge';
import type { Rule } from '../rule';
import { logRules } from './log';
import { networkRules } from './network';
import { packageRules } from './packages';
import { serverRules } from './server';
import { sourceRules } from './sources';
import { userRules } from './user';

/**
 * What happened before or beside a login: the way to the server, the sources, the server itself, its log. Of one that
 * succeeded there is nothing to explain.
 */
export const wayRules: readonly Rule[] = [
  ...networkRules,
  ...packageRules,
  ...sourceRules,
  ...serverRules,
  ...userRules,
  ...logRules,
].map(({ test, ...row }) => ({
  ...row,
  test: (known: Knowledge): readonly Checked[] =>
    known.ending?.outcome === 'authenticated' ? [] : test(known),
}));
