import { Binary, Int32 } from 'bson';
import { challenge, nonceFor, payloadReply, type Script } from './mongoServer';

export interface BadServer {
  readonly name: string;
  readonly script: Script;
  /** Where the run must end. */
  readonly step: string;
  readonly verdict: RegExp;
  /** Code, and the offset or the leg. */
  readonly says: RegExp;
}

const nonce = (length: number): Binary => new Binary(new Uint8Array(length));
const host = 'sts.amazonaws.com';
/** Where the document begins in an OP_MSG. */
const body = 21;

/** Where the STS host begins in a challenge { s, h } with a nonce of 64 bytes. */
const hostAt = 4 + (1 + 2 + 4 + 1 + 64) + (1 + 2 + 4);

/** Servers that are wrong in one thing each. */
export const badServers: readonly BadServer[] = [
  {
    name: 'a nonce of 63 bytes',
    script: { saslStart: () => challenge({ s: nonce(63), h: host }) },
    step: 'server-first',
    verdict: /Server nonce refused.*63 bytes/,
    says: /nonce-length, offset 7\)/,
  },
  {
    name: 'a nonce of 65 bytes',
    script: { saslStart: () => challenge({ s: nonce(65), h: host }) },
    step: 'server-first',
    verdict: /Server nonce refused.*65 bytes/,
    says: /nonce-length, offset 7\)/,
  },
  {
    name: 'a nonce that does not begin with the client’s',
    script: { saslStart: (start) => challenge({ s: new Binary(flipped(nonceFor(start), 5)), h: host }) },
    step: 'server-first',
    verdict: /does not begin with the client nonce: byte 5/,
    says: /nonce-prefix, offset 17\)/,
  },
  {
    name: 'an empty STS host',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: '' }) },
    step: 'server-first',
    verdict: /STS host refused.*is empty/,
    says: new RegExp(`host-empty, offset ${hostAt}\\)`),
  },
  {
    name: 'an STS host of 256 bytes',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: 'h'.repeat(256) }) },
    step: 'server-first',
    verdict: /256 bytes/,
    says: new RegExp(`host-too-long, offset ${hostAt + 255}\\)`),
  },
  {
    name: 'an STS host with an empty label',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: 'sts..com' }) },
    step: 'server-first',
    verdict: /empty label/,
    says: new RegExp(`host-empty-label, offset ${hostAt + 4}\\)`),
  },
  {
    name: 'no STS host at all',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)) }) },
    step: 'server-first',
    verdict: /Payload malformed.*no field h/,
    says: /field-missing, offset 0\)/,
  },
  {
    name: 'a payload that is no document',
    script: { saslStart: () => payloadReply(new Binary(new Uint8Array([1, 2, 3]))) },
    step: 'server-first',
    verdict: /at least 5 bytes, here are 3/,
    says: /bson-invalid, offset 0\)/,
  },
  {
    name: 'half a reply, then the end',
    script: { saslStart: (_start, reply) => reply({ ok: 1, filler: 'x'.repeat(100) }).subarray(0, 40) },
    step: 'server-first',
    verdict: /Reply cut off.*40 bytes into a reply/,
    says: /frame-truncated.*leg reply.*offset 40/,
  },
  {
    name: 'a reply that says it has 2 MiB',
    script: { hello: () => oversized() },
    step: 'hello',
    verdict: /Reply too large.*2097152 bytes/,
    says: /frame-too-large.*offset 0/,
  },
  {
    name: 'a reply that is no BSON',
    // The type of the first element becomes one that does not exist.
    script: { hello: (_hello, reply) => reply({ ok: 1 }).with(body + 4, 0x77) },
    step: 'hello',
    verdict: /Message not readable.*type byte 119/,
    says: /bson-invalid, offset 25\)/,
  },
  {
    name: 'a reply with a text that is no UTF-8',
    script: { hello: (_hello, reply) => reply({ msg: 'abc', ok: 1 }).with(body + 4 + 5 + 4 + 1, 0xff) },
    step: 'hello',
    verdict: /not valid UTF-8/,
    says: /utf8-invalid, offset 35\)/,
  },
  {
    name: 'a reply nested three thousand deep',
    script: { hello: () => ({ ...nested(3000), ok: 1 }) },
    step: 'hello',
    verdict: /nested deeper than 100 levels/,
    says: new RegExp(`bson-invalid, offset ${body + 100 * 7}\\)`),
  },
  {
    name: 'the end of the connection in place of a reply',
    script: { hello: () => 'hang-up' },
    step: 'hello',
    verdict: /Server hung up/,
    says: /server-closed.*leg reply/,
  },
  {
    name: 'a wire version that is too old',
    script: { hello: () => ({ isWritablePrimary: true, maxWireVersion: new Int32(8), ok: 1 }) },
    step: 'hello',
    verdict: /Server too old/,
    says: /MONGODB-AWS authentication requires MongoDB version 4\.4 or later.*wire-version-too-old/,
  },
];

function oversized(): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setInt32(0, 2 * 1024 * 1024, true);
  return bytes;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}

function nested(levels: number): object {
  let document: object = {};
  for (let i = 0; i < levels; i++) document = { d: document };
  return document;
}
