import {
  looksLikeEncodedSecret,
  looksLikeKeyId,
  looksLikeSecret,
  looksLikeToken,
  secretAccessKeyLength,
} from '../../credentials/looks';
import { saying, strayIn, valueTests, type CredentialTest } from './credentialTest';

const value = 'secretAccessKey';
const said = saying(value);

export const secretAccessKeyTests: readonly CredentialTest[] = valueTests({
  value,
  about: 'secret',
  // failures.md A8, A15, A36 to A39, A44
  instead: (text, { accessKeyId }) => {
    if (looksLikeKeyId(text)) {
      const holds = { holds: 'accessKeyId' } as const;
      return said(looksLikeSecret(accessKeyId) ? 'fields-swapped' : 'other-value', 'certain', holds);
    }
    if (looksLikeToken(text)) return said('other-value', 'certain', { holds: 'sessionToken' });
    return looksLikeEncodedSecret(text) ? said('secret-in-base64', 'certain', {}) : null;
  },
  shape: (text, level) => [
    ...(text.endsWith(':')
      ? [said('secret-colon', level, {}, text.length)]
      : strayIn(value, text, /[^A-Za-z0-9+/]/, level)),
    ...(text.length === secretAccessKeyLength
      ? []
      : [said('secret-length', level, { found: text.length, wanted: secretAccessKeyLength })]),
  ],
});
