import { expect, it } from 'vitest';
import { recordLogin } from '../../../testing/listener/recordedLogin';
import { find, seen } from '../../../testing/listener/seen';
import { explain } from '../../../words/en/explain';
import { adviceAfterCheck, enterTheSecret } from './adviceAfterCheck';
import type { Conclusion } from './conclusion';

const checked: Conclusion = {
  tone: 'bad',
  title: 'Found what the driver does differently',
  faults: [{ title: 'Its secret has a space at the end', remedy: 'Take it out' }],
  lines: [],
  remains: [],
};

it('after a check the verdict says what came of it, and no longer asks for the secret', async () => {
  const log = await seen(await recordLogin({ secretAccessKey: 'wrong' }));
  const { ending } = find(log, 'ended');
  if (!('fault' in ending)) throw new Error('it was let in');
  const { next } = explain(ending, log);
  expect(next).toContain(enterTheSecret);
  expect(adviceAfterCheck(next, checked)).toEqual([
    'The driver’s mistake: its secret has a space at the end',
  ]);
  expect(adviceAfterCheck(['Set the clock'], { ...checked, faults: [] })).toEqual([
    'Found what the driver does differently',
    'Set the clock',
  ]);
});
