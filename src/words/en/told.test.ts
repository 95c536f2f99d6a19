import { expect, it } from 'vitest';
import { term, told } from './told';

it('a sentence keeps its words and its terms in their order', () => {
  expect(told`An ${term('HMAC')} over a ${term('nonce', 'number')}.`).toEqual([
    'An ',
    { term: 'HMAC', as: 'HMAC' },
    ' over a ',
    { term: 'nonce', as: 'number' },
    '.',
  ]);
});
