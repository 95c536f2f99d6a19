import { expect, it } from 'vitest';
import { strayPercentIn } from '../src/core/drivers/uri/decode.ts';

it('the tests of core are given what the bundler made of it', () => {
  expect(String(strayPercentIn)).not.toMatch(/\n|raw/);
});
