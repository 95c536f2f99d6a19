import { faultData, toFault } from '../../core/fault/fault';
import type { Clock } from '../../core/link/ports';
import type { SessionPort, SessionState } from '../../core/link/sessionPort';
import {
  decodeListenerFrame,
  encodeListenFrame,
  listenVersion,
  type ListenerFrame,
} from '../../core/capture/frames';
import type { FeedObserver, ListenFeed, WhyRefused } from '../../core/capture/ports';

/** Milliseconds before each further try, the last of them for good. */
const patience = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

export interface FeedPorts {
  /** How the page stands with its server; asked before every try, because a browser hides why an upgrade failed. */
  readonly ask: SessionPort['ask'];
  /** Opens a socket. */
  readonly connect: () => WebSocket;
  readonly clock: Clock;
}

/**
 * The feed by WebSocket. A link that was lost is tried again, ever less often; one that never stood, was refused or
 * needs a token only when asked, since trying again would change nothing.
 */
export function listenFeed({ ask, connect, clock }: FeedPorts, observer: FeedObserver): ListenFeed {
  let socket: WebSocket | null = null;
  let attempt: object | null = null;
  /** Whether a listener has ever answered. */
  let known = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = (): void => {
    clearTimeout(timer);
    const left = socket;
    socket = null;
    attempt = null;
    if (left) hangUp(left);
  };

  const refuse = (why: WhyRefused): void => {
    leave();
    observer.status({ phase: 'refused', why });
  };

  const onClose = (): void => {
    leave();
    if (!known) return observer.status({ phase: 'absent' });
    const wait = patience[Math.min(failures, patience.length - 1)] ?? 0;
    failures += 1;
    timer = setTimeout(open, wait);
    observer.status({ phase: 'lost', retryAt: clock.now() + wait });
  };

  const onFrame = (frame: ListenerFrame): void => {
    switch (frame.type) {
      case 'refused':
        return refuse({ code: frame.why });
      case 'listening':
        if (frame.version !== listenVersion) return refuse({ code: 'other-version' });
        known = true;
        failures = 0;
        observer.status({ phase: 'live' });
        break;
      case 'connections':
      case 'settings':
      case 'record':
        break;
    }
    observer.frame(frame);
  };

  const open = (): void => {
    leave();
    observer.status(known ? { phase: 'lost', retryAt: null } : { phase: 'connecting' });
    const own = {};
    attempt = own;
    const unlessLeft =
      <T>(act: (what: T) => void) =>
      (what: T): void => {
        if (attempt === own) act(what);
      };
    void ask().then(
      unlessLeft((state: SessionState) => {
        if (state.held || !state.feed) return connectNow();
        leave();
        observer.status({ phase: 'locked', why: state.why ?? null });
      }),
      unlessLeft(onClose),
    );
  };

  const connectNow = (): void => {
    try {
      socket = connect();
    } catch {
      // A browser that opens no socket says why on its console alone.
      return onClose();
    }
    // What an older socket still says is nobody's affair any more.
    const mine = socket;
    hear(mine, () => socket === mine, { frame: onFrame, refuse, close: onClose });
  };

  open();
  return {
    send(frame) {
      if (socket?.readyState === 1) socket.send(encodeListenFrame(frame));
    },
    retry: open,
    close: leave,
  };
}

/** A browser complains on its console of a socket that is closed while it connects. */
function hangUp(socket: WebSocket): void {
  if (socket.readyState === 0) socket.addEventListener('open', () => socket.close());
  else socket.close();
}

interface Heard {
  frame(frame: ListenerFrame): void;
  refuse(why: WhyRefused): void;
  close(): void;
}

/** Hears a socket, for as long as somebody wants it. */
function hear(socket: WebSocket, isWanted: () => boolean, heard: Heard): void {
  socket.addEventListener('message', ({ data }) => {
    if (!isWanted()) return;
    try {
      heard.frame(decodeListenerFrame(String(data)));
    } catch (thrown) {
      heard.refuse({ code: 'unreadable', fault: faultData(toFault(thrown)) });
    }
  });
  // An error event says nothing more than the close event that follows it.
  socket.addEventListener('error', () => {});
  socket.addEventListener('close', () => {
    if (isWanted()) heard.close();
  });
}
