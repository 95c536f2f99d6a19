import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore } from '../../../testing/storeScene';
import { initialState, type State } from './state';
import { toldWithAnswer } from './toldWithAnswer';

const scene = () => {
  const store = createStore<State>(() => initialState);
  const { subscribe, told } = toldWithAnswer(store);
  const heard: (readonly [cursor: string, before: string])[] = [];
  const leave = subscribe(({ cursor }, before) => heard.push([cursor, before.cursor]));
  return { ...store, told, heard, leave };
};

describe('what is entered', () => {
  it('is told with the answer to it, and of both as one change', async () => {
    const { setState, getState, told, heard } = scene();
    setState({ cursor: 'hello', answering: 'on paper' });
    expect(getState().cursor).toBe('hello');
    expect(heard).toEqual([]);
    let resolved = false;
    const waiting = told()?.then(() => (resolved = true));
    await Promise.resolve();
    expect(resolved).toBe(false);
    setState({ cursor: 'sts', answering: null });
    expect(heard).toEqual([['sts', 'canonical-request']]);
    await waiting;
    expect(told()).toBeUndefined();
  });

  it('is told at once where more is entered before the answer, and where nothing answers', () => {
    const { setState, told, heard } = scene();
    setState({ cursor: 'hello', answering: 'preview' });
    setState({ cursor: 'sts', answering: 'preview' });
    expect(heard).toEqual([['sts', 'canonical-request']]);
    setState({ answering: null });
    setState({ cursor: 'verdict' });
    expect(heard.slice(1)).toEqual([
      ['sts', 'sts'],
      ['verdict', 'sts'],
    ]);
    expect(told()).toBeUndefined();
  });

  it('is not told to who has left', () => {
    const { setState, heard, leave } = scene();
    leave();
    setState({ cursor: 'hello' });
    expect(heard).toEqual([]);
  });
});

it.each<['challenge' | 'sandbox', what: string]>([
  ['challenge', 'its fields and what follows from them'],
  ['sandbox', 'its fields and the preview of them'],
])('a key in a %s changes the page once, %s together', async (target) => {
  const store = newStore();
  store.actions.edit({ ...credentialsOf('iam-user'), target });
  await store.actions.run();
  const told: State[] = [];
  store.subscribe((state) => told.push(state));
  const { inputs } = store.getState();
  await store.actions.edit({ accessKeyId: `${inputs.accessKeyId}X` });
  expect(told).toHaveLength(1);
  const [state] = told;
  expect(state?.inputs.accessKeyId).toBe(`${inputs.accessKeyId}X`);
  expect(target === 'challenge' ? state?.ran : state?.preview?.inputs).toBe(state?.inputs);
});
