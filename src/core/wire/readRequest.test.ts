import { Int32 } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../fault/fault';
import { allSteps } from '../bytes/steps';
import { encodeOpMsg } from './opMsg';
import { readMessage } from './readMessage';
import { readRequest } from './readRequest';

const message = encodeOpMsg({
  requestId: 7,
  responseTo: 0,
  body: { hello: new Int32(1), client: { driver: { name: 'x' } }, $db: 'admin' },
});

function codeOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return thrown.code;
  }
}

describe('a driver’s message', () => {
  it('is read with the name of its command', () => {
    expect(allSteps(readRequest(message))).toEqual({
      requestId: 7,
      flagBits: 0,
      command: 'hello',
      body: readMessage(message).body,
    });
  });

  it('has the name that stands first, though an object would put a number before it', () => {
    const bytes = encodeOpMsg({ requestId: 1, responseTo: 0, body: { a: 1, b: 1 } }).slice();
    bytes[bytes.lastIndexOf('b'.charCodeAt(0))] = '7'.charCodeAt(0);
    expect(allSteps(readRequest(bytes)).command).toBe('a');
  });

  it('of an empty document has none', () => {
    const empty = encodeOpMsg({ requestId: 1, responseTo: 0, body: {} });
    expect(codeOf(() => allSteps(readRequest(empty)))).toBe('command-invalid');
  });

  it('is refused as every other reader refuses it', () => {
    const flips = fc.array(fc.tuple(fc.nat(message.length - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Uint8Array.from(message);
        for (const [at, byte] of changes) bytes[at] = byte;
        // Its opcode made that of a reply, it is one, which a driver does not send.
        fc.pre(bytes[12] !== 1);
        expect(codeOf(() => allSteps(readRequest(bytes)))).toBe(codeOf(() => readMessage(bytes)));
      }),
      { numRuns: 1_000 },
    );
  });
});
