import { Binary, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocument, type Document } from '../../core/bson/document';
import { serverKindOf } from '../../core/handshake/hello';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { encodeOpReply } from '../../core/wire/opQuery';
import { readServerReply } from './serverReply';
import { standaloneHello } from './standaloneHello';

const opMsg = (body: Document): Uint8Array => encodeOpMsg({ requestId: 5, responseTo: 9, body });
const opReply = (body: Document): Uint8Array => encodeOpReply(5, 9, body);

/** What every server says of itself, in the types that servers use. */
const limits = {
  maxBsonObjectSize: new Int32(16_777_216),
  maxMessageSizeBytes: new Int32(48_000_000),
  maxWriteBatchSize: new Int32(100_000),
  localTime: new Date(1_700_000_000_000),
  logicalSessionTimeoutMinutes: new Int32(30),
  connectionId: Long.fromNumber(4711),
  minWireVersion: new Int32(0),
  maxWireVersion: new Int32(25),
  readOnly: false,
};
const clusterTime = {
  $clusterTime: {
    clusterTime: new Timestamp({ t: 1_700_000_000, i: 1 }),
    signature: { hash: new Binary(new Uint8Array(20)), keyId: Long.fromString('7300000000000000001') },
  },
  operationTime: new Timestamp({ t: 1_700_000_000, i: 1 }),
};
const topologyVersion = { processId: new ObjectId(), counter: Long.fromNumber(6) };
const place = {
  hosts: ['a.example:27017', 'b.example:27017'],
  setName: 'atlas-1',
  setVersion: new Int32(3),
  primary: 'a.example:27017',
  me: 'a.example:27017',
  lastWrite: { opTime: { ts: new Timestamp({ t: 1, i: 1 }), t: Long.fromNumber(1) } },
  tags: { provider: 'AWS', region: 'EU_WEST_1' },
  electionId: new ObjectId(),
};
const speculative = { speculativeAuthenticate: { conversationId: new Int32(1), done: false } };

const table: readonly (readonly [name: string, told: Document, left: Document])[] = [
  [
    'a primary',
    { topologyVersion, ...place, isWritablePrimary: true, secondary: false, ...limits, ok: new Double(1) },
    { isWritablePrimary: true, ...limits, ok: new Double(1) },
  ],
  [
    'a primary, to isMaster',
    { helloOk: true, topologyVersion, ...place, ismaster: true, secondary: false, ...limits, ok: 1 },
    { helloOk: true, ismaster: true, ...limits, ok: 1 },
  ],
  [
    'a secondary',
    { ...place, isWritablePrimary: false, secondary: true, ...limits, ok: 1, ...clusterTime },
    { isWritablePrimary: true, ...limits, ok: 1, ...clusterTime },
  ],
  [
    'a hidden, delayed member',
    {
      ...place,
      ismaster: false,
      secondary: true,
      passives: ['c.example:27017'],
      arbiters: ['d.example:27017'],
      passive: true,
      hidden: true,
      buildIndexes: false,
      secondaryDelaySecs: new Int32(60),
      slaveDelay: new Int32(60),
      ...limits,
      ok: 1,
    },
    { ismaster: true, ...limits, ok: 1 },
  ],
  [
    'an arbiter',
    { ...place, isWritablePrimary: false, secondary: false, arbiterOnly: true, ...limits, ok: 1 },
    { isWritablePrimary: true, ...limits, ok: 1 },
  ],
  [
    'a member without a configuration',
    { ismaster: false, secondary: false, isreplicaset: true, info: 'none yet', ...limits, ok: 1 },
    { ismaster: true, info: 'none yet', ...limits, ok: 1 },
  ],
  [
    'a mongos',
    { isWritablePrimary: true, msg: 'isdbgrid', topologyVersion, ...limits, ok: 1, ...clusterTime },
    { isWritablePrimary: true, msg: 'isdbgrid', ...limits, ok: 1, ...clusterTime },
  ],
  [
    'a server that offers compression',
    { isWritablePrimary: true, ...limits, compression: ['zstd', 'snappy'], ok: 1 },
    { isWritablePrimary: true, ...limits, ok: 1 },
  ],
  [
    'a server that speculated',
    { ...place, isWritablePrimary: true, saslSupportedMechs: ['MONGODB-AWS'], ...speculative, ok: 1 },
    { isWritablePrimary: true, saslSupportedMechs: ['MONGODB-AWS'], ...speculative, ok: 1 },
  ],
  [
    'a refusal',
    { topologyVersion, ok: 0, errmsg: 'not now', code: 11600, codeName: 'InterruptedAtShutdown' },
    { ok: 0, errmsg: 'not now', code: 11600, codeName: 'InterruptedAtShutdown' },
  ],
];

describe.each([
  ['OP_MSG', opMsg],
  ['OP_REPLY', opReply],
])('a reply to hello by %s', (_opcode, encode) => {
  it.each(table)('of %s is left without its place in the cluster, and is whole', (_name, told, left) => {
    expect(standaloneHello(readServerReply(encode(told)))).toEqual(encode(left));
  });

  it('of a standalone comes back byte for byte', () => {
    const reply = encode({ helloOk: true, isWritablePrimary: true, ...limits, ok: 1 });
    expect(standaloneHello(readServerReply(reply))).toEqual(reply);
  });
});

it('makes every server but a mongos look like a standalone', () => {
  const kinds = table
    .filter(([, { ok }]) => ok !== 0)
    .map(([, told]) => {
      const { body } = readServerReply(standaloneHello(readServerReply(opMsg(told))));
      return serverKindOf(body);
    });
  expect(new Set(kinds)).toEqual(new Set(['standalone', 'mongos']));
});

it('leaves a fact of the same name alone where it is no fact about the server', () => {
  const nested = { client: { setName: 'x', hosts: ['y'], ismaster: false }, ok: 1 };
  expect(readServerReply(standaloneHello(readServerReply(opMsg(nested)))).body).toEqual(nested);
  const text = { ismaster: 'no boolean', ok: 1 };
  expect(readServerReply(standaloneHello(readServerReply(opMsg(text)))).body).toEqual(text);
});

it('keeps every other element, in its order and to the byte', () => {
  const value = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.bigInt(-(2n ** 60n), 2n ** 60n));
  const own = fc.stringMatching(/^x[a-z0-9]{1,8}$/);
  const told = fc.constantFrom(...Object.keys(place), 'secondary', 'topologyVersion', 'compression');
  const names = fc.uniqueArray(fc.oneof(own, told), { maxLength: 20 });
  fc.assert(
    fc.property(names, fc.infiniteStream(value), (keys, values) => {
      const body = Object.fromEntries(keys.map((key) => [key, values.next().value]));
      const kept = Object.fromEntries(Object.entries(body).filter(([key]) => key.startsWith('x')));
      const whole = standaloneHello(readServerReply(opMsg(body)));
      expect(whole.subarray(21)).toEqual(encodeDocument(kept));
    }),
  );
});
