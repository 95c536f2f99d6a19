import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shown } from './shown';

it('controls and marks of direction are written out, and nothing else is', () => {
  expect(shown('\u001B]0;title\u0007\u009B2J\u007F\r\u202Eé\t•\n\u{1F600}')).toBe(
    '\\u001b]0;title\\u0007\\u009b2J\\u007f\\u000d\\u202eé\t•\n\u{1F600}',
  );
});

it('none is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(shown(text)).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
      expect(shown(shown(text))).toBe(shown(text));
    }),
  );
});
