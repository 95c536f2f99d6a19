import type { RecordedHandshake } from './recordedHandshake';
import { replayedHandshake } from './replayedHandshake';
import { replayingServer } from './replayingServer';

// The process behind `openLane`: first it is told what was recorded, then of the replica, then each time how many it is to make.

export type Asked =
  | { readonly recorded: RecordedHandshake }
  | { readonly page: string }
  | { readonly count: number; readonly atOnce: number };

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
  const since = performance.now();
  let left = asked.count;
  await Promise.all(
    Array.from({ length: asked.atOnce }, async () => {
      while (left-- > 0) await handshake();
    }),
  );
  return (performance.now() - since) / 1000;
}

process.on('message', (asked) => void answer(asked as Asked).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit(0));
