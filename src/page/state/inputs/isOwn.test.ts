import { expect, it } from 'vitest';
import { isOwn } from './isOwn';

const example = 'AKIAIOSFODNN7EXAMPLE';

it.each([
  ['another ID', 'AKIAZX3MADEUP4KQ7NTW', true],
  ['the first letter of another', 'A', true],
  ['something that is no ID', 'hello', true],
  ['the example itself', example, false],
  ['the example with a letter changed', 'AKIAIOSFODNN7EXAMPLX', false],
  ['the example with white space after it', `${example} \n`, false],
  ['half of the example', example.slice(0, 10), false],
  ['nothing', '', false],
])('%s, typed over an example, is told from the example', (_what, typed, own) => {
  expect(isOwn(example, typed)).toBe(own);
});
