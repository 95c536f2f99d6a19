import type { Secret } from '../../credentials/secret';

/** Whose secret it is, as far as that is known; never the secret. */
export interface SecretOwner {
  readonly from: 'field' | 'connection-string' | 'credentials';
  /** The profile. */
  readonly label?: string;
  readonly accessKeyId?: string;
  /** Among the credentials that were given, from 1. */
  readonly order?: number;
}

/** A secret that a signature can be checked by. */
export interface OwnedSecret {
  readonly secret: Secret;
  readonly whose: SecretOwner;
}
