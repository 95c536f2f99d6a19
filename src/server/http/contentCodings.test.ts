import { describe, expect, it } from 'vitest';
import { codingsTaken } from './contentCodings';

describe('the codings that a reader takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['gzip, deflate', ['gzip']],
    ['BR', ['br']],
    ['x-gzip', ['gzip']],
    ['*', ['br', 'gzip']],
    ['gzip;q=0.5, br;q=0.8', ['br', 'gzip']],
    ['*;q=0.1, br;q=0', ['gzip']],
    ['br ; q=0, gzip;q=0.000', []],
    ['gzip;q=much', []],
    ['brotli, library, zgzip', []],
    ['identity', []],
    ['', []],
    [undefined, []],
  ])('%s: %j', (header, taken) => {
    expect(codingsTaken(header)).toEqual(taken);
  });
});
