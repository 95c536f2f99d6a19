import { expect, it } from 'vitest';
import { loadable } from './loadable';

it('what is asked for twice is loaded once', async () => {
  let loads = 0;
  const { ask, get } = loadable(() => Promise.resolve((loads += 1)));
  await Promise.all([ask(), ask()]);
  await ask();
  expect(get()).toEqual({ phase: 'ready', value: 1 });
});

it('what cannot be loaded says so, and is asked for again', async () => {
  let tries = 0;
  const { ask, get, subscribe } = loadable(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return 'a part';
  });
  const phases: string[] = [get().phase];
  subscribe(() => phases.push(get().phase));
  await ask();
  await ask();
  expect(phases).toEqual(['loading', 'failed', 'loading', 'ready']);
});
