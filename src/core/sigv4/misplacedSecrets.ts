import { base64Decode, base64Encode } from '../bytes/base64';
import { indexOfBytes } from '../bytes/bytes';
import { latin1Bytes, latin1Text } from '../bytes/latin1';
import { utf8Decode, utf8Encode } from '../bytes/utf8';
import { EchoMask } from '../credentials/echoMask';
import {
  isMaskedSecret,
  looksLikeKeyId,
  looksLikeSecret,
  looksLikeToken,
  secretAccessKeyLength,
} from '../credentials/looks';
import { Secret } from '../credentials/secret';
import { orNull } from '../fault/fault';
import { readAuthorization } from './authorization';

/** What stands behind `Credential=`, as a header, JSON or a query has it; no value of AWS is as long. */
const credentials = /(Credential[ \t]{0,4}=[\s"']{0,4})([^\s,"'\0]{1,4096})/g;
/** The name as it is, and in base64 behind each number of bytes: without any of them there is no header in bytes. */
const names = ['Credential', 'Q3JlZGVudGlhb', 'NyZWRlbnRpYW', 'DcmVkZW50aWFs'].map(utf8Encode);
/** Runs of base64 that are long enough for such a header. */
const runs = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{64,}={0,2}/g;
const slash = String.raw`(?:\\?/|%2F)`;
const scope = new RegExp(`^(.*)${slash}\\d{8}${slash}`, 'i');

/** Parts of an ID that are shorter stand in many texts by chance. */
const shortestPart = 6;
const longestPartWithoutEcho = 7;
/** Of what is sent again and again, so many are remembered. */
const mostIds = 16;

/**
 * Takes a secret out that somebody sent in the place of the access key ID, where an Authorization header says its
 * credential: an ID is sent, and stands wherever the header stands. Everything keeps its length, and the ID its slashes,
 * so that a header is read as it was before; an ID that is known is taken out of whatever comes behind it as well.
 * By its looks alone a secret is known, for nobody else has it.
 */
export class MisplacedSecrets {
  readonly #ids = new Set<string>();
  #echo = new EchoMask([]);
  #shortParts: readonly string[] = [];

  /** @param told access key IDs as somebody told them, by themselves */
  constructor(told: readonly string[] = []) {
    for (const id of told) if (holdsSecret(id)) this.#learn(id);
  }

  /** Whether one was met. */
  get met(): boolean {
    return this.#ids.size > 0;
  }

  text(text: string): string {
    const clean = this.#headers(text);
    return this.met ? this.#echoed(clean) : clean;
  }

  /** @returns the same array where there is nothing to mask */
  bytes(bytes: Uint8Array): Uint8Array {
    if (!this.met && names.every((name) => indexOfBytes(bytes, name) < 0)) return bytes;
    const text = latin1Text(bytes);
    const clean = this.#headers(text);
    if (clean === text && !this.met) return bytes;
    const copy = latin1Bytes(this.#withoutIds(clean));
    this.#echo.bytes(copy);
    return copy;
  }

  /** The same plain data: objects, arrays, texts and bytes; what comes first is masked by what is known by then. */
  data<T>(value: T): T {
    return this.#data(value) as T;
  }

  #data(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (value instanceof Uint8Array) return this.bytes(value);
    if (Array.isArray(value)) return value.map((item: unknown) => this.#data(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#data(inner)]));
  }

  #headers(text: string): string {
    const masked = text.replaceAll(credentials, (whole, name: string, value: string) => {
      const id = misplacedId(value);
      if (id === null) return whole;
      this.#learn(id);
      return name + crossedOut(id) + value.slice(id.length);
    });
    return masked.replaceAll(runs, (run) => this.#inBase64(run));
  }

  /** A payload may be written as text. */
  #inBase64(run: string): string {
    const bytes = orNull(() => base64Decode(run));
    if (!bytes) return run;
    const text = latin1Text(bytes);
    if (!text.includes('Credential')) return run;
    const clean = this.#headers(text);
    return clean === text ? run : base64Encode(latin1Bytes(clean));
  }

  #learn(id: string): void {
    if (this.#ids.has(id) || this.#ids.size === mostIds) return;
    this.#ids.add(id);
    this.#echo = new EchoMask([...this.#ids].flatMap((one) => [new Secret(one), new Secret(plain(one))]));
    this.#shortParts = [...this.#ids]
      .flatMap((one) => plain(one).split('/'))
      .filter(({ length }) => shortestPart <= length && length <= longestPartWithoutEcho);
  }

  #echoed(text: string): string {
    const bytes = utf8Encode(this.#withoutIds(text));
    this.#echo.bytes(bytes);
    return utf8Decode(bytes);
  }

  #withoutIds(text: string): string {
    return [...this.#ids, ...this.#shortParts].reduce((so, part) => so.replaceAll(part, crossedOut), text);
  }
}

/** The ID of a header in which a secret was masked, itself masked; null for any other. */
export function maskedIdIn(authorization: string): string | null {
  const credential = readAuthorization(authorization).credential ?? '';
  const [begun = ''] = /^[*/\\]*/.exec(credential) ?? [];
  // The last slash is the scope's.
  const id = begun.length < credential.length ? begun.replace(/\\?\/$/, '') : begun;
  return isMaskedSecret(id) ? id : null;
}

/** The ID that `Credential=` begins with, slashes and all; null where it looks like no secret. */
function misplacedId(credential: string): string | null {
  const [first = ''] = credential.split(/\\?\/|%2F/i);
  if (looksLikeKeyId(first)) return null;
  const [, id] = scope.exec(credential) ?? [];
  if (id !== undefined) return holdsSecret(id) ? id : null;
  // Without a day nothing says where the ID ends; no secret has more slashes than characters.
  const ends = [...credential.matchAll(/\\?\/|%2F/gi)]
    .map(({ index }) => index)
    .slice(0, secretAccessKeyLength + 1);
  const begun = [...ends, credential.length].map((end) => credential.slice(0, end));
  return begun.find(holdsSecret) ?? null;
}

function holdsSecret(id: string): boolean {
  const text = plain(id);
  return looksLikeSecret(text) || looksLikeToken(text);
}

function plain(id: string): string {
  return id.replaceAll(/\\\/|%2F/gi, '/').replaceAll(/%2B/gi, '+');
}

function crossedOut(text: string): string {
  return text.replaceAll(/[^/\\]/g, '*');
}
