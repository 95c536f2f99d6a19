import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeListenFrame, listenVersion, type ListenerFrame } from '../../core/capture/frames';
import type { SessionState } from '../../core/link/sessionPort';
import type { FeedStatus } from '../../core/capture/ports';
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

/** Until the server has said how the page stands. */
const answered = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const open: SessionState = { held: true, feed: true, machine: false };
const locked: SessionState = { held: false, feed: true, machine: false };

/** @param ask what the server says of the page, each time that it is asked */
async function start(ask: () => Promise<SessionState> = () => Promise.resolve(open)) {
  const sockets: FakeSocket[] = [];
  const told: FeedStatus[] = [];
  const frames: ListenerFrame[] = [];
  const connect = (): WebSocket => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket as unknown as WebSocket;
  };
  const feed = listenFeed(
    { ask, connect, clock: { now: () => Date.now(), steady: () => Date.now() } },
    { status: (status) => told.push(status), frame: (frame) => frames.push(frame) },
  );
  await answered();
  const socket = (): FakeSocket => {
    const last = sockets.at(-1);
    if (!last) throw new Error('no socket was opened');
    return last;
  };
  return { feed, sockets, told, frames, socket };
}

describe('the feed', () => {
  it('that is left while it connects is closed once it stands, and tells nothing more', async () => {
    const { feed, told, frames, socket } = await start();
    feed.close();
    expect(socket().closed).toBe(false);
    socket().readyState = 1;
    socket().dispatchEvent(new Event('open'));
    socket().receive(listening);
    expect(socket().closed).toBe(true);
    expect(told).toEqual([{ phase: 'connecting' }]);
    expect(frames).toEqual([]);
  });

  it('is live when the listener has said where it listens, and hands its frames on', async () => {
    const { told, frames, socket } = await start();
    socket().receive(listening);
    socket().receive({ type: 'connections', changed: [], gone: [], forgotten: 3 });
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'live' }]);
    expect(frames.map(({ type }) => type)).toEqual(['listening', 'connections']);
  });

  it('is absent where nothing ever answered, and does not try again unasked', async () => {
    const { feed, sockets, told, socket } = await start();
    socket().fail();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'absent' }]);
    expect(sockets).toHaveLength(1);
    feed.retry();
    await answered();
    expect(sockets).toHaveLength(2);
  });

  it('that was lost is tried again ever less often, and at once when asked', async () => {
    const { feed, sockets, told, socket } = await start();
    socket().receive(listening);
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      socket().fail();
      const last = told.at(-1);
      if (last?.phase !== 'lost' || last.retryAt === null) throw new Error('it is not waiting');
      waits.push(last.retryAt - Date.now());
      const before = sockets.length;
      await vi.advanceTimersByTimeAsync((waits.at(-1) ?? 0) - 1);
      expect(sockets).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(sockets).toHaveLength(before + 1);
      expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: null });
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    socket().fail();
    feed.retry();
    await answered();
    expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: null });
    socket().receive(listening);
    socket().fail();
    expect(told.at(-1)).toEqual({ phase: 'lost', retryAt: Date.now() + 1_000 });
  });

  it('that was refused says why, hangs up, and does not try again unasked', async () => {
    const { sockets, told, socket } = await start();
    socket().receive({ type: 'refused', why: 'not-listening' });
    socket().dispatchEvent(new Event('close'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told.at(-1)).toEqual({ phase: 'refused', why: { code: 'not-listening' } });
    expect(sockets).toHaveLength(1);
    expect(socket().closed).toBe(true);
  });

  it('of another version is refused by the page', async () => {
    const { told, frames, socket } = await start();
    socket().receive({ ...listening, version: listenVersion + 1 });
    expect(told.at(-1)).toEqual({ phase: 'refused', why: { code: 'other-version' } });
    expect(frames).toEqual([]);
  });

  it.each(['no JSON', '[]', '{"type":"else"}', '{"type":"refused","why":"else"}'])(
    'that says %j is refused by the page',
    async (text) => {
      const { told, socket } = await start();
      socket().receive(text);
      expect(told.at(-1)).toMatchObject({ phase: 'refused', why: { code: 'unreadable' } });
    },
  );

  it('sends while it is connected, and not before', async () => {
    const { feed, socket } = await start();
    feed.send({ type: 'clear' });
    socket().receive(listening);
    feed.send({ type: 'watch', id: 7 });
    expect(socket().sent).toEqual(['{"type":"watch","id":7}']);
  });

  it('that was closed says nothing any more', async () => {
    const { feed, sockets, told, frames, socket } = await start();
    socket().receive(listening);
    feed.close();
    const before = told.length;
    socket().receive({ type: 'connections', changed: [], gone: [], forgotten: 0 });
    socket().fail();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toHaveLength(before);
    expect(frames).toHaveLength(1);
    expect(sockets).toHaveLength(1);
  });

  it('is locked while the server keeps it for those who know the token, and opens no socket', async () => {
    let state: SessionState = { ...locked, why: 'wrong-token' };
    const { feed, sockets, told } = await start(() => Promise.resolve(state));
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'locked', why: 'wrong-token' }]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sockets).toHaveLength(0);
    state = open;
    feed.retry();
    await answered();
    expect(sockets).toHaveLength(1);
  });

  it('that was lost is locked when the server that is back knows the page no more', async () => {
    let state = open;
    const { told, sockets, socket } = await start(() => Promise.resolve(state));
    socket().receive(listening);
    state = locked;
    socket().fail();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.at(-1)).toEqual({ phase: 'locked', why: null });
    expect(sockets).toHaveLength(1);
  });

  it('is asked for without a session where there is none to be had, to be told why', async () => {
    const { sockets } = await start(() => Promise.resolve({ ...locked, feed: false }));
    expect(sockets).toHaveLength(1);
  });

  it('is absent where nobody answers who knows of sessions', async () => {
    const { sockets, told } = await start(() => Promise.reject(new Error('no such address')));
    expect(told).toEqual([{ phase: 'connecting' }, { phase: 'absent' }]);
    expect(sockets).toHaveLength(0);
  });

  it('that was closed before the server answered opens no socket', async () => {
    let answer = (_state: SessionState): void => undefined;
    const asked = new Promise<SessionState>((resolve) => {
      answer = resolve;
    });
    const { feed, sockets } = await start(() => asked);
    feed.close();
    answer(open);
    await answered();
    expect(sockets).toHaveLength(0);
  });
});
