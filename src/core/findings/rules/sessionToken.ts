import { credentialKind } from '../../credentials/credentialKind';
import { looksLikeJwt, looksLikeKeyId, looksLikeSecret, shortestSessionToken } from '../../credentials/looks';
import { placeholderIn } from '../../credentials/placeholders';
import { saying, strayIn, valueTests, type CredentialTest } from './credentialTest';

const value = 'sessionToken';
const about = 'token';
const said = saying(value);

export const sessionTokenTests: readonly CredentialTest[] = [
  {
    about,
    test: ({ accessKeyId, secretAccessKey, sessionToken, sent }) =>
      sessionToken === '' && isOf(accessKeyId, 'temporary') && (sent || secretAccessKey !== '')
        ? [said('token-missing', 'certain', { sent })]
        : [],
  },
  // failures.md A41.
  {
    about,
    test: ({ accessKeyId, sessionToken, sent }) =>
      sessionToken !== '' && isOf(accessKeyId, 'long-term') && !looksLikeKeyId(sessionToken)
        ? [said('token-of-another-key', sent ? 'certain' : 'likely', { sent })]
        : [],
  },
  ...valueTests({
    value,
    about,
    // failures.md A13, A38, A39, A44
    instead: (text) => {
      if (looksLikeKeyId(text)) return said('other-value', 'certain', { holds: 'accessKeyId' });
      if (looksLikeSecret(text)) return said('other-value', 'certain', { holds: 'secretAccessKey' });
      if (looksLikeJwt(text)) return said('other-value', 'certain', { holds: 'web-identity-token' });
      return /^AWS_SESSION_TOKEN[:=]/i.test(text) ? said('token-after-name', 'certain', {}) : null;
    },
    shape: (text, level, { sent }) => [
      ...strayIn(value, text, /[^A-Za-z0-9+/=]/, level),
      // STS reserves the right to any length: what a program sent was cut short by nobody's pasting.
      ...(!sent && text.length < shortestSessionToken
        ? [said('token-short', 'possible', { found: text.length })]
        : []),
    ],
  }),
];

function isOf(accessKeyId: string, kind: 'long-term' | 'temporary'): boolean {
  return credentialKind(accessKeyId) === kind && placeholderIn(accessKeyId) === null;
}
