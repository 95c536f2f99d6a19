import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeListenFrame, listenVersion, type ListenerFrame } from '../core/listener/frames';
import type { FeedStatus } from '../core/listener/ports';
import { listenFeed } from './listenFeed';

/** As much of a WebSocket as the feed touches. */
class FakeSocket extends EventTarget {
  readyState = 0;
  readonly sent: string[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
    this.readyState = 3;
  }

  receive(frame: ListenerFrame | string): void {
    this.readyState = 1;
    const data = typeof frame === 'string' ? frame : encodeListenFrame(frame);
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new Event('close'));
  }
}

const listening: ListenerFrame = {
  type: 'listening',
  version: listenVersion,
  listener: { host: '127.0.0.1', port: 27117, tls: false, relayAll: false },
  settings: { mode: 'percona', answer: { kind: 'judge' } },
};

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

function start() {
  const sockets: FakeSocket[] = [];
  const told: FeedStatus[] = [];
  const frames: ListenerFrame[] = [];
  const feed = listenFeed(
    () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    { now: () => Date.now(), steady: () => Date.now() },
    { status: (status) => told.push(status), frame: (frame) => frames.push(frame) },
  );
  const socket = (): FakeSocket => {
    const last = sockets.at(-1);
    if (!last) throw new Error('no socket was opened');
    return last;
  };
  return { feed, sockets, told, frames, socket };
}

describe('the feed', () => {
  it('is live when the listener has said where it listens, and hands its frames on', () => {
    const { told, frames, socket } = start();
    socket().receive(listening);
    socket().receive({ type: 'connections', changed: [], gone: [], forgotten: 3 });
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'live' }]);
    expect(frames.map(({ type }) => type)).toEqual(['listening', 'connections']);
  });

  it('is absent where nothing ever answered, and does not try again unasked', () => {
    const { feed, sockets, told, socket } = start();
    socket().fail();
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'absent' }]);
    expect(sockets).toHaveLength(1);
    feed.retry();
    expect(sockets).toHaveLength(2);
  });

  it('that was lost is tried again ever less often, and at once when asked', () => {
    const { feed, sockets, told, socket } = start();
    socket().receive(listening);
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      socket().fail();
      const last = told.at(-1);
      if (last?.phase !== 'lost' || last.retryAt === null) throw new Error('it is not waiting');
      waits.push(last.retryAt - Date.now());
      const before = sockets.length;
      vi.advanceTimersByTime((waits.at(-1) ?? 0) - 1);
      expect(sockets).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(sockets).toHaveLength(before + 1);
      expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: null });
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    socket().fail();
    feed.retry();
    expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: null });
    socket().receive(listening);
    socket().fail();
    expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: Date.now() + 1_000 });
  });

  it('that was refused says why, hangs up, and does not try again unasked', () => {
    const { sockets, told, socket } = start();
    socket().receive({ type: 'refused', message: 'No sandbox', advice: 'Start again' });
    socket().dispatchEvent(new Event('close'));
    vi.advanceTimersByTime(600_000);
    expect(told.at(-1)).toEqual({ phase: 'refused', message: 'No sandbox', advice: 'Start again' });
    expect(sockets).toHaveLength(1);
    expect(socket().closed).toBe(true);
  });

  it('of another version is refused by the page', () => {
    const { told, frames, socket } = start();
    socket().receive({ ...listening, version: listenVersion + 1 });
    expect(told.at(-1)).toMatchObject({ phase: 'refused', advice: 'Reload the page' });
    expect(frames).toEqual([]);
  });

  it.each(['no JSON', '[]', '{"type":"else"}'])('that says %j is refused by the page', (text) => {
    const { told, socket } = start();
    socket().receive(text);
    expect(told.at(-1)).toMatchObject({ phase: 'refused' });
  });

  it('sends while it is connected, and not before', () => {
    const { feed, socket } = start();
    feed.send({ type: 'clear' });
    socket().receive(listening);
    feed.send({ type: 'watch', id: 7 });
    expect(socket().sent).toEqual(['{"type":"watch","id":7}']);
  });

  it('that was closed says nothing any more', () => {
    const { feed, sockets, told, frames, socket } = start();
    socket().receive(listening);
    feed.close();
    const before = told.length;
    socket().receive({ type: 'connections', changed: [], gone: [], forgotten: 0 });
    socket().fail();
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveLength(before);
    expect(frames).toHaveLength(1);
    expect(sockets).toHaveLength(1);
  });
});
