import { looksLikeSecret } from '../../core/credentials/looks';

/** What somebody typed, in quotation marks where it can hold no secret; what may hold one is not said back. */
export function harmless(text: string): string {
  const isPlain = /^[\w.:[\]-]{0,24}$/.test(text) && !looksLikeSecret(text);
  return isPlain ? `'${text}'` : 'what was given';
}
