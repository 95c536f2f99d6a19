import { blemishesOf } from '../../credentials/blemishes';
import { credentialKind } from '../../credentials/credentialKind';
import { uniqueIdPrefixOf } from '../../credentials/keyPrefixes';
import {
  accessKeyIdLength,
  isMaskedSecret,
  looksLikeEncodedKeyId,
  looksLikeKeyId,
  looksLikeSecret,
  looksLikeToken,
  shortestSessionToken,
} from '../../credentials/looks';
import { isExampleId } from '../../credentials/placeholders';
import type { CredentialFacts } from '../facts/credentials';
import type { Level } from '../finding';
import type { Said } from '../rule';
import { saying, valueTests, type CredentialTest } from './credentialTest';

type Code = keyof CredentialFacts;

const value = 'accessKeyId';
const about = 'key-id';
const said = saying(value);

export const keyIdTests: readonly CredentialTest[] = [
  // failures.md A44.
  {
    about,
    test: ({ accessKeyId, judge }) =>
      judge && isExampleId(accessKeyId)
        ? [said('key-id-of-example', judge === 'aws' ? 'certain' : 'possible', {})]
        : [],
  },
  ...valueTests({
    value,
    about,
    // failures.md A35, A37, A39, A44; IAM User Guide, unique ID prefixes
    instead: (text, { secretAccessKey }) => {
      if (looksLikeSecret(text)) {
        const holds = { holds: 'secretAccessKey' } as const;
        return said(looksLikeKeyId(secretAccessKey) ? 'fields-swapped' : 'other-value', 'certain', holds);
      }
      if (isMaskedSecret(text)) {
        const holds = text.length < shortestSessionToken ? 'secretAccessKey' : 'sessionToken';
        return said('other-value', 'certain', { holds });
      }
      if (looksLikeToken(text)) return said('other-value', 'certain', { holds: 'sessionToken' });
      if (looksLikeEncodedKeyId(text)) return said('key-id-in-base64', 'certain', {});
      const prefix = uniqueIdPrefixOf(text);
      return prefix ? said('key-id-is-unique-id', 'certain', { prefix }) : null;
    },
    shape: (text, level) => (isExampleId(text) ? [] : shapeOf(text, level)),
  }),
];

function shapeOf(text: string, level: Level): readonly Said<Code>[] {
  if (/^a[ks]ia[a-z0-9]+$/i.test(text) && text !== text.toUpperCase()) {
    return [said('key-id-small-letters', level, {})];
  }
  if (blemishesOf(text).length > 0) return [];
  if (credentialKind(text) === 'unknown') return [said('key-id-prefix', 'possible', {})];
  if (text.length !== accessKeyIdLength) {
    return [said('key-id-length', level, { found: text.length, wanted: accessKeyIdLength })];
  }
  if (/[^A-Z0-9]/.test(text)) return [said('key-id-characters', level, {})];
  const odd = text.search(/[^A-Z2-7]/);
  return odd < 0 ? [] : [said('key-id-digit', 'possible', {}, odd + 1)];
}
