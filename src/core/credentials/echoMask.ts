import { percentEncode } from '../bytes/percent';
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
  readonly #short: readonly string[];

  /** @param open what is no secret although a secret may hold it, such as a role's name */
  constructor(secrets: readonly Secret[], open: readonly string[] = []) {
    const texts = secrets.map((secret) => secret.reveal());
    const known = new Set(open.flatMap(partsOf));
    const parts = texts.flatMap((text) => [...partsOf(text), ...partsOf(percentEncode(text))]);
    this.#parts = new Set(parts.filter((part) => !known.has(part)));
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
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    for (const [from, to] of this.#stretches(text)) bytes.fill(star, from, to);
  }

  #stretches(text: string): readonly (readonly [from: number, to: number])[] {
    const parts = this.#parts;
    const found: (readonly [number, number])[] = [];
    if (parts.size === 0) return found;
    for (let from = 0; from + shortest <= text.length; from++) {
      if (!parts.has(text.slice(from, from + shortest))) continue;
      let to = from + shortest;
      while (to < text.length && parts.has(text.slice(to + 1 - shortest, to + 1))) to++;
      found.push([from, to]);
      from = to - 1;
    }
    return found;
  }
}

function partsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - shortest + 1) }, (_, at) =>
    text.slice(at, at + shortest),
  );
}
