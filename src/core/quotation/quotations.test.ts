import { expect, it } from 'vitest';
import { quotations } from './quotations';

it('somebody else’s sentences come back as they are, and not without where they are from', () => {
  const table = { whole: 'Rate exceeded', withPart: (name: string) => `${name} is invalid` };
  expect(quotations('a report', table)).toBe(table);
  expect(() => quotations('', table)).toThrow(TypeError);
});
