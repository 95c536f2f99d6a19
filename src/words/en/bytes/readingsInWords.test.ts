import { ObjectId } from 'bson';
import { expect, it } from 'vitest';
import { readingsOf } from '../../../core/bytes/readings';
import { readingsInWords } from './readingsInWords';

const told = (bytes: Uint8Array, selected = bytes.length) =>
  Object.fromEntries(
    readingsInWords(readingsOf(bytes, selected), selected).map(({ of, text, why }) => [of, text ?? why]),
  );

it('an ObjectId tells its time, as the bson library does', () => {
  const id = new ObjectId('507f1f77bcf86cd799439011');
  expect(told(id.id)['ObjectId time']).toBe(id.getTimestamp().toISOString().replace('.000', ''));
  expect(told(id.id)['ObjectId time']).toBe('2012-10-17T21:13:27Z');
});

it('what cannot be read says what it needs', () => {
  expect(told(Uint8Array.of(0xff, 0xfe))).toEqual({
    'int32 LE': 'needs 4 bytes',
    'int32 BE': 'needs 4 bytes',
    double: 'needs 8 bytes',
    'ObjectId time': 'needs 12 bytes',
    'UTF-8': 'these bytes are not UTF-8',
    base64: '//4=',
  });
});

it('of many bytes the names say how many were written out', () => {
  expect(Object.keys(told(new Uint8Array(5000)))).toContain('base64, first 1,024 bytes');
});

it('a zero keeps its sign', () => {
  const bytes = new Uint8Array(8);
  bytes[7] = 0x80;
  expect(told(bytes)['double']).toBe('-0');
});
