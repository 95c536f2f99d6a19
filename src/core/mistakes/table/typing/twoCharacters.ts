import { Secret } from '../../../credentials/secret';
import { base64Alphabet, mostPlaces } from './alphabet';
import type { TypingError } from './typingError';

/** Secrets by their number: too many to be kept. */
export interface NumberedSecrets {
  /** Numbers are below it. */
  readonly size: number;
  /** How many of them are other secrets. */
  readonly count: number;
  /** null: one of the two would be what it was. */
  readonly secretAt: (number: number) => string | null;
  readonly errorsAt: (number: number) => readonly TypingError[];
}

const letters = base64Alphabet.length;
const eachPair = letters * letters;

/** Every secret that differs from this one in two characters, those of base64's alphabet in their place. */
export function twoCharactersIn(secret: string): NumberedSecrets {
  const all = Array.from(secret);
  const places = Math.min(all.length, mostPlaces);
  const pairs = pairsOf(places);
  let known = -1;
  let around: readonly [string, string, string] = ['', '', ''];
  /** The pair of places, and the letters, that belong to a number. */
  const parts = (number: number) => {
    const pair = Math.floor(number / eachPair);
    const rest = number % eachPair;
    const [first = 0, second = 0] = pairs[pair] ?? [];
    const a = base64Alphabet[Math.floor(rest / letters)] ?? '';
    const b = base64Alphabet[rest % letters] ?? '';
    return { pair, first, second, a, b };
  };
  const others = all.slice(0, places).map((own) => base64Alphabet.filter((each) => each !== own).length);
  const sum = others.reduce((total, each) => total + each, 0);
  const squares = others.reduce((total, each) => total + each * each, 0);
  return {
    count: (sum * sum - squares) / 2,
    size: pairs.length * eachPair,
    secretAt(number) {
      const { pair, first, second, a, b } = parts(number);
      if (all[first] === a || all[second] === b) return null;
      if (pair !== known) {
        known = pair;
        around = [
          all.slice(0, first).join(''),
          all.slice(first + 1, second).join(''),
          all.slice(second + 1).join(''),
        ];
      }
      return around[0] + a + around[1] + b + around[2];
    },
    errorsAt(number) {
      const { first, second, a, b } = parts(number);
      return [replaced(first, a), replaced(second, b)];
    },
  };
}

function pairsOf(count: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push([a, b]);
  return pairs;
}

function replaced(at: number, by: string): TypingError {
  return { kind: 'replaced', place: at + 1, character: new Secret(by) };
}
