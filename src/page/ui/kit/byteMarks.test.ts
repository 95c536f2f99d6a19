import { expect, it } from 'vitest';
import { namesOf, nestMarks } from './byteMarks';

const mark = (
  value: 'authorization' | 'signature' | 'region' | 'stsHost',
  offset: number,
  length: number,
) => ({
  value,
  offset,
  length,
});

it('puts each mark into the smallest around it, and leaves out what only overlaps', () => {
  const marks = [
    mark('signature', 20, 10),
    mark('authorization', 0, 40),
    mark('region', 22, 4),
    mark('stsHost', 28, 8),
  ];
  const [whole, ...others] = nestMarks(marks, 0, 40);
  expect(others).toEqual([]);
  expect(whole?.inner.map(({ value }) => value)).toEqual(['signature']);
  expect(whole?.inner[0]?.inner.map(({ value }) => value)).toEqual(['region']);
  expect(namesOf(whole ? [whole] : [])).toEqual(['authorization', 'signature', 'region']);
});

it('leaves out what begins or ends outside the range', () => {
  expect(nestMarks([mark('signature', 20, 10)], 21, 40)).toEqual([]);
  expect(nestMarks([mark('signature', 20, 10)], 0, 29)).toEqual([]);
});
