import { expect, it } from 'vitest';
import { steps } from './steps';
import { valueNames, values } from './values';

it('a value is of the party that acts at its step; what STS answers is of STS', () => {
  const makers = valueNames.map((name) => [name, values[name].maker]);
  const actors = valueNames.map((name) => {
    const { from, to } = steps[values[name].madeBy];
    return [name, to === 'sts' ? to : from];
  });
  expect(makers).toEqual(actors);
});

it('no two values have the same letter', () => {
  expect(new Set(valueNames.map((name) => values[name].letter)).size).toBe(valueNames.length);
});
