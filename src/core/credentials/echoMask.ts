import { latin1Text } from '../bytes/latin1';
import { percentEncode } from '../bytes/percent';
import { utf8Display } from '../bytes/utf8';
import type { Secret } from './secret';

/** What is masked of a secret: so many of its characters in a row, or more; fewer stand in many texts by chance. */
const shortest = 8;

const mask = '••••';
const star = '*'.charCodeAt(0);

/**
 * Takes out of what somebody else says every part of a secret that they may have said back, as it is and
 * percent-encoded. A secret that is shorter than a part is masked where it stands whole.
 */
export class EchoMask {
  readonly #parts: ReadonlySet<string>;
  /** By the hash of a part, whether one may have it: most stretches of a long text are told apart by this alone. */
  readonly #met: Uint8Array;
  readonly #short: readonly string[];

  /** @param open what is no secret although a secret may hold it, such as a role's name */
  constructor(secrets: readonly Secret[], open: readonly string[] = []) {
    const texts = secrets.map((secret) => secret.reveal());
    const known = new Set(open.flatMap(partsOf));
    const parts = texts.flatMap((text) => [...partsOf(text), ...partsOf(percentEncode(text))]);
    this.#parts = new Set(parts.filter((part) => !known.has(part)));
    this.#met = new Uint8Array(this.#parts.size === 0 ? 0 : hashes);
    for (const part of this.#parts) this.#met[hashAt(part, 0)] = 1;
    this.#short = texts.filter(({ length }) => 0 < length && length < shortest);
  }

  text(text: string): string {
    let masked = '';
    let kept = 0;
    for (const [from, to] of this.#stretches(text)) {
      masked += text.slice(kept, from) + mask;
      kept = to;
    }
    masked += text.slice(kept);
    return this.#short.reduce((so, whole) => so.replaceAll(whole, mask), masked);
  }

  /** In place, at the same length, so that a message still decodes. */
  bytes(bytes: Uint8Array): void {
    for (const [from, to] of this.#stretches(latin1Text(bytes))) bytes.fill(star, from, to);
  }

  /** Whether there is anything to mask in bytes. */
  standsIn(bytes: Uint8Array): boolean {
    if (this.#parts.size === 0) return false;
    const text = utf8Display(bytes);
    for (let at = 0; at + shortest <= text.length; at++) if (this.#isPart(text, at)) return true;
    return false;
  }

  #stretches(text: string): readonly (readonly [from: number, to: number])[] {
    const found: (readonly [number, number])[] = [];
    if (this.#parts.size === 0) return found;
    for (let from = 0; from + shortest <= text.length; from++) {
      if (!this.#isPart(text, from)) continue;
      let to = from + shortest;
      while (to < text.length && this.#isPart(text, to + 1 - shortest)) to++;
      found.push([from, to]);
      from = to - 1;
    }
    return found;
  }

  #isPart(text: string, at: number): boolean {
    return this.#met[hashAt(text, at)] === 1 && this.#parts.has(text.slice(at, at + shortest));
  }
}

const hashes = 1 << 16;

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + shortest; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (hashes - 1);
}

function partsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - shortest + 1) }, (_, at) =>
    text.slice(at, at + shortest),
  );
}
