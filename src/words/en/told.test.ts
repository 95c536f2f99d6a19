import { expect, it } from 'vitest';
import { term, told, toldInText } from './told';

it('a sentence keeps its words and its terms in their order', () => {
  expect(told`An ${term('HMAC')} over a ${term('nonce', 'number')}.`).toEqual([
    'An ',
    { term: 'HMAC', as: 'HMAC' },
    ' over a ',
    { term: 'nonce', as: 'number' },
    '.',
  ]);
});

it('as plain text it reads as it does on the page', () => {
  expect(toldInText(told`Four ${term('HMAC', 'HMACs')} in a row.`)).toBe('Four HMACs in a row.');
});
