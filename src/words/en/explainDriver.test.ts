import { describe, expect, it } from 'vitest';
import { recordLogin, type RecordedLogin } from '../../testing/listener/recordedLogin';
import { find, seen } from '../../testing/listener/seen';
import { explain } from './explain';
import type { Explanation } from './explanation';
import { findingsOf } from '../../page/state/selectors/findings';

async function explained(login: RecordedLogin): Promise<Explanation> {
  const log = await seen(await recordLogin(login));
  const { ending } = find(log, 'ended');
  if (ending.outcome !== 'rejected') throw new Error(`it was ${ending.outcome}`);
  return explain(ending, findingsOf(log).findings);
}

describe('a driver’s refused login is explained to whoever watches:', () => {
  it.each<[string, RecordedLogin, RegExp]>([
    [
      'of its secret nothing is known, so what is wrong is looked for with it',
      { secretAccessKey: 'wrong' },
      /Enter the secret access key above/u,
    ],
    ['an unknown key is one that the sandbox has no user for', { ports: { users: [] } }, /--sandbox-users/u],
    [
      'a refusal that was chosen is no judgement of anything',
      { ports: { answer: 'accept', faults: new Set(['signature-refused']) } },
      /^Choose a real check/u,
    ],
    ['a user that is missing has to be created', { user: 'no-database-user' }, /Create the database user/u],
  ])('%s', async (_what, login, advice) => {
    const { sentence, next } = await explained(login);
    expect(next[0]).toMatch(advice);
    const ownWords = [sentence, ...next].join(' ').replaceAll(/“[^”]*”/gu, '');
    expect(ownWords.replace('If you did not expect', '')).not.toMatch(/\b(?:you|your)\b/iu);
  });
});
