import { expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from './latin1';

test('each byte is one character, at its place, and comes back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(latin1Text(bytes)).toHaveLength(256);
  expect(latin1Text(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
  expect(latin1Bytes(latin1Text(bytes))).toEqual(bytes);
});
