import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceSamples } from '../../testing/evidence/samples';
import { sampleSecret, sampleToken } from '../../testing/evidence/values';
import { Secret } from '../credentials/secret';
import { piecesIn } from './piecesIn';

const sample = fc.constantFrom(...evidenceSamples.map(([, text]) => text));
const between = fc.constantFrom('\n', '\n\n', ' ', '\r\n', ', ', '\n# ', '" "', '{ ', ' }', '\n\tat ');
/** Things that people bring, one behind the other, with a bit of noise. */
const brought = fc
  .array(
    fc.tuple(fc.oneof({ weight: 4, arbitrary: sample }, { weight: 1, arbitrary: fc.string() }), between),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.flat().join(''));

describe('whatever is brought', () => {
  it('every span stands inside the text, in order, and shows what it says', () => {
    fc.assert(
      fc.property(brought, (text) => {
        const { pieces, left } = piecesIn(text);
        for (const { start, end, line } of [...pieces.map(({ span }) => span), ...left]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(line).toBeGreaterThanOrEqual(1);
        }
        expect(pieces.map(({ span }) => span.start)).toEqual(
          pieces.map(({ span }) => span.start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('whatever says something is of a piece or is left over', () => {
    fc.assert(
      fc.property(brought, fc.constantFrom('Lorem ipsum dolor', 'zxqw plugh 12'), (text, stray) => {
        const whole = `${text}\n\n${stray}\n`;
        const { pieces, left } = piecesIn(whole);
        const at = whole.lastIndexOf(stray);
        const spans = [...pieces.map(({ span }) => span), ...left];
        expect(
          spans.some(({ start, end }) => start <= at && end >= at + stray.length) || pieces.length >= 20,
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('no secret stands in what is shown or told, given that it is known', () => {
    const secrets = [new Secret(sampleSecret), new Secret(sampleToken)];
    fc.assert(
      fc.property(brought, (text) => {
        const { pieces } = piecesIn(text, secrets);
        const told = pieces
          .map(
            ({ shown, facts }) =>
              shown +
              JSON.stringify(facts, (_name, value: unknown) => (value instanceof Uint8Array ? null : value)),
          )
          .join('\n');
        expect(told).not.toContain(sampleSecret);
        expect(told).not.toContain(sampleToken.slice(60, 120));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long text', () => {
  it.each([
    ['open braces', '{{a:'],
    ['requests without an end', 'POST\n'],
    ['elements of XML', '<Error><Code>x'],
    ['base64 in lines', 'aaaa\n'],
    ['hex', '34'],
    ['blanks', ' '],
    ['starts of connection strings', 'mongodb://a@'],
    ['names of secrets', 'token: secret='],
    ['messages', evidenceSamples.find(([kind]) => kind === 'wire-message')?.[1] ?? ''],
    ['errors', 'api error ExpiredToken: bad auth : Could not find user '],
  ])(
    'of %s is read in time that grows with it',
    (_what, part) => {
      const text = part.repeat(Math.ceil(2 ** 17 / part.length));
      const before = process.cpuUsage();
      piecesIn(text);
      const { user, system } = process.cpuUsage(before);
      // Some 0.3 s of the processor; by a square of the length it were minutes.
      expect((user + system) / 1e6).toBeLessThan(10);
    },
    120_000,
  );
});
