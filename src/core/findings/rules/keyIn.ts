import { credentialKind } from '../../credentials/credentialKind';
import { isExampleId } from '../../credentials/placeholders';
import { accessKeyIdIn } from '../../sigv4/authorization';
import type { Knowledge } from '../knowledge';

/** The access key ID of this login; null where none was seen, or one that is nobody's. */
export function keyIn({ credentials, proof, captured }: Knowledge): string | null {
  const id =
    credentials?.accessKeyId ?? accessKeyIdIn(proof?.authorization ?? captured?.authorization ?? '') ?? '';
  return credentialKind(id) === 'unknown' || isExampleId(id) ? null : id;
}
