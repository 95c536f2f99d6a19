import type { Page, WebSocketRoute } from 'playwright/test';
import type { ConnectionSummary } from '../../src/core/capture/connection';
import {
  encodeListenFrame,
  listenPath,
  listenVersion,
  type ListenerFacts,
  type ListenerFrame,
} from '../../src/core/capture/frames';

/** What a page is told in place of what its listener knows: for crowds that no test wants to wait for. */
export class FakeListener {
  readonly #page: Page;
  readonly #facts: ListenerFacts;
  #route: WebSocketRoute | null = null;

  constructor(page: Page, facts: Partial<ListenerFacts> = {}) {
    this.#page = page;
    this.#facts = { host: '127.0.0.1', port: 27117, tls: false, relayAll: false, ...facts };
  }

  /** Before the page is opened. @param first what is said in place of where it listens */
  async start(first?: ListenerFrame): Promise<void> {
    await this.#page.routeWebSocket(new RegExp(`${listenPath}$`, 'u'), (route) => {
      this.#route = route;
      if (first) return this.tell(first);
      return this.tell({
        type: 'listening',
        version: listenVersion,
        listener: this.#facts,
        settings: { mode: 'percona', answer: { kind: 'judge' } },
      });
    });
  }

  tell(frame: ListenerFrame): void {
    this.#route?.send(encodeListenFrame(frame));
  }

  /** So many new connections in one frame, of a few drivers unless one is given, every fourth refused. */
  crowd(from: number, count: number, driver?: Driver): void {
    this.tell({
      type: 'connections',
      changed: Array.from({ length: count }, (_, i) => anybody(from + i, driver)),
      gone: [],
      forgotten: 0,
    });
  }
}

interface Driver {
  readonly name: string;
  readonly version: string;
}

const drivers = [
  { name: 'nodejs', version: '7.9.0' },
  { name: 'PyMongo', version: '4.10.1' },
  { name: 'mongo-java-driver|sync|spring-boot', version: '5.2.0|3.4.1' },
] as const;

function anybody(id: number, driver: Driver = drivers[id % drivers.length] ?? drivers[0]): ConnectionSummary {
  const refused = id % 4 === 0;
  return {
    id,
    openedAt: Date.UTC(2026, 10, 23, 10, 15, 0) + id * 250,
    driver: { ...driver, application: `service-with-a-long-name-${id % 7}` },
    outcome: refused ? 'rejected' : 'authenticated',
    login: true,
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    ...(refused ? { code: 18, message: 'Authentication failed.' } : {}),
    relayed: false,
  };
}
