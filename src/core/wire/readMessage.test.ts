import { fieldInWords } from '../../words/en/fieldInWords';
import { serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes/bytes';
import { Fault } from '../fault/fault';
import { firstUncovered } from '../bytes/field';
import { utf8Encode } from '../bytes/utf8';
import { annotateMessage } from '../handshake/annotate';
import { encodeOpMsg } from './opMsg';
import { encodeOpReply, opQuery } from './opQuery';
import { annotateWireMessage, readMessage } from './readMessage';

function int32(...numbers: number[]): Uint8Array {
  return new Uint8Array(new Int32Array(numbers).buffer);
}

/** An OP_QUERY as pymongo and the C driver write their first hello. */
function query(document: object, selector?: object): Uint8Array {
  const rest = concatBytes([
    int32(4),
    utf8Encode('admin.$cmd\0'),
    int32(0, -1),
    serialize(document),
    selector ? serialize(selector) : new Uint8Array(),
  ]);
  return concatBytes([int32(16 + rest.length, 9, 0, opQuery), rest]);
}

const hello = query({ ismaster: 1, helloOk: true });
const reply = encodeOpReply(3, 9, { ok: 1, maxWireVersion: 25 });
const command = encodeOpMsg({ requestId: 5, responseTo: 0, body: { ping: 1, $db: 'admin' } });

describe('a message of any opcode of this handshake', () => {
  it.each([
    ['an OP_MSG', command, { requestId: 5, responseTo: 0, body: { ping: 1 } }],
    ['an OP_QUERY', hello, { requestId: 9, responseTo: 0, body: { ismaster: 1, helloOk: true } }],
    ['an OP_REPLY', reply, { requestId: 3, responseTo: 9, body: { ok: 1, maxWireVersion: 25 } }],
  ])('is read: %s', (_what, message, expected) => {
    expect(readMessage(message)).toMatchObject(expected);
  });

  it('is read when its sender wants no reply', () => {
    const quiet = Uint8Array.from(command);
    quiet[16] = 2;
    expect(readMessage(quiet)).toMatchObject({ body: { ping: 1 } });
    const flags = annotateWireMessage(quiet).fields.find(({ part }) => part === 'flagBits');
    expect(flags && fieldInWords(flags)).toBe('2, moreToCome: no reply is wanted');
  });

  it.each([
    ['an OP_MSG', command],
    ['an OP_QUERY', hello],
    ['an OP_QUERY with a selector', query({ ismaster: 1 }, { ok: 1 })],
    ['an OP_QUERY whose document is none', Uint8Array.from(hello, (byte, at) => (at === 45 ? 99 : byte))],
    ['an OP_REPLY', reply],
  ])('has every byte in exactly one named field: %s', (_what, message) => {
    expect(firstUncovered(annotateWireMessage(message))).toBe(-1);
  });

  it('names the parts of an OP_QUERY and of an OP_REPLY', () => {
    const partsOf = (message: Uint8Array): readonly string[] =>
      annotateWireMessage(message)
        .fields.filter(({ path }) => path.length === 1 && path[0] !== 'body')
        .map(({ path, part, text }) => `${path[0]} ${part}: ${text}`);
    expect(partsOf(hello)).toEqual([
      `header messageLength: ${hello.length} bytes`,
      'header requestID: 9',
      'header responseTo: 0',
      'header opCode: OP_QUERY',
      'flags value: 4',
      'fullCollectionName name: admin.$cmd',
      'numberToSkip value: 0',
      'numberToReturn value: -1',
    ]);
    expect(partsOf(reply).slice(3)).toEqual([
      'header opCode: OP_REPLY',
      'responseFlags value: 8',
      'cursorID value: 0',
      'startingFrom value: 0',
      'numberReturned value: 1',
    ]);
  });

  it.each([
    ['no header', new Uint8Array(7), 'frame-length-invalid'],
    ['a compressed one', Uint8Array.from(command, (b, at) => (at === 12 ? 220 : b)), 'opcode-unexpected'],
    ['an OP_QUERY without an end to its name', hello.subarray(0, 25), 'frame-truncated'],
    ['an OP_QUERY without its document', hello.subarray(0, 40), 'frame-truncated'],
    ['an OP_QUERY with half its document', hello.subarray(0, 60), 'bson-invalid'],
    ['an OP_REPLY without its document', reply.subarray(0, 38), 'frame-truncated'],
  ])('is refused by name: %s', (_what, message, code) => {
    expect(() => readMessage(message)).toThrow(expect.objectContaining({ code }));
  });

  it('with any bytes changed is read or refused, never anything else', () => {
    const messages = fc.constantFrom(command, hello, reply);
    const flips = fc.array(fc.tuple(fc.nat(90), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(messages, flips, fc.nat(90), (message, changes, cut) => {
        const changed = message.slice(0, message.length - (cut > 45 ? 0 : cut));
        for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
        for (const read of [readMessage, annotateMessage]) {
          try {
            const got = read(changed);
            if ('fields' in got) expect(firstUncovered(got)).toBe(-1);
          } catch (thrown) {
            if (!(thrown instanceof Fault) || thrown.code === 'unexpected') throw thrown;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
