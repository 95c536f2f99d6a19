import { candidateAbout, changed, type Candidate } from './candidate';

const textRule = 'Write the string to sign as AWS describes it: algorithm, date and time, scope, hash';
const keyRule = 'Derive the key by four HMACs, each keyed with the bytes that the one before gave';
const hexRule = 'Write the signature in lower-case hex';

const string = candidateAbout('string-to-sign');
const key = candidateAbout('signing-key');
const signature = candidateAbout('signature');

const strings: readonly Candidate[] = [
  string('string-day', 'Its string to sign has the day where date and time belong', textRule, (recipe) =>
    changed(recipe, { dateLine: recipe.dateLine.slice(0, 8) }),
  ),
  string('string-no-algorithm', 'Its string to sign lacks the line of the algorithm', textRule, (recipe) =>
    changed(recipe, { algorithm: '' }),
  ),
  ...['AWS4-HMAC-SHA1', 'AWS4', 'HMAC-SHA256', 'aws4-hmac-sha256'].map((algorithm) =>
    string(`string-${algorithm}`, `Its string to sign names the algorithm ${algorithm}`, textRule, (recipe) =>
      changed(recipe, { algorithm }),
    ),
  ),
];

const keys: readonly Candidate[] = [
  key('key-hex', 'It writes each derived key in hex before it keys the next HMAC', keyRule, (recipe) =>
    changed(recipe, { chain: 'hex' }),
  ),
  key('key-last-hex', 'It writes the signing key in hex before it signs', keyRule, (recipe) =>
    changed(recipe, { chain: 'last-hex' }),
  ),
  key('key-base64', 'It writes each derived key in base64 before it keys the next HMAC', keyRule, (recipe) =>
    changed(recipe, { chain: 'base64' }),
  ),
  key('key-last-base64', 'It writes the signing key in base64 before it signs', keyRule, (recipe) =>
    changed(recipe, { chain: 'last-base64' }),
  ),
  key('key-swapped', 'It has key and data the wrong way round in the first HMAC', keyRule, (recipe) =>
    changed(recipe, { chain: 'swapped' }),
  ),
  key('key-no-prefix', 'It derives the key without AWS4 before the secret', keyRule, (recipe) =>
    changed(recipe, { keyPrefix: '' }),
  ),
  ...['aws4', 'AWS', 'AWS4-', 'AWS4 ', 'AWS4_'].map((prefix, i) =>
    key(
      i === 0 ? 'key-lower-prefix' : `key-prefix-${prefix.trim()}${prefix.endsWith(' ') ? '-space' : ''}`,
      `It derives the key with “${prefix}” before the secret`,
      keyRule,
      (recipe) => changed(recipe, { keyPrefix: prefix }),
    ),
  ),
];

const writings: readonly Candidate[] = [
  signature('upper-hex', 'It writes the signature in upper-case hex', hexRule, (recipe) =>
    changed(recipe, { writing: 'upper-hex' }),
  ),
  signature('base64', 'It writes the signature in base64', hexRule, (recipe) =>
    changed(recipe, { writing: 'base64' }),
  ),
  signature('base64-url', 'It writes the signature in URL-safe base64', hexRule, (recipe) =>
    changed(recipe, { writing: 'base64-url' }),
  ),
];

/** Mistakes in the string to sign, in the key's derivation, and in how the signature is written. */
export const keyCandidates: readonly Candidate[] = [...strings, ...keys, ...writings];
