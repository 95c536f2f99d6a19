import type { SecretOwner } from '../../../core/mistakes/search/secretOwner';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { whoseSecret } from './whoseSecret';

/**
 * Which of several secrets signed, if any, and whether it goes with the key ID that the login names.
 * @param owners of the secrets that were tried
 * @param named the key ID in the login; empty where it is not known
 * @returns null where there is nothing to tell apart
 */
export function whoSigned(
  result: SearchResult,
  owners: readonly SecretOwner[],
  named: string,
): string | null {
  if (result.kind === 'unreadable') return null;
  if (result.kind === 'not-found') {
    return owners.length < 2
      ? null
      : `None of these ${owners.length} secrets signed it: ${owners.map(whoseSecret).join(', ')}.`;
  }
  const owner = owners[result.secret];
  if (owner === undefined) return null;
  const mismatch = mismatchOf(owner, named);
  if (owners.length < 2 && mismatch === '') return null;
  return `Signed with the secret of ${whoseSecret(owner)}${result.kind === 'found' ? ', and a mistake' : ''}.${mismatch}`;
}

/** Key ID and secret of a pair belong together; STS looks the secret up by the key ID. */
function mismatchOf({ accessKeyId }: SecretOwner, named: string): string {
  if (accessKeyId === undefined || named === '' || accessKeyId === named) return '';
  return ` But the login names the key ${named}, and this secret stands beside ${accessKeyId}: the program pairs one key’s ID with another key’s secret.`;
}
