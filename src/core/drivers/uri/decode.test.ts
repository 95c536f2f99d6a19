import { describe, expect, it } from 'vitest';
import { strayPercentIn } from './decode';

// Also run over the built code, from which a bundler once took the call that throws.
describe('a stray percent sign', () => {
  it.each([
    ['begins no escape', 'a%2Fb%zz', 5],
    ['stands at the end', 'ab%', 2],
    ['begins escapes that are no UTF-8', 'a%FFb', 1],
    ['begins half a character', 'ab%C3', 2],
    ['is not there', 'a%2Fb%C3%A9', -1],
  ])('%s: %s at %i', (_what, raw, at) => {
    expect(strayPercentIn(raw)).toBe(at);
  });
});
