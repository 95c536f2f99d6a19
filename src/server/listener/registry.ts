import { flatCopy } from '../../core/bytes/flatCopy';
import type {
  ConnectionRecord,
  ConnectionSummary,
  EntryBody,
  RecordEntry,
} from '../../core/capture/connection';
import { digest, newDigest, type Digest } from '../../core/capture/summary';
import { MisplacedSecrets } from '../../core/sigv4/misplacedSecrets';
import type { WireRequest } from '../../core/wire/readRequest';
import type { Tell } from './driverConnection';

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
  connected(): Tell {
    const { now, steady, relayed = false } = this.#options;
    const id = ++this.#lastId;
    const since = steady();
    const kept: Kept = { digest: newDigest(id, now(), relayed), entries: [], bytes: 0, dropped: 0 };
    this.#open.set(id, kept);
    this.#tell((observer) => observer.changed(id));
    const misplaced = new MisplacedSecrets();
    return (told, read) => {
      if (this.#open.get(id) !== kept) return;
      const looked = mayHoldSecret(told, misplaced.met, read, this.#limits);
      const entry = looked ? misplaced.data(told) : told;
      kept.digest = digest(kept.digest, entry, now(), read);
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
    const { copy, bytes: held } = flatCopy(entry);
    const bytes = held + overhead;
    const { recordBytes, totalBytes } = this.#limits;
    const always = isAlwaysKept(entry);
    // Nobody is forgotten for what is not kept in any case.
    if (always || kept.bytes + bytes <= recordBytes) {
      while (this.#bytes + bytes > totalBytes && this.#forgetOldest());
    }
    const fits = kept.bytes + bytes <= recordBytes && this.#bytes + bytes <= totalBytes;
    if (!fits && !always) {
      kept.dropped += 1;
      return;
    }
    kept.entries.push(copy);
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

/** What an entry takes in its list, besides what it holds. */
const overhead = 400;

/**
 * Whether a secret may stand there in the place of a key ID: where a driver sends one or where nobody can read what it
 * sends, and behind that in whatever answers it.
 * @param met whether an earlier message had one
 */
function mayHoldSecret(
  entry: EntryBody,
  met: boolean,
  read: WireRequest | null | undefined,
  { recordBytes }: RegistryLimits,
): boolean {
  if (entry.type !== 'message' || entry.from === 'server') return met || entry.type === 'stray';
  // What is longer is not kept.
  if (entry.message.length > recordBytes) return false;
  return met || !read || read.command === 'saslContinue';
}

/** What comes once, and is never left out; a judgement's long list of checks is not all of its weight. */
function isAlwaysKept({ type }: RecordEntry): boolean {
  return type === 'stray' || type === 'fault' || type === 'closed';
}
