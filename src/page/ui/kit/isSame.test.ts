import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import { isSame } from './isSame';

describe('what is drawn from', () => {
  it.each([
    [{ a: 1, b: 'x' }, { b: 'x', a: 1 }, 1, true],
    [{ a: 1 }, { a: 2 }, 1, false],
    [{ a: 1 }, { b: 1 }, 1, false],
    [{ a: undefined }, { b: undefined }, 1, false],
    [{ a: 1 }, { a: 1, b: undefined }, 1, false],
    [[1, 2], [1, 2], 1, true],
    [[1, 2], [1, 2, 3], 1, false],
    [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, 3, true],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 3, false],
    [Number.NaN, Number.NaN, 0, true],
    [null, {}, 1, false],
  ])('%j and %j, looked into %d levels deep: the same is %j', (before, after, depth, same) => {
    expect(isSame(before, after, depth)).toBe(same);
  });

  it('has to be the very same below the levels that are looked into', () => {
    const inner = { b: 1 };
    expect(isSame({ a: inner }, { a: inner }, 1)).toBe(true);
    expect(isSame({ a: inner }, { a: { b: 1 } }, 1)).toBe(false);
  });

  it('has to be the very same where it is no plain object: nothing of it can be seen from outside', () => {
    expect(isSame(new Secret('a'), new Secret('b'), 2)).toBe(false);
    expect(isSame(new Map([[1, 2]]), new Map([[1, 3]]), 2)).toBe(false);
  });
});
