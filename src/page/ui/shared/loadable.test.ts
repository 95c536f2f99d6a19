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

it('whoever asks while it is on its way waits until it is there', async () => {
  const { ask, get } = loadable(() => new Promise((come) => setTimeout(come, 1)));
  const first = ask();
  const second = ask().then(() => get().phase);
  expect(await second).toBe('ready');
  await first;
});

it('is loaded once, though who is told of its loading asks for it as well', async () => {
  let loads = 0;
  const { ask, subscribe } = loadable(async () => {
    loads += 1;
    if (loads === 1) throw new Error('offline');
  });
  await ask();
  subscribe(() => void ask());
  await ask();
  expect(loads).toBe(2);
});
