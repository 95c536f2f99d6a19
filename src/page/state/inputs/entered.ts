import { Secret } from '../../../core/credentials/secret';
import { credentialParts, type CredentialPart } from '../../../core/sources/source';

/** Credentials as somebody entered them, verbatim; an empty text is a part that is missing. */
export interface Entered {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** Empty: there is none. */
  readonly sessionToken: Secret;
  /** When the credentials end, epoch milliseconds, where the source said so. */
  readonly expiration: number | null;
}

export const noEntered: Entered = {
  accessKeyId: '',
  secretAccessKey: new Secret(''),
  sessionToken: new Secret(''),
  expiration: null,
};

/** The parts that are there. */
export function partsOf(entered: Entered): readonly CredentialPart[] {
  return credentialParts.filter((part) => entered[part].length > 0);
}

export function sameEntered(a: Entered, b: Entered): boolean {
  return (
    a.accessKeyId === b.accessKeyId &&
    a.secretAccessKey.equals(b.secretAccessKey) &&
    a.sessionToken.equals(b.sessionToken)
  );
}
