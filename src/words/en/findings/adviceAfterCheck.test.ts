import { expect, it } from 'vitest';
import type { FoundMistake } from '../../../core/mistakes/search/found';
import { recordLogin } from '../../../testing/listener/recordedLogin';
import { find, seen } from '../../../testing/listener/seen';
import { findingsOf } from '../../../page/state/selectors/findings';
import { explain } from '../explain';
import { adviceAfterCheck } from './adviceAfterCheck';
import { enterTheSecret } from './pageAdvice';
import { checkInWords } from './check';

const found = (...mistakes: readonly FoundMistake[]) =>
  checkInWords({
    code: 'check-mistake-found',
    facts: {
      tone: 'bad',
      mistakes,
      accessKeyId: 'AKIA',
      inSecret: true,
      fate: { kind: 'signature-refused' },
      wrong: [],
    },
  });

it('after a check the verdict says what came of it, and no longer asks for the secret', async () => {
  const log = await seen(await recordLogin({ secretAccessKey: 'wrong' }));
  const { ending } = find(log, 'ended');
  if (!('fault' in ending)) throw new Error('it was let in');
  const { next } = explain(ending, findingsOf(log).findings);
  expect(next).toContain(enterTheSecret);
  expect(adviceAfterCheck(next, found({ id: 'secret-newline', way: null, at: 'credentials' }))).toEqual([
    'The driver’s mistake: its secret has a line feed at the end',
  ]);
  expect(adviceAfterCheck(['Set the clock'], found())).toEqual([
    'Found what the driver does differently',
    'Set the clock',
  ]);
});
