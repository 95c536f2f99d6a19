import type {
  ConnectionRecord,
  ConnectionSummary,
  EntryBody,
  RecordEntry,
} from '../core/listener/connection';
import { digest, newDigest, type Digest } from '../core/listener/summary';

/** How much is kept. Connections that are open are kept besides; their number is the listener's affair. */
export interface RegistryLimits {
  /** Ended connections with a login, and those without. */
  readonly logins: number;
  readonly others: number;
  /** Bytes of messages and findings that one record holds, and all of them together. */
  readonly recordBytes: number;
  readonly totalBytes: number;
}

const defaultRegistryLimits: RegistryLimits = {
  logins: 2_000,
  others: 500,
  recordBytes: 64 * 1024,
  totalBytes: 64 * 1024 * 1024,
};

export interface RegistryOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Whether logins are passed on to a cluster. */
  readonly relayed?: boolean;
  readonly limits?: RegistryLimits;
}

export interface RegistryObserver {
  changed(id: number): void;
  /** Kept no longer. */
  gone(id: number): void;
}

interface Kept {
  digest: Digest;
  readonly entries: RecordEntry[];
  bytes: number;
  dropped: number;
}

/** What is known of the connections to the listener. The oldest that have ended are forgotten first. */
export class Registry {
  readonly #options: RegistryOptions;
  readonly #limits: RegistryLimits;
  readonly #open = new Map<number, Kept>();
  readonly #logins = new Map<number, Kept>();
  readonly #others = new Map<number, Kept>();
  readonly #observers = new Set<RegistryObserver>();
  #lastId = 0;
  #bytes = 0;
  #forgotten = 0;

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.#limits = options.limits ?? defaultRegistryLimits;
  }

  /** A new connection. @returns what takes down what happens on it, until it is closed */
  connected(): (entry: EntryBody) => void {
    const { now, steady, relayed = false } = this.#options;
    const id = ++this.#lastId;
    const since = steady();
    const kept: Kept = { digest: newDigest(id, now(), relayed), entries: [], bytes: 0, dropped: 0 };
    this.#open.set(id, kept);
    this.#tell((observer) => observer.changed(id));
    return (entry) => {
      if (this.#open.get(id) !== kept) return;
      kept.digest = digest(kept.digest, entry, now());
      this.#keep(kept, { ...entry, at: steady() - since });
      if (entry.type === 'closed') this.#close(id, kept);
      this.#tell((observer) => observer.changed(id));
    };
  }

  /** Bytes of messages and findings that are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many ended connections were forgotten to make room, since the start or the last `clear`. */
  get forgotten(): number {
    return this.#forgotten;
  }

  ids(): readonly number[] {
    return [...this.#open.keys(), ...this.#logins.keys(), ...this.#others.keys()].sort((a, b) => a - b);
  }

  summary(id: number): ConnectionSummary | null {
    return this.#find(id)?.digest.summary ?? null;
  }

  record(id: number): ConnectionRecord | null {
    const kept = this.#find(id);
    if (!kept) return null;
    return { summary: kept.digest.summary, entries: [...kept.entries], dropped: kept.dropped };
  }

  /** Forgets what has ended. */
  clear(): void {
    for (const ended of [this.#logins, this.#others]) for (const id of ended.keys()) this.#forget(ended, id);
    this.#forgotten = 0;
  }

  /** @returns what ends it */
  observe(observer: RegistryObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  #find(id: number): Kept | undefined {
    return this.#open.get(id) ?? this.#logins.get(id) ?? this.#others.get(id);
  }

  #keep(kept: Kept, entry: RecordEntry): void {
    const bytes = weightOf(entry);
    const { recordBytes, totalBytes } = this.#limits;
    while (this.#bytes + bytes > totalBytes && this.#forgetOldest());
    if (bytes > 0 && (kept.bytes + bytes > recordBytes || this.#bytes + bytes > totalBytes)) {
      kept.dropped += 1;
      return;
    }
    kept.entries.push(entry);
    kept.bytes += bytes;
    this.#bytes += bytes;
  }

  #close(id: number, kept: Kept): void {
    this.#open.delete(id);
    const [ended, limit] = kept.digest.summary.login
      ? [this.#logins, this.#limits.logins]
      : [this.#others, this.#limits.others];
    ended.set(id, kept);
    if (ended.size > limit) this.#forgetFirst(ended);
  }

  #forgetOldest(): boolean {
    return this.#forgetFirst(this.#others) || this.#forgetFirst(this.#logins);
  }

  #forgetFirst(ended: Map<number, Kept>): boolean {
    const [first] = ended.keys();
    if (first === undefined) return false;
    this.#forget(ended, first);
    this.#forgotten += 1;
    return true;
  }

  #forget(ended: Map<number, Kept>, id: number): void {
    this.#bytes -= ended.get(id)?.bytes ?? 0;
    ended.delete(id);
    this.#tell((observer) => observer.gone(id));
  }

  #tell(what: (observer: RegistryObserver) => void): void {
    for (const observer of this.#observers) what(observer);
  }
}

/** What an entry costs besides its texts and bytes: objects, numbers, and the list of checks in a judgement. */
const overhead = 512;

/** About as many bytes as an entry takes; 0 for what comes once, and is never left out. */
function weightOf(entry: RecordEntry): number {
  switch (entry.type) {
    case 'message':
      return entry.message.length + overhead;
    case 'finding': {
      const { finding } = entry;
      if (finding.type !== 'judged') return finding.reason.length + overhead;
      const { xml, rebuilt } = finding.judgement;
      const texts = [xml, rebuilt?.canonicalRequest ?? '', rebuilt?.stringToSign ?? ''];
      return texts.reduce((sum, { length }) => sum + length, overhead);
    }
    case 'link':
    case 'opened':
      return overhead;
    case 'stray':
    case 'fault':
    case 'closed':
      return 0;
  }
}
