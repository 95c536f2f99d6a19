import { expect, it } from 'vitest';
import { feedRefusals } from '../../core/capture/frames';
import { feedInWords } from './feedWords';

it.each([
  ['not-listening', /No sandbox server/, /without --no-sandbox/],
  ['shared', /is shared.*session tokens/, /on the machine of your program/],
  ['too-many-pages', /as many pages as it serves/, /Close another tab/],
] as const)('a listener that refuses as %s is told with why and what to do', (code, says, next) => {
  expect(feedRefusals).toContain(code);
  expect(feedInWords({ code })).toEqual({
    says: expect.stringMatching(says),
    next: expect.stringMatching(next),
  });
});
