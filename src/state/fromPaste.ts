import type { CredentialSet, Pasted, PastedCredentials } from '../core/credentials/pasted';
import { Secret } from '../core/credentials/secret';
import type { RungId } from '../core/ladder/rungs';
import type { Entered } from './entered';
import type { Inputs } from './inputs';
import { withEntered, withIdentity } from './sources';

/** What a set of credentials changes: all fields together, so that no token of another set stays behind. */
export function inputsOfSet(set: CredentialSet): Entered {
  return {
    accessKeyId: set.accessKeyId?.text ?? '',
    secretAccessKey: set.secretAccessKey?.text ?? new Secret(''),
    sessionToken: set.sessionToken?.text ?? new Secret(''),
    expiration: set.expiration?.at ?? null,
  };
}

/** What a paste changes: the chosen set at the source that its shape belongs to, and the target where it names one. */
export function inputsOfPaste(pasted: Pasted, chosen: number): Partial<Inputs> {
  if (pasted.kind === 'identity-token') return withIdentity({ identityToken: pasted.token.text });
  if (pasted.kind !== 'credentials') return {};
  const rung = rungOfPaste(pasted);
  const set = pasted.sets[chosen];
  return {
    ...(set ? entriesAt(rung, set, pasted) : {}),
    ...(pasted.target === undefined ? {} : { target: 'cluster', connectionString: pasted.target }),
  };
}

/**
 * The same where a person says which source it is for.
 * @returns null where there are no credentials in it
 */
export function entriesOfPaste(pasted: Pasted, rung: RungId): Partial<Inputs> | null {
  if (pasted.kind !== 'credentials') return null;
  const [set] = pasted.sets;
  return set ? entriesAt(rung, set, pasted) : null;
}

/** The source that a shape of text belongs to; what belongs to no other is given to a program itself. */
export function rungOfPaste({ format }: PastedCredentials): RungId {
  switch (format) {
    case 'environment':
    case 'powershell':
    case 'cmd':
    case 'fish':
    case 'csh':
      return 'environment';
    case 'ecs-json':
      return 'ecs';
    case 'imds-json':
      return 'ec2';
    default:
      return 'explicit';
  }
}

function entriesAt(rung: RungId, set: CredentialSet, pasted: PastedCredentials): Partial<Inputs> {
  const entries = withEntered(rung, inputsOfSet(set));
  return rung === 'explicit' && pasted.format === 'connection-string'
    ? { ...entries, givenBy: 'connection-string' }
    : entries;
}
