import { Binary, Int32 } from 'bson';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../core/fault/fault';
import { encodeDocument, type Document } from '../../core/bson/document';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { judgeOutgoing, permittedCommands } from './permittedCommands';

const limit = 16 * 1024;
const message = (body: Document): Uint8Array => encodeOpMsg({ requestId: 7, responseTo: 0, body });
const saslStart = {
  saslStart: new Int32(1),
  mechanism: 'MONGODB-AWS',
  payload: new Binary(new Uint8Array(4)),
  $db: '$external',
};

function codeOf(bytes: Uint8Array, begun = false): string {
  try {
    judgeOutgoing(bytes, begun, limit);
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.code : 'not a Fault';
  }
  return 'passed';
}

/** A permitted message of that many bytes. */
function padded(length: number): Uint8Array {
  const empty = message({ ping: 1, pad: '' }).length;
  return message({ ping: 1, pad: 'x'.repeat(length - empty) });
}

function changed(offset: number, value: number): Uint8Array {
  const bytes = message({ hello: 1, $db: 'admin' });
  bytes[offset] = value;
  return bytes;
}

describe('judgeOutgoing', () => {
  it.each(permittedCommands.filter((name) => name !== 'saslStart'))('passes %s', (command) => {
    expect(judgeOutgoing(message({ [command]: 1, $db: 'admin' }), true, limit)).toEqual({
      requestId: 7,
      command,
    });
  });

  it('passes one saslStart', () => {
    expect(codeOf(message(saslStart))).toBe('passed');
    expect(codeOf(message(saslStart), true)).toBe('command-refused');
  });

  it.each([
    'find',
    'insert',
    'drop',
    'HELLO',
    'Hello',
    'hello ',
    'saslstart',
    'eval',
    'logout',
    'authenticate',
    '$db',
  ])('refuses %j', (command) => {
    expect(codeOf(message({ [command]: 1 }))).toBe('command-refused');
  });

  it('judges the first name, not some later one', () => {
    expect(codeOf(message({ find: 'c', hello: 1 }))).toBe('command-refused');
  });

  it('refuses a second element of a name that was there already', () => {
    const once = encodeDocument({ hello: 1, find: 1 });
    const twice = Uint8Array.from(once);
    twice.set(new TextEncoder().encode('hello'), 15);
    expect(codeOf(message({ hello: 1 }))).toBe('passed');
    const bytes = new Uint8Array(21 + twice.length);
    bytes.set(message({ hello: 1 }).subarray(0, 21));
    bytes.set(twice, 21);
    new DataView(bytes.buffer).setInt32(0, bytes.length, true);
    expect(codeOf(bytes)).toBe('bson-invalid');
  });

  it.each(['SCRAM-SHA-256', 'PLAIN', 'mongodb-aws', 1, null, undefined])(
    'refuses the mechanism %j',
    (mechanism) => {
      expect(codeOf(message({ ...saslStart, mechanism }))).toBe('command-refused');
    },
  );

  it('refuses authentication inside hello', () => {
    expect(codeOf(message({ hello: 1, speculativeAuthenticate: saslStart }))).toBe('command-refused');
  });

  it.each([
    ['a request that is an answer', 8, 1, 'command-refused'],
    ['another opcode', 12, 0xdc, 'opcode-unexpected'],
    ['a checksum', 16, 1, 'checksum-unsupported'],
    ['moreToCome', 16, 2, 'flags-unsupported'],
    ['exhaustAllowed', 18, 1, 'flags-unsupported'],
    ['a document sequence', 20, 1, 'section-unsupported'],
    ['a length that is not its own', 0, 0xff, 'frame-length-invalid'],
  ] as const)('refuses %s', (_what, offset, value, code) => {
    expect(codeOf(changed(offset, value))).toBe(code);
  });

  it('refuses a second section', () => {
    const bytes = Uint8Array.from([...message({ hello: 1 }), 0, 5, 0, 0, 0, 0]);
    new DataView(bytes.buffer).setInt32(0, bytes.length, true);
    expect(codeOf(bytes)).toBe('bson-invalid');
  });

  it('takes a message of exactly the limit and none longer', () => {
    expect(codeOf(padded(limit))).toBe('passed');
    expect(codeOf(padded(limit + 1))).toBe('message-too-large');
  });

  it('throws nothing but Faults for any bytes', () => {
    const shaped = fc.uint8Array({ maxLength: 200 }).map((tail) => {
      const bytes = Uint8Array.from([...message({ hello: 1 }).subarray(0, 21), ...tail]);
      new DataView(bytes.buffer).setInt32(0, bytes.length, true);
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), shaped), (bytes) => {
        expect(codeOf(bytes)).not.toBe('not a Fault');
      }),
      { numRuns: 500 },
    );
  });
});
