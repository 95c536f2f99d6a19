import { expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore } from '../../../testing/storeScene';
import { newInRun } from './newInRun';

it('the first run, and the one that the page opens with, have nothing before them', async () => {
  const store = newStore();
  store.actions.edit(credentialsOf('iam-user'));
  await store.actions.open();
  expect(newInRun(store.getState())).toBeNull();
});

it('what a run has otherwise than the run before it is new, and nothing else', async () => {
  const store = newStore();
  store.actions.edit(credentialsOf('iam-user'));
  await store.actions.open();
  await store.actions.run();
  // The scene's clock stands still and its nonces are the same each time.
  expect(newInRun(store.getState())).toEqual([]);
  store.actions.edit({ accessKeyId: 'AKIAIOSFODNN7EXAMPLX' });
  await store.actions.run();
  expect(newInRun(store.getState())).toEqual(['accessKeyId', 'authorization', 'clientFinal']);
});

it('a challenge on paper, which is signed with each key that is pressed, tells nothing', async () => {
  const store = newStore();
  store.actions.edit(credentialsOf('iam-user'));
  await store.actions.run();
  store.actions.edit({ target: 'challenge' });
  await store.actions.run();
  expect(newInRun(store.getState())).toBeNull();
});
