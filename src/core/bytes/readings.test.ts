import { ObjectId, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { readingsOf } from './readings';

describe('readings of bytes', () => {
  it('are the numbers that Node reads from them', () => {
    const bytes = Buffer.from('fbffffff1234567840090000', 'hex');
    expect(readingsOf(bytes, 12)).toMatchObject({
      int32LE: bytes.readInt32LE(0),
      int32BE: bytes.readInt32BE(0),
      double: bytes.readDoubleLE(0),
    });
    expect(readingsOf(bytes, 12)).toMatchObject({ int32LE: -5, int32BE: -67_108_865 });
  });

  it('are what the bson library wrote: a double, an int32', () => {
    // A document: its length, a type, a name of one letter and its end, the value.
    expect(readingsOf(serialize({ a: Math.PI }).subarray(7), 8).double).toBe(Math.PI);
    expect(readingsOf(serialize({ a: -2 }).subarray(7), 4).int32LE).toBe(-2);
  });

  it.each(['507f1f77bcf86cd799439011', 'ffffffff0000000000000000', '000000000000000000000000'])(
    'have the time of ObjectId %s as the bson library tells it',
    (hex) => {
      const id = new ObjectId(hex);
      expect(readingsOf(id.id, 12).objectIdTime).toBe(id.getTimestamp().getTime());
    },
  );

  it('are none where there are too few bytes', () => {
    const { int32LE, int32BE, double, objectIdTime } = readingsOf(new Uint8Array(3), 3);
    expect([int32LE, int32BE, double, objectIdTime]).toEqual([null, null, null, null]);
  });

  it('are text where that is UTF-8, and base64, of what is selected alone', () => {
    const bytes = Buffer.from('Grüße aus');
    expect(readingsOf(bytes, 7)).toMatchObject({ utf8: 'Grüße', base64: 'R3LDvMOfZQ==', read: 7 });
    expect(readingsOf(bytes, 3).utf8).toBeNull();
  });

  it('of many bytes are written of their beginning, and of no half character', () => {
    const bytes = Buffer.from(`a${'ü'.repeat(100_000)}`);
    const { utf8, base64, read } = readingsOf(bytes, bytes.length);
    expect(read).toBe(1024);
    expect(utf8).toBe(`a${'ü'.repeat(511)}`);
    expect(base64).toBe(bytes.subarray(0, 1024).toString('base64'));
  });
});
