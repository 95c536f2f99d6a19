import { showingAt, type SigningFamily } from './row';

const { family } = showingAt('credentials');

/** How many characters are tried, each by itself. */
const mostPlaces = 64;

/** What each character is taken for when a secret is typed from a screen or a paper. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: '0Q',
  Q: 'O',
  o: '0',
  '0': 'Oo',
  l: '1I',
  I: 'l1',
  '1': 'lI',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  Z: '2',
  z: '2',
  '2': 'Zz',
  G: '6',
  '6': 'G',
  u: 'v',
  v: 'u',
  '+': '/-',
  '/': '+_',
  '-': '+',
  _: '/',
};

/** One character of the secret, counted from 1, that is lost, doubled, in the other case, before its neighbour, or taken for another. */
export const secretPositionMistakes = {
  'secret-lost': at(() => ''),
  'secret-case': at(otherCase),
  'secret-before': atEach(
    (secret, i) => secret.slice(0, i) + secret.charAt(i + 1) + secret.charAt(i) + secret.slice(i + 2),
  ),
  'secret-doubled': at((one) => one + one),
  'secret-like-1': at((one) => lookAlike(one, 0)),
  'secret-like-2': at((one) => lookAlike(one, 1)),
};

function at(to: (character: string) => string): SigningFamily<number> {
  return atEach((secret, i) => secret.slice(0, i) + to(secret.charAt(i)) + secret.slice(i + 1));
}

function atEach(change: (secret: string, i: number) => string): SigningFamily<number> {
  return family(
    ({ secretLength }) => Array.from({ length: Math.min(secretLength, mostPlaces) }, (_, i) => i + 1),
    (character) => ({ secret: (secret) => change(secret, character - 1) }),
  );
}

function otherCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter ? letter.toLowerCase() : upper;
}

function lookAlike(character: string, which: 0 | 1): string {
  return (Object.hasOwn(lookAlikes, character) && lookAlikes[character]?.charAt(which)) || character;
}
