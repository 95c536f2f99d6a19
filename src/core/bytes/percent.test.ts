import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentDecodeOrKeep, percentEncode } from './percent';

describe('percent-encoding', () => {
  it('leaves nothing bare but the unreserved characters of RFC 3986, and decodes to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = percentEncode(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
        expect(percentDecodeOrKeep(encoded, false)).toBe(text);
        expect(percentDecodeOrKeep(encoded, true)).toBe(text);
      }),
    );
  });

  it('has U+FFFD in the place of half a surrogate pair', () => {
    expect(percentEncode('a\uD83Db')).toBe('a%EF%BF%BDb');
    expect(percentEncode('\u{1F511}')).toBe('%F0%9F%94%91');
  });

  it.each(['50%', '%zz+%41', '%ff'])('leaves “%s” as it stands, which is not decoded throughout', (text) => {
    expect(percentDecodeOrKeep(text, false)).toBe(text);
    expect(percentDecodeOrKeep(text, true)).toBe(text.replace('+', ' '));
  });
});
