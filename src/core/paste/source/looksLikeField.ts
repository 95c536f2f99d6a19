import { looksLikeKeyId, looksLikeSecret, shortestSessionToken } from '../../credentials/looks';
import { parseExpiration } from '../expiration';
import type { SetField } from '../reading';

/** Whether a text looks like what AWS issues for a field. */
export function looksLikeField(field: SetField, text: string): boolean {
  switch (field) {
    case 'accessKeyId':
      return looksLikeKeyId(text);
    case 'secretAccessKey':
      return looksLikeSecret(text) && !/\s/.test(text);
    case 'sessionToken':
      return text.length >= shortestSessionToken && /^[\w+/=%-]+$/.test(text);
    case 'expiration':
      return parseExpiration(text) !== undefined;
  }
}
