import { expect, it } from 'vitest';
import { faultCodes } from '../../core/fault/codes';
import { headlines } from './headlines';

it('every fault has a headline of its own kind, of two to six words at most, and none says merely that it failed', () => {
  for (const code of faultCodes) {
    expect(headlines[code]).toMatch(/^[A-Z][^.]*$/);
    expect(headlines[code].split(' ').length, code).toBeLessThanOrEqual(6);
    expect(headlines[code]).not.toBe('Failed');
  }
});
