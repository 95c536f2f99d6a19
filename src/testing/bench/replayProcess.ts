import type { RecordedHandshake } from './recordedHandshake';
import { replayedHandshake } from './replayedHandshake';
import { replayingServer } from './replayingServer';

// The process behind `openLane`: first it is told what was recorded, then of the replica, then each time how many it is to make, or for how long.

export type Asked =
  | { readonly recorded: RecordedHandshake }
  | { readonly page: string }
  | { readonly count: number; readonly atOnce: number }
  | { readonly seconds: number; readonly atOnce: number };

let recorded: RecordedHandshake = { requests: [], replies: [] };
let port = 0;
let handshake = (): Promise<void> => Promise.reject(new Error('There is no replica yet'));

async function answer(asked: Asked): Promise<number> {
  if ('recorded' in asked) {
    ({ recorded } = asked);
    ({ port } = await replayingServer(recorded));
    return port;
  }
  if ('page' in asked) {
    handshake = replayedHandshake({ page: asked.page, sandboxPort: port }, recorded);
    return port;
  }
  return 'count' in asked ? secondsOf(asked.count, asked.atOnce) : rateOver(asked.seconds, asked.atOnce);
}

async function secondsOf(count: number, atOnce: number): Promise<number> {
  const since = performance.now();
  let left = count;
  await several(atOnce, async () => {
    while (left-- > 0) await handshake();
  });
  return (performance.now() - since) / 1000;
}

/** Handshakes a second: those that were over when the time was. */
async function rateOver(seconds: number, atOnce: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let over = 0;
  await several(atOnce, async () => {
    for (;;) {
      await handshake();
      if (performance.now() > end) return;
      over += 1;
    }
  });
  return over / seconds;
}

async function several(count: number, one: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, one));
}

process.on('message', (asked) => void answer(asked as Asked).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit(0));
