import type { CredentialSet, Pasted } from '../core/credentials/pasted';
import { Secret } from '../core/credentials/secret';
import type { Inputs } from './inputs';

/** What a set of credentials changes: all fields together, so that no token of another set stays behind. */
export function inputsOfSet(set: CredentialSet): Partial<Inputs> {
  return {
    accessKeyId: set.accessKeyId?.text ?? '',
    secretAccessKey: set.secretAccessKey?.text ?? new Secret(''),
    sessionToken: set.sessionToken?.text ?? new Secret(''),
    expiration: set.expiration?.at ?? null,
  };
}

/** What a paste changes: the credentials of the chosen set, and the target where it names one. */
export function inputsOfPaste(pasted: Pasted, chosen: number): Partial<Inputs> {
  if (pasted.kind !== 'credentials') return {};
  const set = pasted.sets[chosen];
  return {
    ...(set ? inputsOfSet(set) : {}),
    ...(pasted.target === undefined ? {} : { target: 'cluster', connectionString: pasted.target }),
  };
}
