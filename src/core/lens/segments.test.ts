import { describe, expect, it } from 'vitest';
import { lensOf } from './lens';
import { segmentsOf } from './segments';

const text =
  'mongodb://AKIA:se+cret@h/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:to+ken%3D';
const drawn = (revealed: boolean) => segmentsOf(text, lensOf(text), revealed);

describe('a connection string cut for drawing', () => {
  it('covers secrets character by character and shows where drivers part ways', () => {
    const all = drawn(false)
      .map((segment) => segment.text)
      .join('');
    expect(all).toBe(
      'mongodb://AKIA:••+••••@h/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:••+••••••',
    );
  });

  it('is the string itself when it is revealed', () => {
    expect(
      drawn(true)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  it('knows the difference of each run', () => {
    const pluses = drawn(false).filter((segment) => segment.text === '+');
    expect(pluses.map(({ difference }) => difference?.says.map(({ weight }) => weight))).toEqual([
      ['loses'],
      ['loses'],
    ]);
  });

  it('covers a token that has no name', () => {
    const nameless = 'mongodb://AKIA:pw@h/?authMechanismProperties=bare';
    const shown = segmentsOf(nameless, lensOf(nameless), false);
    expect(shown.map((segment) => segment.text).join('')).toBe(
      'mongodb://AKIA:••@h/?authMechanismProperties=••••',
    );
  });
});
