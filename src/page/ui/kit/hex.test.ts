import { describe, expect, it } from 'vitest';
import { eights, groupFields } from './hex';

const at = (path: string, part: string) => ({ path: [path], part, offset: 0, length: 1 });

describe('groupFields', () => {
  it('puts neighbours of one path together, and only neighbours', () => {
    const groups = groupFields([at('a', 'type'), at('a', 'value'), at('b', 'type'), at('a', 'type')]);
    expect(groups.map(({ path, fields }) => [path[0], fields.length])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
  });
});

describe('eights', () => {
  it('writes hex and ASCII by eight bytes', () => {
    expect(eights(Uint8Array.of(0x41, 0, 0x7f, 0x20, 0x7e, 1, 2, 0xff, 0x0a))).toEqual([
      { hex: '41 00 7f 20 7e 01 02 ff', ascii: 'A·· ~···' },
      { hex: '0a', ascii: '·' },
    ]);
  });
});
