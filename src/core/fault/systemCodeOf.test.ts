import { expect, it } from 'vitest';
import { systemCodeOf } from './systemCodeOf';

it('the code of a system error is told, and of anything else that it is not known', () => {
  expect(systemCodeOf(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect(systemCodeOf(new Error('another'))).toBe('unknown reason');
  expect(systemCodeOf('ENOENT')).toBe('unknown reason');
});
