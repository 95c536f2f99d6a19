import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntryBody } from '../../core/capture/connection';
import {
  decodeListenerFrame,
  encodeListenFrame,
  listenVersion,
  type ListenerFrame,
  type ListenPageFrame,
} from '../../core/capture/frames';
import { defaultListenerSettings, type ListenerSettings } from '../../core/capture/settings';
import { ObservedValue } from './observedValue';
import { Feed } from './feed';
import { Registry } from './registry';

const closed: EntryBody = { type: 'closed', by: 'driver' };
const listener = { host: '127.0.0.1', port: 27117, tls: false, relayAll: false };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A feed whose page reads as fast as the test says. */
function scene(others = 500) {
  const limits = { logins: 10, others, recordBytes: 65_536, totalBytes: 1_000_000 };
  const registry = new Registry({ now: () => 0, steady: () => 0, limits });
  const settings = new ObservedValue<ListenerSettings>(defaultListenerSettings);
  const frames: ListenerFrame[] = [];
  const page = { buffered: 0 };
  const open = (): Feed =>
    new Feed({
      listener,
      registry,
      settings,
      send: (text) => frames.push(decodeListenerFrame(text)),
      buffered: () => page.buffered,
    });
  return { registry, settings, frames, page, open };
}

const say = (feed: Feed, frame: ListenPageFrame): void => feed.receive(encodeListenFrame(frame));
const changedIn = (frames: readonly ListenerFrame[]): readonly number[][] =>
  frames.flatMap((frame) => (frame.type === 'connections' ? [frame.changed.map(({ id }) => id)] : []));

describe('a feed', () => {
  it('begins with where the listener stands, and all that is kept', () => {
    const { registry, frames, open } = scene();
    for (let i = 0; i < 3; i++) registry.connected();
    open();
    expect(frames).toEqual([
      { type: 'listening', version: listenVersion, listener, settings: defaultListenerSettings },
      {
        type: 'connections',
        changed: [
          expect.objectContaining({ id: 1 }),
          expect.objectContaining({ id: 2 }),
          expect.objectContaining({ id: 3 }),
        ],
        gone: [],
        forgotten: 0,
      },
    ]);
  });

  it('gathers changes for a tenth of a second', () => {
    const { registry, frames, open } = scene();
    open();
    frames.length = 0;
    const tell = registry.connected();
    registry.connected();
    tell(closed);
    vi.advanceTimersByTime(99);
    expect(frames).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(changedIn(frames)).toEqual([[1, 2]]);
  });

  it('tells at most 500 rows in a frame', () => {
    const { registry, frames, open } = scene();
    for (let i = 0; i < 1_100; i++) registry.connected();
    open();
    expect(changedIn(frames).map(({ length }) => length)).toEqual([500, 500, 100]);
  });

  it('tells a page that reads slowly the latest once it reads, and nothing twice', () => {
    const { registry, frames, page, open } = scene();
    open();
    frames.length = 0;
    page.buffered = 1024 * 1024;
    const tell = registry.connected();
    vi.advanceTimersByTime(1_000);
    for (let i = 0; i < 100; i++) tell({ type: 'message', from: 'driver', message: new Uint8Array(20) });
    tell(closed);
    vi.advanceTimersByTime(1_000);
    expect(frames).toEqual([]);
    page.buffered = 0;
    vi.advanceTimersByTime(100);
    expect(frames).toEqual([
      {
        type: 'connections',
        changed: [expect.objectContaining({ id: 1, closedAt: 0 })],
        gone: [],
        forgotten: 0,
      },
    ]);
  });

  it('tells of what is gone only those that the page was told of', () => {
    const { registry, frames, open } = scene(1);
    open();
    registry.connected()(closed);
    vi.advanceTimersByTime(100);
    frames.length = 0;
    for (let i = 0; i < 5; i++) registry.connected()(closed);
    vi.advanceTimersByTime(100);
    expect(frames).toEqual([
      { type: 'connections', changed: [expect.objectContaining({ id: 6 })], gone: [1], forgotten: 5 },
    ]);
  });

  it('hands out the record that is watched, again when it goes on, and another when that is watched', () => {
    const { registry, frames, open } = scene();
    const [tell, other] = [registry.connected(), registry.connected()];
    const feed = open();
    const records = (): unknown[] =>
      frames.flatMap((frame) => (frame.type === 'record' ? [[frame.id, frame.record?.entries.length]] : []));
    say(feed, { type: 'watch', id: 1 });
    expect(records()).toEqual([[1, 0]]);
    tell({ type: 'message', from: 'driver', message: new Uint8Array(20) });
    other(closed);
    vi.advanceTimersByTime(100);
    expect(records()).toEqual([
      [1, 0],
      [1, 1],
    ]);
    say(feed, { type: 'watch', id: 2 });
    tell(closed);
    vi.advanceTimersByTime(100);
    expect(records().slice(2)).toEqual([[2, 1]]);
    say(feed, { type: 'watch', id: null });
    frames.length = 0;
    vi.advanceTimersByTime(1_000);
    expect(records()).toEqual([]);
  });

  it('says of a watched connection that was forgotten that it is no more', () => {
    const { registry, frames, open } = scene(1);
    registry.connected()(closed);
    const feed = open();
    say(feed, { type: 'watch', id: 1 });
    registry.connected()(closed);
    vi.advanceTimersByTime(100);
    expect(frames.at(-2)).toEqual({ type: 'record', id: 1, record: null });
  });

  it('tells every page of settings that one of them chose', () => {
    const { settings, frames, open } = scene();
    const [feed] = [open(), open()];
    frames.length = 0;
    const chosen: ListenerSettings = { mode: 'atlas', answer: { kind: 'accept' } };
    say(feed, { type: 'settings', settings: chosen });
    vi.advanceTimersByTime(100);
    expect(settings.value).toEqual(chosen);
    expect(frames).toEqual([
      { type: 'settings', settings: chosen },
      { type: 'settings', settings: chosen },
    ]);
  });

  it('clears what has ended for every page', () => {
    const { registry, frames, open } = scene();
    registry.connected()(closed);
    registry.connected();
    const [feed] = [open(), open()];
    frames.length = 0;
    say(feed, { type: 'clear' });
    vi.advanceTimersByTime(100);
    const cleared = { type: 'connections', changed: [], gone: [1], forgotten: 0 };
    expect(frames).toEqual([cleared, cleared]);
  });

  it('refuses what no page says, and tells nothing once it is closed', () => {
    const { registry, frames, open } = scene();
    const feed = open();
    expect(() => feed.receive('{"type":"x"}')).toThrow(
      expect.objectContaining({ code: 'control-frame-invalid' }),
    );
    registry.connected();
    feed.close();
    frames.length = 0;
    registry.connected();
    vi.advanceTimersByTime(1_000);
    expect(frames).toEqual([]);
  });
});
