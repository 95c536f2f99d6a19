import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import { adviseAtlasUser } from './adviseAtlasUser';
import type { Said } from './explanation';

export const ifUnexpected =
  'If you did not expect this identity, look which source the credentials came from';

/**
 * STS said yes, and the database knows nobody of that name: what to create, for each server that it may be.
 * @param arn as the server has it, null where it does not say
 */
export function explainMissingUser(
  arn: string | null,
  { serverCode }: FaultData<'server-refused'>,
  log: readonly HandshakeEvent[],
): Said {
  const who = arn === null ? 'who is calling' : `that the caller is ${arn}`;
  return {
    sentence: `STS accepted the signature and told the server ${who}. The database has no user for this identity.`,
    next: [...create(arn, serverCode === 8000, isAtlas(log)), ifUnexpected],
  };
}

/** Code 8000 is Atlas's own; a cluster of Atlas may also answer as any server does. */
function create(arn: string | null, isAtlasError: boolean, isAtlasHost: boolean): readonly string[] {
  if (arn === null) {
    return ['Create a database user in $external whose name is the caller’s ARN, as this server maps it'];
  }
  const inAtlas = adviseAtlasUser(arn);
  const selfHosted = `Self-hosted: create a database user in $external named ${arn}, letter for letter`;
  if (isAtlasError) return inAtlas;
  return isAtlasHost ? [...inAtlas, selfHosted] : [selfHosted, ...inAtlas];
}

function isAtlas(log: readonly HandshakeEvent[]): boolean {
  const address = log.find((event) => event.type === 'started')?.target.address ?? '';
  return /\.mongodb(?:gov)?\.net\b/i.test(address);
}
