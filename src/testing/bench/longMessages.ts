import { Int32 } from 'bson';
import { encodeOpMsg } from '../../core/wire/opMsg';

/** A hello with that many bytes of metadata about its client. */
export function helloWith(metadata: number): Uint8Array {
  const driver = { name: 'nodejs', version: '7' };
  const body = { hello: new Int32(1), client: { driver, platform: 'x'.repeat(metadata) }, $db: 'admin' };
  return encodeOpMsg({ requestId: 1, responseTo: 0, body });
}

/** A message of that length, or some bytes less, with as many fields as fit. */
export function fullOfFields(length: number): Uint8Array {
  const empty = encodeOpMsg({ requestId: 1, responseTo: 0, body: { ping: new Int32(1) } });
  const bytes = Buffer.alloc(length);
  bytes.set(empty);
  let at = empty.length - 1;
  for (let i = 0; at + 16 < length; i++) {
    at = bytes.writeUInt8(10, at);
    // No name twice, and none that an object would sort as a number.
    at += bytes.write(`${String.fromCharCode(97 + (i % 26))}${Math.floor(i / 26).toString(36)}`, at);
    at = bytes.writeUInt8(0, at);
  }
  at = bytes.writeUInt8(0, at);
  bytes.writeInt32LE(at, 0);
  bytes.writeInt32LE(at - 21, 21);
  return new Uint8Array(bytes.subarray(0, at));
}
