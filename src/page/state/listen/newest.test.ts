import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import { listenScene, recordOf, type ListenScene } from '../../../testing/listener/listenScene';
import { summaryOf } from '../../../testing/listener/summaries';
import { shownConnections } from './pause';

let { feed, store, tell }: ListenScene = listenScene();

beforeEach(() => {
  ({ feed, store, tell } = listenScene());
});

const watched = (id: number): Promise<void> => expect.poll(() => store.getState().watched?.id).toBe(id);

describe('the newest connection', () => {
  const came = (...ids: readonly number[]): void =>
    feed.tell({
      type: 'connections',
      changed: ids.map((id) => summaryOf(id)),
      gone: [],
      forgotten: 0,
    });

  it('opens by itself, and the next one after it', () => {
    came(1, 2);
    expect(store.getState().chosen).toBe(2);
    came(3);
    expect(store.getState()).toMatchObject({ chosen: 3, follows: true });
  });

  it('is one that only monitors never', () => {
    came(1);
    const changed = [summaryOf(2, { login: false, outcome: 'quiet' })];
    feed.tell({ type: 'connections', changed, gone: [], forgotten: 0 });
    expect(store.getState().chosen).toBe(1);
  });

  it('is opened at its verdict where it failed, and at the step that is looked at where it did not', async () => {
    came(1);
    tell(await recordOf(1));
    await watched(1);
    expect(store.view.getState().cursor).toBe('canonical-request');
    came(2);
    tell(await recordOf(2, { secretAccessKey: 'wrong' }));
    await watched(2);
    expect(store.view.getState().cursor).toBe('verdict');
    expect(store.getState().follows).toBe(true);
  });

  it.each<[string, () => void]>([
    ['chose one', () => store.actions.choose(1)],
    ['turned to a step', () => store.view.actions.select('hello')],
    ['went on to the next step', () => store.view.actions.nextStep()],
    ['went back a step', () => store.view.actions.previousStep()],
    ['checked a signature', () => void store.actions.checkSignature([new Secret('x')])],
  ])('opens no more once a person %s, until they ask for it', (_what, act) => {
    came(1);
    act();
    came(2);
    expect(store.getState()).toMatchObject({ chosen: 1, follows: false });
    store.actions.follow(true);
    expect(store.getState()).toMatchObject({ chosen: 2, follows: true });
  });

  it('opens again once what a person chose is another’s number', async () => {
    store.actions.choose(7);
    tell(await recordOf(7));
    await watched(7);
    feed.start();
    tell(await recordOf(7, {}, 1));
    came(1);
    expect(store.getState().chosen).toBe(1);
  });
});

describe('a pause', () => {
  const tellOf = (ids: readonly number[], gone: readonly number[] = []): void =>
    feed.tell({ type: 'connections', changed: ids.map((id) => summaryOf(id)), gone, forgotten: 0 });
  const listed = (): readonly number[] => [...shownConnections(store.getState()).keys()];

  it('has the list stand still, opens nothing, and ends with all that came meanwhile', () => {
    tellOf([1, 2]);
    store.actions.pause(true);
    tellOf([3, 4], [1]);
    expect(listed()).toEqual([1, 2]);
    expect(store.getState().chosen).toBe(2);
    store.actions.pause(false);
    expect(listed()).toEqual([2, 3, 4]);
    expect(store.getState().chosen).toBe(4);
  });

  it('counts what came and was forgotten before anybody saw it', () => {
    tellOf([1]);
    store.actions.pause(true);
    tellOf([2, 3]);
    tellOf([], [1, 2]);
    expect(store.getState().paused?.missed).toBe(1);
  });

  it('keeps of a list that is cleared what is still open, and goes on', () => {
    tellOf([1]);
    const ended = [summaryOf(2, { closedAt: 5 })];
    feed.tell({ type: 'connections', changed: ended, gone: [], forgotten: 0 });
    store.actions.pause(true);
    store.actions.clear();
    expect(feed.sent.at(-1)).toEqual({ type: 'clear' });
    expect(listed()).toEqual([1]);
    tellOf([], [2]);
    expect(store.getState().paused).toMatchObject({ missed: 0 });
  });

  it('ends when the listener is back after it was lost, since numbers may be others’ by then', () => {
    tellOf([1]);
    store.actions.pause(true);
    feed.lose();
    expect(listed()).toEqual([1]);
    feed.start();
    expect(store.getState().paused).toBeNull();
  });
});
