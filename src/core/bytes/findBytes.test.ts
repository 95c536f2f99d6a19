import { expect, it } from 'vitest';
import { findBytes } from './findBytes';

const bytes = Buffer.from('AWS4 ad Authorization: \xad\x41\x57', 'latin1');
const offsets = (query: string, covered?: Parameters<typeof findBytes>[2]) =>
  findBytes(bytes, query, covered).matches.map(({ offset }) => offset);

it('finds text as it is written', () => {
  expect(offsets('Auth')).toEqual([8]);
  expect(offsets('auth')).toEqual([]);
});

it.each(['41 57', '4157', '0x41 0x57', '0x41,0x57'])('finds bytes by hex, written %s', (query) => {
  expect(offsets(query)).toEqual([0, 24]);
});

it('finds what can be read in both ways in both', () => {
  expect(offsets('ad')).toEqual([5, 23]);
});

it('finds nothing for nothing, nor what reaches beyond the end', () => {
  expect(offsets('')).toEqual([]);
  expect(offsets('   ')).toEqual([]);
  expect(offsets('57 00')).toEqual([]);
});

it('finds what overlaps itself', () => {
  expect(findBytes(Buffer.from('aaaa'), 'aaa').matches.map(({ offset }) => offset)).toEqual([0, 1]);
});

it('finds nothing that reaches into what is covered', () => {
  expect(offsets('Auth', [{ offset: 11, length: 1 }])).toEqual([]);
  expect(offsets('Auth', [{ offset: 0, length: 9 }])).toEqual([]);
  expect(
    offsets('Auth', [
      { offset: 0, length: 8 },
      { offset: 12, length: 4 },
    ]),
  ).toEqual([8]);
});

it('stops at a thousand, and says so', () => {
  const { matches, more } = findBytes(new Uint8Array(1_000_000), '00');
  expect(matches).toHaveLength(1000);
  expect(more).toBe(true);
});
