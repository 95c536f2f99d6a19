import { expect, it } from 'vitest';
import { emptyInputs } from './inputs';
import { asksAws } from './asksAws';

it.each([
  ['sandbox', 'mongodb+srv://c.abcde.mongodb.net/', false],
  ['challenge', 'mongodb+srv://c.abcde.mongodb.net/', false],
  ['cluster', '', false],
  ['cluster', 'mongodb://127.0.0.1:27117/', false],
  ['cluster', 'mongodb://localhost/', false],
  ['cluster', 'mongodb://[::1]:27017/', false],
  ['cluster', 'mongodb://localhost.example.com/', true],
  ['cluster', 'mongodb+srv://c.abcde.mongodb.net/', true],
] as const)('with the target %s and %j AWS judges: %s', (target, connectionString, asks) => {
  expect(asksAws({ ...emptyInputs, target, connectionString })).toBe(asks);
});
