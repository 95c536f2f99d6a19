import fc from 'fast-check';
import { Binary, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { firstUncovered } from '../bytes/field';
import { Fault } from '../fault/fault';
import { annotateMessage } from '../handshake/annotate';
import { Framer } from './framer';
import { annotateOpMsg } from './annotateOpMsg';
import { decodeOpMsg, encodeOpMsg } from './opMsg';
import { decodeOpQuery } from './opQuery';

const message = encodeOpMsg({
  requestId: 7,
  responseTo: 0,
  body: { hello: 1, $db: 'admin', list: [1, 'two', { three: true }] },
});

/** Runs a reader; anything it throws must belong to the closed family. */
function onlyFaults<T>(read: () => T): T | Fault {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code === 'unexpected') throw thrown;
    return thrown;
  }
}

describe('the framer', () => {
  it('gives the same messages however the stream is chunked', () => {
    const stream = new Uint8Array([...message, ...message, ...message]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: stream.length }), { maxLength: 12 }), (cuts) => {
        const framer = new Framer(1024);
        const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), stream.length];
        const messages = at.slice(1).flatMap((end, i) => framer.push(stream.subarray(at[i], end)));
        framer.end();
        expect(messages).toEqual([message, message, message]);
      }),
    );
  });

  it('throws only the closed family on random bytes in random chunks, and stays broken', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (chunks) => {
        const framer = new Framer(256);
        let broken: Fault | null = null;
        for (const chunk of chunks) {
          const result = onlyFaults(() => framer.push(chunk));
          if (broken) expect(result).toBe(broken);
          if (result instanceof Fault) broken = result;
          expect(framer.pendingBytes).toBeLessThanOrEqual(256 + 40);
        }
      }),
    );
  });

  it('takes a megabyte byte by byte in time that grows with its length only', () => {
    const big = encodeOpMsg({ requestId: 1, responseTo: 0, body: { text: 'x'.repeat(1_000_000) } });
    const framer = new Framer(2 ** 20);
    const messages = Array.from(big, (_byte, at) => framer.push(big.subarray(at, at + 1))).flat();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toEqual(big);
  });

  it('holds no more than the message that has begun, and nothing between messages', () => {
    const framer = new Framer(2 ** 20);
    const big = encodeOpMsg({ requestId: 1, responseTo: 0, body: { text: 'x'.repeat(300_000) } });
    for (let at = 0; at < big.length; at += 1_000) {
      framer.push(big.subarray(at, at + 1_000));
      expect(framer.heldBytes).toBeLessThanOrEqual(Math.max(256, 2 * framer.pendingBytes));
    }
    expect(framer.heldBytes).toBe(0);
    const [cut] = framer.push(Buffer.concat([message, message.subarray(0, 3)]));
    expect(cut?.buffer.byteLength).toBe(message.length);
    expect(framer.heldBytes).toBeLessThanOrEqual(256);
  });

  it('takes longer messages from when that is permitted', () => {
    const framer = new Framer(message.length - 1);
    framer.maxLength = message.length;
    expect(framer.push(message)).toEqual([message]);
  });

  it('refuses a length below the header or above the limit, at its offset in the stream', () => {
    const huge = new Uint8Array([255, 255, 255, 127]);
    expect(onlyFaults(() => new Framer(1024).push(huge))).toMatchObject({
      code: 'frame-too-large',
      facts: { offset: 0 },
    });
    const framer = new Framer(1024);
    framer.push(message);
    const small = onlyFaults(() => framer.push(new Uint8Array([15, 0, 0, 0])));
    expect(small).toMatchObject({ code: 'frame-length-invalid', facts: { offset: message.length } });
  });

  it('says how far it came when the stream ends inside a message', () => {
    const framer = new Framer(1024);
    framer.push(message.subarray(0, 20));
    expect(onlyFaults(() => framer.end())).toMatchObject({ code: 'frame-truncated', facts: { offset: 20 } });
  });
});

