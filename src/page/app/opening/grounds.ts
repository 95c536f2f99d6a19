import { base64Decode, base64Encode } from '../../../core/bytes/base64';
import type { Ports } from '../../state/run/ports';

/** What a run rests on besides its inputs. */
export type Grounds = Pick<Ports, 'clock' | 'random'>;

/** What a run drew from its grounds, so that it can be made again to the byte. */
export interface Recording {
  /** The wall clock, which stood still; epoch milliseconds. */
  readonly now: number;
  /** What each look at the steady clock said, in milliseconds. */
  readonly steady: readonly number[];
  /** What each draw of random bytes gave, in base64. */
  readonly random: readonly string[];
}

/** Has a run rest on these grounds, and takes down what it draws from them. */
export function recorded({ clock, random }: Grounds): { readonly grounds: Grounds; take(): Recording } {
  const now = clock.now();
  const since = clock.steady();
  const steady: number[] = [];
  const drawn: string[] = [];
  return {
    grounds: {
      clock: {
        now: () => now,
        steady() {
          const ms = Math.round((clock.steady() - since) * 1000) / 1000;
          steady.push(ms);
          return ms;
        },
      },
      random(length) {
        const bytes = random(length);
        drawn.push(base64Encode(bytes));
        return bytes;
      },
    },
    take: () => ({ now, steady, random: drawn }),
  };
}

/** The grounds of a run as they were, in the order in which it drew from them; past their end, those that it is given. */
export function played({ now, steady, random }: Recording, beyond: Grounds): Grounds {
  const looks = steady.values();
  const draws = random.values();
  return {
    clock: { now: () => now, steady: () => looks.next().value ?? beyond.clock.steady() },
    random(length) {
      const drawn = draws.next().value;
      return drawn === undefined ? beyond.random(length) : base64Decode(drawn);
    },
  };
}
