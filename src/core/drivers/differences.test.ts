import { describe, expect, it } from 'vitest';
import { stepIds } from '../vocabulary/steps';
import { differencesAt } from './differences';
import { stepsThatDiffer } from './stepsThatDiffer';

describe('what drivers do differently', () => {
  it('is announced at the steps that have something, and at no other', () => {
    expect(stepIds.filter((step) => differencesAt(step).length > 0)).toEqual(stepsThatDiffer);
  });

  it('names a driver once in each difference, or once for each major', () => {
    for (const step of stepIds) {
      for (const { code, drivers } of differencesAt(step)) {
        const names = drivers.map(({ name }) => name);
        expect(new Set(names).size, code).toBe(names.length);
      }
    }
  });

  it('has Go write p before r, and Node.js 7 refuse credentials in the string in its own words', () => {
    const first = differencesAt('client-first').find(({ code }) => code === 'p-before-r');
    expect(first?.drivers.map(({ name }) => name)).toEqual(['Go']);
    const inside = differencesAt('credentials').find(({ code }) => code === 'refuses-credentials-inside');
    expect(inside?.drivers.map(({ name, words }) => [name, words?.text.slice(0, 21)])).toEqual([
      ['Node.js 7', 'username and password'],
    ]);
  });
});
