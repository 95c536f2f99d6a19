import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { Fault } from '../../core/fault/fault';
import {
  encodeListenFrame,
  listenPath,
  type FeedRefusal,
  type ListenerFacts,
} from '../../core/capture/frames';
import type { ListenerSettings } from '../../core/capture/settings';
import type { Served } from '../http/servedHosts';
import { keepAwake } from '../http/keepAwake';
import { endWebSocket, judgeUpgrade, refuseUpgrade, webSockets } from '../http/upgradeGuard';
import { Feed } from './feed';
import type { ObservedValue } from './observedValue';
import type { Registry } from './registry';

export interface FeedServerOptions {
  /** What is heard from drivers; null where nothing listens. */
  readonly listening: {
    readonly facts: ListenerFacts;
    readonly registry: Registry;
    readonly settings: ObservedValue<ListenerSettings>;
  } | null;
  /** The Host headers to answer to; asked at each upgrade. */
  readonly served: () => Served;
  /** Whether the page is served to others than the person who started this. */
  readonly shared: boolean;
  /** Whether a request comes from a browser that exchanged the token that was printed at start. */
  readonly admits: (request: IncomingMessage) => boolean;
  /** Feeds at once; further ones are told that there are too many. */
  readonly maxFeeds?: number;
}

export interface FeedServer {
  /** For the `upgrade` event of an HTTP server; answers every request it is given, refusals included. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Feeds open now. */
  readonly feeds: number;
  close(): void;
}

/** Bytes of the longest frame that a page may send. */
const maxPayload = 4 * 1024;

/** The WebSocket side of the listener: each page that was let in is told of the connections, unless the page is shared. */
export function createFeedServer({
  listening,
  served,
  shared,
  admits,
  maxFeeds = 8,
}: FeedServerOptions): FeedServer {
  const sockets = webSockets(maxPayload, true);
  const feeds = new Set<WebSocket>();
  let closing = false;

  const statusOf = (request: IncomingMessage): 403 | 404 | 503 | null => {
    // Those who were refused in words are given time to read them, and there may be only so many of these.
    if (closing || sockets.clients.size >= 4 * maxFeeds) return 503;
    if (judgeUpgrade(request, served()) !== null) return 403;
    if (request.url !== listenPath) return 404;
    // Any process of this machine can send the page’s Host and Origin. Where nothing is heard, all may know why.
    return listening && !shared && !admits(request) ? 403 : null;
  };

  return {
    handleUpgrade(request, socket, head) {
      // A socket that breaks here has no other listener, and must not end the process.
      socket.on('error', () => socket.destroy());
      const status = statusOf(request);
      if (status !== null) return refuseUpgrade(socket, status);
      sockets.handleUpgrade(request, socket, head, (ws) => {
        ws.on('error', () => undefined);
        keepAwake(ws);
        if (shared) return refuse(ws, 'shared');
        if (!listening) return refuse(ws, 'not-listening');
        if (feeds.size >= maxFeeds) return refuse(ws, 'too-many-pages');
        const feed = new Feed({
          listener: listening.facts,
          registry: listening.registry,
          settings: listening.settings,
          send: (frame) => ws.send(frame),
          buffered: () => ws.bufferedAmount,
        });
        feeds.add(ws);
        ws.on('message', (data, isBinary) => {
          if (isBinary || !receives(feed, String(data))) endWebSocket(ws, 1003);
        });
        ws.once('close', () => {
          feed.close();
          feeds.delete(ws);
        });
      });
    },
    get feeds() {
      return feeds.size;
    },
    close() {
      closing = true;
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

/** @returns false for what no page sends */
function receives(feed: Feed, text: string): boolean {
  try {
    feed.receive(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof Fault) return false;
    throw thrown;
  }
}

function refuse(ws: WebSocket, why: FeedRefusal): void {
  ws.send(encodeListenFrame({ type: 'refused', why }));
  endWebSocket(ws, 1000);
}
