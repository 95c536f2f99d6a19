import {
  decodeListenPageFrame,
  encodeListenFrame,
  listenVersion,
  type ListenerFacts,
  type ListenerFrame,
} from '../../core/capture/frames';
import type { ListenerSettings } from '../../core/capture/settings';
import type { ObservedValue } from './observedValue';
import type { Registry } from './registry';

export interface FeedPorts {
  readonly listener: ListenerFacts;
  readonly registry: Registry;
  readonly settings: ObservedValue<ListenerSettings>;
  readonly send: (frame: string) => void;
  /** Bytes that were sent and have not left yet. */
  readonly buffered: () => number;
}

/** Milliseconds in which changes are gathered. */
const gatherMs = 100;
/** While more than this waits to leave, in bytes, changes are gathered on. */
const maxBuffered = 256 * 1024;
/** Rows in one frame. */
const maxRows = 500;

/**
 * What one page is told, in `core/capture/frames`. A page that reads slowly is told the latest of everything and
 * nothing twice: what waits for it is a set of ids, never larger than what is kept.
 */
export class Feed {
  readonly #ports: FeedPorts;
  readonly #changed = new Set<number>();
  readonly #gone = new Set<number>();
  readonly #told = new Set<number>();
  readonly #leave: readonly (() => void)[];
  #watched: number | null = null;
  #watchedChanged = false;
  #forgotten = -1;
  #settingsChanged = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(ports: FeedPorts) {
    this.#ports = ports;
    const { listener, registry, settings } = ports;
    this.#send({ type: 'listening', version: listenVersion, listener, settings: settings.value });
    for (const id of registry.ids()) this.#changed.add(id);
    this.#leave = [
      registry.observe({ changed: (id) => this.#onChanged(id), gone: (id) => this.#onGone(id) }),
      settings.observe(() => {
        this.#settingsChanged = true;
        this.#gather();
      }),
    ];
    this.#flush();
  }

  /** @throws Fault `control-frame-invalid` for what no page sends */
  receive(text: string): void {
    const frame = decodeListenPageFrame(text);
    switch (frame.type) {
      case 'watch':
        this.#watched = frame.id;
        this.#watchedChanged = frame.id !== null;
        break;
      case 'settings':
        this.#ports.settings.choose(frame.settings);
        break;
      case 'clear':
        this.#ports.registry.clear();
        break;
    }
    this.#flush();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const leave of this.#leave) leave();
  }

  #onChanged(id: number): void {
    this.#changed.add(id);
    if (id === this.#watched) this.#watchedChanged = true;
    this.#gather();
  }

  #onGone(id: number): void {
    this.#changed.delete(id);
    if (this.#told.delete(id)) this.#gone.add(id);
    if (id === this.#watched) this.#watchedChanged = true;
    this.#gather();
  }

  #gather(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, gatherMs);
  }

  /** Tells what has gathered, as far as the page keeps up. */
  #flush(): void {
    while (this.#ports.buffered() <= maxBuffered) if (!this.#tellNext()) return;
    this.#gather();
  }

  /** @returns whether there was anything to tell */
  #tellNext(): boolean {
    const { registry, settings } = this.#ports;
    if (this.#settingsChanged) {
      this.#settingsChanged = false;
      this.#send({ type: 'settings', settings: settings.value });
      return true;
    }
    if (this.#watchedChanged && this.#watched !== null) {
      this.#watchedChanged = false;
      this.#send({ type: 'record', id: this.#watched, record: registry.record(this.#watched) });
      return true;
    }
    if (this.#changed.size === 0 && this.#gone.size === 0 && this.#forgotten === registry.forgotten)
      return false;
    this.#tellConnections();
    return true;
  }

  #tellConnections(): void {
    const { registry } = this.#ports;
    const ids = [...this.#changed].slice(0, maxRows);
    const changed = ids.flatMap((id) => registry.summary(id) ?? []);
    for (const id of ids) this.#changed.delete(id);
    for (const { id } of changed) this.#told.add(id);
    const gone = [...this.#gone];
    this.#gone.clear();
    this.#forgotten = registry.forgotten;
    this.#send({ type: 'connections', changed, gone, forgotten: this.#forgotten });
  }

  #send(frame: ListenerFrame): void {
    this.#ports.send(encodeListenFrame(frame));
  }
}
