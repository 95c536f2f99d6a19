import type { ListenerFrame, ListenPageFrame } from '../../core/capture/frames';
import { listenVersion } from '../../core/capture/frames';
import type { FeedObserver, ListenFeed, OpenFeed } from '../../core/capture/ports';

/** A listener in the test's hands: what the page asks is kept, what it is told is what the test says. */
export class FakeFeed {
  readonly sent: ListenPageFrame[] = [];
  opened = 0;
  retries = 0;
  #observer: FeedObserver | null = null;

  readonly open: OpenFeed = (observer): ListenFeed => {
    this.opened += 1;
    this.#observer = observer;
    observer.status({ phase: 'connecting' });
    return {
      send: (frame) => void this.sent.push(frame),
      retry: () => {
        this.retries += 1;
      },
      close: () => {
        if (this.#observer === observer) this.#observer = null;
      },
    };
  };

  get isOpen(): boolean {
    return this.#observer !== null;
  }

  tell(...frames: readonly ListenerFrame[]): void {
    for (const frame of frames) this.#observer?.frame(frame);
  }

  /** Says where it listens, as a listener does first. */
  start(): void {
    this.#observer?.status({ phase: 'live' });
    this.tell({
      type: 'listening',
      version: listenVersion,
      listener: { host: '127.0.0.1', port: 27117, tls: false, relayAll: false },
      settings: { mode: 'percona', answer: { kind: 'judge' } },
    });
  }

  lock(): void {
    this.#observer?.status({ phase: 'locked', why: null });
  }

  lose(): void {
    this.#observer?.status({ phase: 'lost', retryAt: 1000 });
  }
}
