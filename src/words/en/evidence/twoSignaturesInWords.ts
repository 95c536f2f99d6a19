import type { ComparedLogins } from '../../../core/evidence/logins/compareLogins';
import type { SearchResult } from '../../../core/mistakes/search/result';
import type { SecretOwner } from '../../../core/mistakes/search/secretOwner';
import { soughtWords } from '../signing/soughtWords';
import { loginNames } from './twoLoginsInWords';
import { whoseSecret } from './whoseSecret';

/** What came of recomputing a signature; null where its signed request is not whole. */
type Signed = SearchResult | 'running' | null;

/** Of two logins. */
export interface TwoSignatures {
  readonly other: Signed;
  readonly judged: Signed;
}

/** How one of them was signed, a phrase behind what the login is called. @param owners of the secrets that were tried */
export function signedInWords(result: Signed, owners: readonly SecretOwner[]): string {
  if (result === null) return 'not checked: its signed request is not whole';
  if (result === 'running') return 'is being checked';
  switch (result.kind) {
    case 'unreadable':
      return 'not checked: its header has no whole signature';
    case 'not-found':
      return owners.length > 1
        ? 'signed with none of these secrets, or in a way that is not known here'
        : 'not signed with this secret, or in a way that is not known here';
    case 'match':
      return `signed with ${secretNamed(result.secret, owners)}, and put together right`;
    case 'found': {
      const mistakes = result.mistakes.map((mistake) => lowered(soughtWords(mistake).title));
      return `signed with ${secretNamed(result.secret, owners)}, and a mistake: ${mistakes.join('; ')}`;
    }
  }
}

/** Whether the same secret signed both, and both as STS does it. */
export function isOneSecret({ other, judged }: TwoSignatures): boolean {
  if (!other || !judged || other === 'running' || judged === 'running') return false;
  return other.kind === 'match' && judged.kind === 'match' && other.secret === judged.secret;
}

/** What follows from both; null where one is not known. */
export function bothSigned(compared: ComparedLogins, { other, judged }: TwoSignatures): string | null {
  if (!other || !judged || other === 'running' || judged === 'running') return null;
  const names = loginNames(compared);
  const isSameKey = compared.same.includes('accessKeyId');
  const isTheKeys = compared.outcomes.other === 'accepted' && other.kind === 'match' && isSameKey;
  const ofKey = isTheKeys
    ? ` The one that was let in was signed with it: so it is the secret of this key, if that server asked STS.`
    : '';
  if (other.kind === 'match' && judged.kind === 'match') {
    return other.secret === judged.secret
      ? `Both are signed right, with the same secret: the secret is not the difference.${ofKey}`
      : 'Each is signed right, with a secret of its own.';
  }
  if (other.kind === 'match' && judged.kind === 'found')
    return `The mistake is in ${names.judged} alone.${ofKey}`;
  if (other.kind === 'found' && judged.kind === 'match') return `The mistake is in ${names.other} alone.`;
  return isKnown(other) === isKnown(judged)
    ? null
    : `What signed ${isKnown(other) ? names.other : names.judged} did not sign the other: another secret, or a mistake that is not known here.${ofKey}`;
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function isKnown({ kind }: SearchResult): boolean {
  return kind === 'match' || kind === 'found';
}

function secretNamed(secret: number, owners: readonly SecretOwner[]): string {
  const owner = owners[secret];
  return owner === undefined || owners.length < 2 ? 'this secret' : `the secret of ${whoseSecret(owner)}`;
}
