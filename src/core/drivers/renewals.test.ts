import { expect, it } from 'vitest';
import { chainIds } from './chains';
import { renewalsOf } from './renewals';
import { driverIds } from './roster';

it.each(chainIds.filter((id) => id !== 'rust-old'))(
  'of the order of %s it is told what becomes of a pool',
  (order) => {
    expect(renewalsOf(order).length).toBeGreaterThan(0);
  },
);

it('every driver is told of with the manual', () => {
  expect(renewalsOf('manual').map(({ driver }) => driver)).toEqual(driverIds);
});
