import { Sha256 } from '@aws-crypto/sha256-browser';
import type { ConnectionRecord } from '../../core/capture/connection';
import type { Secret } from '../../core/credentials/secret';
import { createListenStore, type ListenStore } from '../../page/state/listen/store';
import { lanesNow } from '../../core/mistakes/search/lanesNow';
import { FakeFeed } from './fakeFeed';
import { recordLogin } from './recordedLogin';

/** The mode Listen, whose feed says what a test has it say. */
export interface ListenScene {
  readonly feed: FakeFeed;
  readonly store: ListenStore;
  /** The tokens that were entered, in their order. */
  readonly entered: readonly Secret[];
  readonly tell: (record: ConnectionRecord) => void;
}

/** A scene that listens: the feed has begun. */
export function listenScene(): ListenScene {
  const feed = new FakeFeed();
  const entered: Secret[] = [];
  const store = createListenStore({
    openFeed: feed.open,
    enterToken: (token) => entered.push(token),
    Sha256,
    openLanes: lanesNow,
    steady: () => performance.now(),
  });
  store.actions.open();
  feed.start();
  return {
    feed,
    store,
    entered,
    tell: (record) => feed.tell({ type: 'record', id: record.summary.id, record }),
  };
}

/** A login, as the connection of a number. @param openedAt epoch milliseconds; where it is not given, the recorded one's */
export async function recordOf(
  id: number,
  login: Parameters<typeof recordLogin>[0] = {},
  openedAt?: number,
): Promise<ConnectionRecord> {
  const record = await recordLogin(login);
  const { summary } = record;
  return { ...record, summary: { ...summary, id, openedAt: openedAt ?? summary.openedAt } };
}
