import { expect, it } from 'vitest';
import { fuzzReaders } from './readers';
import { tryOne } from './tryOne';

// `npm run fuzz` goes on from here.
it.each(fuzzReaders.map((reader, index) => ({ reader, index, name: reader.name })))(
  '$name: 100 inputs are read, or refused by a fault, in time',
  async ({ reader, index }) => {
    for (let at = 0; at < 100; at++) expect(await tryOne(reader, index, 8, at)).toBeNull();
  },
);

it('readers have names by which an input can be made again', () => {
  expect(new Set(fuzzReaders.map(({ name }) => name)).size).toBe(fuzzReaders.length);
  expect(fuzzReaders.length).toBeGreaterThanOrEqual(42);
});
