import { changed } from '../changed';
import { showingAt } from './row';

const string = showingAt('string-to-sign');
const key = showingAt('signing-key');
const signature = showingAt('signature');

/** Mistakes in the string to sign, in the key's derivation, and in how the signature is written. */
export const keyMistakes = {
  'string-day': string.one({
    recipe: (recipe) => changed(recipe, { dateLine: recipe.dateLine.slice(0, 8) }),
  }),
  'string-no-algorithm': string.one({ parts: { algorithm: '' } }),
  'string-algorithm': string.family(
    ['AWS4-HMAC-SHA1', 'AWS4', 'HMAC-SHA256', 'aws4-hmac-sha256'],
    (algorithm) => ({ parts: { algorithm } }),
  ),
  'key-hex': key.one({ parts: { chain: 'hex' } }),
  'key-last-hex': key.one({ parts: { chain: 'last-hex' } }),
  'key-base64': key.one({ parts: { chain: 'base64' } }),
  'key-last-base64': key.one({ parts: { chain: 'last-base64' } }),
  'key-swapped': key.one({ parts: { chain: 'swapped' } }),
  'key-no-prefix': key.one({ parts: { keyPrefix: '' } }),
  'key-prefix': key.family(['aws4', 'AWS', 'AWS4-', 'AWS4 ', 'AWS4_'], (keyPrefix) => ({
    parts: { keyPrefix },
  })),
  'signature-base64': signature.one({ parts: { writing: 'base64' } }),
  'signature-base64-url': signature.one({ parts: { writing: 'base64-url' } }),
};
