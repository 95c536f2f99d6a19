import {
  looksLikeEncodedSecret,
  looksLikeKeyId,
  looksLikeSecret,
  looksLikeToken,
  secretAccessKeyLength,
} from '../../credentials/looks';
import type { CredentialFacts } from '../facts/credentials';
import type { Rule } from '../rule';
import { saying, strayIn, valueRules } from './credentialRule';

const value = 'secretAccessKey';
const said = saying(value);

export const secretAccessKeyRules: readonly Rule<keyof CredentialFacts>[] = valueRules({
  value,
  about: 'secret',
  source: 'failures.md A8, A15, A36 to A39, A44',
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
