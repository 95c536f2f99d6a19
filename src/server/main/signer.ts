import { Sha256 } from '@aws-crypto/sha256-browser';
import { Secret } from '../../core/credentials/secret';
import { stsService } from '../../core/mongodbAws/constants';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { judgeStsHost, regionOf } from '../../core/mongodbAws/stsHost';
import { signRequest } from '../../core/sigv4/sign';

/** A challenge, and who answers it. */
export interface ToSign {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly stsHost: string;
  /** The text that is signed, as it stands. */
  readonly serverNonce: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly amzDate: string;
}

/**
 * The Authorization header that answers a challenge, by the signer that every command has. It is an entry of its own, so
 * that what somebody installed can be asked for published answers.
 * @throws Fault
 */
export async function authorizationFor({
  accessKeyId,
  secretAccessKey,
  sessionToken,
  stsHost,
  serverNonce,
  amzDate,
}: ToSign): Promise<string> {
  const credentials = {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
  const host = judgeStsHost(stsHost);
  const scope = { region: regionOf(host), service: stsService, amzDate };
  const { signing } = await signRequest(stsRequestFor(host, serverNonce), credentials, scope, Sha256);
  return signing.authorization;
}