describe('an OP_MSG', () => {
  it('is read back as it was written', () => {
    expect(decodeOpMsg(message)).toMatchObject({
      requestId: 7,
      responseTo: 0,
      flagBits: 0,
      body: { hello: 1, $db: 'admin' },
    });
  });

  it('has every byte in exactly one named field', () => {
    const annotated = annotateOpMsg(message);
    expect(firstUncovered(annotated)).toBe(-1);
    expect(annotated.fields.every(({ path }) => path.length > 0)).toBe(true);
  });

  it.each([
    ['another opcode', 12, 4, 'opcode-unexpected', 12],
    ['a checksum', 16, 1, 'checksum-unsupported', 16],
    ['more to come', 16, 2, 'flags-unsupported', 16],
    ['an unknown required flag', 16, 8, 'flags-unsupported', 16],
    ['another kind of section', 20, 1, 'section-unsupported', 20],
    ['a document length that does not fit', 21, 99, 'bson-invalid', 21],
  ])('with %s is refused at its offset', (_what, at, byte, code, offset) => {
    const broken = Uint8Array.from(message);
    broken[at] = byte;
    expect(onlyFaults(() => decodeOpMsg(broken))).toMatchObject({ code, facts: { offset } });
  });

  it('whose document holds a name twice is refused at the second', () => {
    const once = serialize({ aa: 1, ab: 2 });
    const twice = Uint8Array.from(once);
    twice[once.lastIndexOf('b'.charCodeAt(0))] = 'a'.charCodeAt(0);
    const bytes = new Uint8Array([...message.subarray(0, 21), ...twice]);
    bytes[0] = bytes.length;
    expect(onlyFaults(() => decodeOpMsg(bytes))).toMatchObject({
      code: 'bson-invalid',
      facts: { offset: 21 + 4 + 8 + 1 },
    });
  });

  it('with any bytes changed is read or refused, never anything else', () => {
    const flips = fc.array(fc.tuple(fc.nat(message.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(flips, (changes) => {
        const changed = Uint8Array.from(message);
        for (const [at, byte] of changes) changed[at] = byte;
        onlyFaults(() => decodeOpMsg(changed));
        const annotated = onlyFaults(() => annotateMessage(changed));
        if (!(annotated instanceof Fault)) expect(firstUncovered(annotated)).toBe(-1);
      }),
      { numRuns: 2000 },
    );
  });

  it('of random bytes behind a valid envelope is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 120 }), (body) => {
        const bytes = new Uint8Array([...message.subarray(0, 21), 0, 0, 0, 0, ...body]);
        new DataView(bytes.buffer).setInt32(0, bytes.length, true);
        new DataView(bytes.buffer).setInt32(21, body.length + 4, true);
        onlyFaults(() => decodeOpMsg(bytes));
        onlyFaults(() => annotateMessage(bytes));
        onlyFaults(() => decodeOpQuery(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('nested a thousand deep is refused at its offset, not recursed into', () => {
    let document: object = {};
    for (let i = 0; i < 1000; i++) document = { d: document };
    const bytes = encodeOpMsg({ requestId: 1, responseTo: 0, body: document });
    expect(onlyFaults(() => decodeOpMsg(bytes))).toMatchObject({
      code: 'bson-invalid',
      facts: { offset: 21 + 100 * 7 },
    });
    expect(firstUncovered(annotateMessage(bytes))).toBe(-1);
  });

  it('whose body is no document keeps its header in fields, and the body is one', () => {
    const bytes = message.with(21 + 4, 0x77);
    expect(onlyFaults(() => decodeOpMsg(bytes))).toMatchObject({
      code: 'bson-invalid',
      facts: { offset: 25 },
    });
    const annotated = annotateMessage(bytes);
    expect(firstUncovered(annotated)).toBe(-1);
    expect(annotated.fields.at(-1)).toMatchObject({ path: ['body'], part: 'not understood', offset: 21 });
  });

  it.each([
    ['binary that is no document', new Binary(new Uint8Array([1, 2, 3]))],
    ['text in base64', 'AAAA'],
    ['text that is as long as a document', '\u0005\0\0\0\0'],
  ])('keeps a payload of %s as one field', (_what, payload) => {
    const bytes = encodeOpMsg({ requestId: 1, responseTo: 0, body: { saslStart: 1, payload } });
    const annotated = annotateMessage(bytes);
    expect(firstUncovered(annotated)).toBe(-1);
    const inside = annotated.fields.filter(({ path }) => path[1] === 'payload');
    expect(inside.filter(({ part }) => part === 'value')).toHaveLength(1);
    expect(inside.every(({ path }) => path.length === 2)).toBe(true);
  });
});
