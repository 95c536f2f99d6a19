import { describe, expect, it } from 'vitest';
import type { Field } from '../../../core/bytes/field';
import { byteRows } from './byteRows';

const field = (part: Field['part'], offset: number, length: number): Field => ({
  path: ['body', 'a'],
  part,
  offset,
  length,
});

const rowsOf = (fields: readonly Field[], covered = false, told = new Set<string>()) =>
  byteRows(
    { bytes: new Uint8Array(2000).fill(0xab), fields },
    [
      { value: 'clientNonce', offset: 2, length: 8 },
      { value: 'serverNonce', offset: 0, length: 2000 },
    ],
    () => covered,
    told,
  );

describe('a row of bytes on paper', () => {
  it('is a field, in lines of 16 bytes', () => {
    const [row] = rowsOf([field('value', 0, 18)]);
    expect(row?.hex).toBe(`${Array(16).fill('ab').join(' ')}\nab ab`);
  });

  it('names the values that stand whole in it', () => {
    expect(rowsOf([field('value', 0, 18)])[0]?.values).toEqual(['clientNonce']);
  });

  it('of a long field is a piece no higher than a page, and says once what the field is', () => {
    const rows = rowsOf([field('value', 0, 1100)]);
    expect(rows.map(({ offset, length }) => [offset, length])).toEqual([
      [0, 512],
      [512, 512],
      [1024, 76],
    ]);
    expect(rows.map(({ meaning }) => meaning)).toEqual(['The value itself.', '', '']);
  });

  it('holds nothing of what is covered', () => {
    const [row] = rowsOf([{ ...field('value', 0, 18), text: 'secret' }], true);
    expect(row).toMatchObject({ hex: null, reading: undefined, length: 18 });
  });

  it('says at length what a part is where it comes first, and shortly from then on', () => {
    const told = new Set<string>();
    const [first, second] = rowsOf([field('line feed', 0, 1), field('line feed', 1, 1)], false, told);
    expect(first?.meaning).toBe(
      'Ends the line: one byte, 0x0a. A carriage return before it would change the hash.',
    );
    expect(second?.meaning).toBe('Ends the line.');
  });
});
