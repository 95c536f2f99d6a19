import { expect, it } from 'vitest';
import { exampleUser } from '../../testing/exampleUser';
import { endingAt } from './endingAt';

const role = exampleUser('assumed-role');

it('temporary credentials end at the earlier of two ends', () => {
  expect(endingAt(role, 5).expiration).toBe(5);
  expect(endingAt({ ...role, expiration: 3 }, 5).expiration).toBe(3);
  expect(endingAt({ ...role, expiration: 7 }, 5).expiration).toBe(5);
});

it('nothing changes where no end is known, nor for a long-term key', () => {
  expect(endingAt(role, undefined)).toBe(role);
  const longTerm = exampleUser('iam-user');
  expect(endingAt(longTerm, 5)).toBe(longTerm);
});
