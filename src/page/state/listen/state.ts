import type { ConnectionRecord } from '../../../core/capture/connection';
import type { ListenerFacts } from '../../../core/capture/frames';
import type { FeedStatus } from '../../../core/capture/ports';
import type { ListenerSettings } from '../../../core/capture/settings';
import type { Connections } from './connections';
import type { Paused } from './pause';
import type { SignatureCheck } from '../search/signatureSearch';
import { noFilter, type Filter } from './filter';

/** The connection that is looked at, as far as the listener has told of it. */
export interface Watched {
  readonly id: number;
  /** null: the listener has told nothing of it, and never will. */
  readonly record: ConnectionRecord | null;
  /** Whether the listener keeps it no longer; what was told before is still shown. */
  readonly forgotten: boolean;
}

/** What is heard of other people's drivers, and what is looked at of it. */
export interface ListenState {
  /** null: nobody listens, since nobody looks. */
  readonly feed: FeedStatus | null;
  /** null until the listener has told. */
  readonly listener: ListenerFacts | null;
  readonly settings: ListenerSettings | null;
  readonly connections: Connections;
  /** null: what comes is listed as it comes. */
  readonly paused: Paused | null;
  /** How many the listener forgot to keep its memory bounded. */
  readonly forgotten: number;
  readonly filter: Filter;
  /** Whether connections that only monitor are listed. */
  readonly monitoringShown: boolean;
  /** Whether the newest connection is opened by itself: until a person chooses one, or goes on to something of it. */
  readonly follows: boolean;
  /** The id of the connection that is looked at. */
  readonly chosen: number | null;
  /** What was told of it; of the one chosen before, for the moment until the listener has answered. */
  readonly watched: Watched | null;
  /** Of the chosen connection; another login on it has another Authorization header. */
  readonly check: SignatureCheck | null;
}

export const initialListenState: ListenState = {
  feed: null,
  listener: null,
  settings: null,
  connections: new Map(),
  paused: null,
  forgotten: 0,
  filter: noFilter,
  monitoringShown: false,
  follows: true,
  chosen: null,
  watched: null,
  check: null,
};
