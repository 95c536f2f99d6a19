import { deserialize, type Document } from 'bson';
import type { Page, WebSocket } from 'playwright/test';

/** Header, flag bits and the kind byte of an OP_MSG. */
const bodyOffset = 21;

export interface Frame {
  readonly way: 'sent' | 'received';
  readonly payload: string | Buffer;
}

/** Every WebSocket frame of a page, as it comes. */
export function recordFrames(page: Page): readonly Frame[] {
  const frames: Frame[] = [];
  page.on('websocket', (socket: WebSocket) => {
    socket.on('framesent', ({ payload }) => frames.push({ way: 'sent', payload }));
    socket.on('framereceived', ({ payload }) => frames.push({ way: 'received', payload }));
  });
  return frames;
}

/** The body of an OP_MSG, read by the bson package alone. */
export function bodyOf(message: Uint8Array): Document {
  return deserialize(message.subarray(bodyOffset));
}

/** The names of the commands in frames that were sent, in order. */
export function commandsSent(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ way, payload }) =>
    way === 'sent' && typeof payload !== 'string' ? [Object.keys(bodyOf(payload))[0] ?? ''] : [],
  );
}

/** The control frames that were sent, as text, in order. */
export function controlFramesSent(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ way, payload }) =>
    way === 'sent' && typeof payload === 'string' ? [payload] : [],
  );
}
