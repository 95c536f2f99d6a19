import { describe, expect, it } from 'vitest';
import { mostPlaces } from './alphabet';
import { twoCharactersIn } from './twoCharacters';
import { typingErrorsIn } from './typingErrors';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('a slip in typing a secret', () => {
  it('is one of some 5,400 for a secret of AWS, each of which makes another secret', () => {
    const all = typingErrorsIn(secret);
    expect(all.length).toBeGreaterThan(5_200);
    expect(all.length).toBeLessThan(5_600);
    expect(all.filter((each) => each.secret === secret)).toEqual([]);
    // Only of a run of the same character may several be the one that was lost, doubled or added.
    const twice = all.filter(({ secret: made }, i) => all.findIndex((each) => each.secret === made) !== i);
    expect(new Set(twice.map(({ error }) => error.kind)).size).toBeLessThanOrEqual(3);
    expect(twice.length).toBeLessThan(30);
  });

  it('counts places from 1, in characters and not in UTF-16 units', () => {
    const made = typingErrorsIn('a😀b').filter(({ error }) => error.kind === 'lost');
    expect(made.map(({ error, secret: text }) => [error.place, text])).toEqual([
      [1, '😀b'],
      [2, 'ab'],
      [3, 'a😀'],
    ]);
  });

  it('tells no character of a secret when it is printed', () => {
    const [one] = typingErrorsIn('x').filter(({ error }) => error.kind === 'added');
    expect(JSON.stringify(one?.error)).toBe('{"kind":"added","place":1,"character":"••••"}');
  });

  it('is looked for in a bounded number of places', () => {
    const places = typingErrorsIn('ab'.repeat(500)).map(({ error }) => error.place);
    expect(Math.max(...places)).toBe(mostPlaces + 1);
    expect(typingErrorsIn('')).not.toEqual([]);
  });
});

describe('two characters that are others', () => {
  it('are some 3.1 million for a secret of AWS', () => {
    expect(twoCharactersIn(secret).count).toBe(780 * 63 * 63);
  });

  it('make as many secrets, each another one, and are named by their places', () => {
    const { size, count, secretAt, errorsAt } = twoCharactersIn('ab%');
    const made = Array.from({ length: size }, (_, number) => ({ number, text: secretAt(number) })).filter(
      ({ text }) => text !== null,
    );
    expect(made.length).toBe(count);
    expect(new Set(made.map(({ text }) => text)).size).toBe(count);
    for (const { number, text } of made) {
      const differs = [0, 1, 2].filter((at) => text?.charAt(at) !== 'ab%'.charAt(at));
      expect(errorsAt(number).map(({ place }) => place - 1)).toEqual(differs);
    }
  });

  it('are none in a secret of one character', () => {
    expect(twoCharactersIn('x')).toMatchObject({ size: 0, count: 0 });
  });
});
