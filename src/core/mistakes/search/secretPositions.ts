import { candidateAbout, changed, type Candidate } from './candidate';

const copy = 'Copy the secret anew, whole, from where it was issued';
const inSecret = candidateAbout('secret');

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

/** One character of the secret that is lost, doubled, in the other case, before its neighbour, or taken for another. */
export function secretPositionCandidates(length: number): readonly Candidate[] {
  const places = Array.from({ length: Math.min(length, mostPlaces) }, (_, at) => at);
  return [
    ...places.map((at) => lettersAt('lost', `lacks character ${at + 1}`, at, () => '')),
    ...places.map((at) => lettersAt('case', `has character ${at + 1} in the other case`, at, otherCase)),
    ...places.map((at) =>
      inSecret(
        `secret-before-${at + 1}`,
        `Its secret has characters ${at + 1} and ${at + 2} in each other’s place`,
        copy,
        (recipe) => changed(recipe, { secret: neighboursSwapped(recipe.secret, at) }),
      ),
    ),
    ...places.map((at) => lettersAt('doubled', `has character ${at + 1} twice`, at, (one) => one + one)),
    ...places.flatMap((at) =>
      [0, 1].map((which) =>
        lettersAt(
          `like-${which + 1}`,
          `has another character that looks like it for character ${at + 1}`,
          at,
          (one) => (Object.hasOwn(lookAlikes, one) ? lookAlikes[one]?.charAt(which) || one : one),
        ),
      ),
    ),
  ];
}

function lettersAt(id: string, what: string, at: number, to: (character: string) => string): Candidate {
  return inSecret(`secret-${id}-${at + 1}`, `Its secret ${what}`, copy, (recipe) =>
    changed(recipe, {
      secret: recipe.secret.slice(0, at) + to(recipe.secret.charAt(at)) + recipe.secret.slice(at + 1),
    }),
  );
}

function otherCase(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter ? letter.toLowerCase() : upper;
}

function neighboursSwapped(secret: string, at: number): string {
  return secret.slice(0, at) + secret.charAt(at + 1) + secret.charAt(at) + secret.slice(at + 2);
}
