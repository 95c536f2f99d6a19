import type { CredentialSet } from '../../../core/credentials/credentialSet';
import type { Pasted, PasteFormat } from '../../../core/paste/pasted';
import { Secret } from '../../../core/credentials/secret';
import type { SourceId } from '../../../core/sources/source';
import type { Entered } from './entered';
import type { Inputs } from './inputs';
import { withEntered, withIdentity } from './sourceInputs';

/** What a set of credentials changes: all fields together, so that no token of another set stays behind. */
export function inputsOfSet(set: CredentialSet): Entered {
  return {
    accessKeyId: set.accessKeyId?.text ?? '',
    secretAccessKey: set.secretAccessKey?.text ?? new Secret(''),
    sessionToken: set.sessionToken?.text ?? new Secret(''),
    expiration: set.expiration?.at ?? null,
  };
}

/** The shapes that stand for a source of their own; all others are given to a program itself. */
const sources: Readonly<Partial<Record<PasteFormat, SourceId>>> = {
  environment: 'environment',
  powershell: 'environment',
  cmd: 'environment',
  fish: 'environment',
  csh: 'environment',
  kubernetes: 'environment',
  compose: 'environment',
  'ecs-json': 'ecs',
  'imds-json': 'ec2',
};

/** The source that a paste belongs to; null where nothing in it could fill one. */
export function sourceOfPaste(pasted: Pasted): SourceId | null {
  switch (pasted.kind) {
    case 'credentials':
      // A role alone waits for its token.
      if (pasted.sets.length === 0 && pasted.roleArn !== undefined) return 'web-identity';
      return sources[pasted.format] ?? 'explicit';
    case 'identity-token':
      return 'web-identity';
    case 'nothing':
      return null;
  }
}

/** What a paste changes: the chosen set at the source that it belongs to, and the target where it names one. */
export function inputsOfPaste(pasted: Pasted, chosen: number): Partial<Inputs> {
  const source = sourceOfPaste(pasted);
  return (source && entriesOfPaste(pasted, source, chosen)) ?? {};
}

/**
 * The same for the source that a person says it is for.
 * @returns null where there is nothing in it for that source
 */
export function entriesOfPaste(pasted: Pasted, source: SourceId, chosen = 0): Partial<Inputs> | null {
  if (pasted.kind === 'identity-token') {
    return source === 'web-identity' ? withIdentity({ identityToken: pasted.token.text }) : null;
  }
  if (pasted.kind !== 'credentials') return null;
  const { sets, target, format, roleArn, whole } = pasted;
  const set = sets[chosen];
  const ofString = source === 'explicit' && (format === 'connection-string' || format === 'mongo-command');
  const role = source === 'environment' || source === 'web-identity' ? roleArn : undefined;
  if (!set && target === undefined && role === undefined) return null;
  return {
    ...(set ? withEntered(source, inputsOfSet(set)) : {}),
    ...(set && ofString ? { givenBy: 'connection-string' } : {}),
    ...(set && ofString && whole && target !== undefined ? { whole: { target, text: whole } } : {}),
    ...(role === undefined ? {} : withIdentity({ roleArn: role.text })),
    ...(target === undefined ? {} : { target: 'cluster', connectionString: target }),
  };
}
