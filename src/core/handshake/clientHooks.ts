import type { AwsCredentials } from '../credentials/awsCredentials';
import { rightOpening, type Opening } from '../mongodbAws/conversation';
import type { RequestToSign } from '../sigv4/request';
import { signRequest } from '../sigv4/sign';

/** Where a mistake can enter the client: one place for each point of its path. What none changes stays as it is. */
export interface ClientHooks {
  /** Step credentials. */
  readonly credentials: (credentials: AwsCredentials) => AwsCredentials;
  /** Step client-first. */
  readonly opening: Opening;
  /** Step request: what the client's clock says, epoch milliseconds. */
  readonly clock: (now: number) => number;
  /** Step request. */
  readonly request: (request: RequestToSign) => RequestToSign;
  /** Steps canonical-request to signature. */
  readonly sign: typeof signRequest;
}

/** No mistake is made. */
export const noHooks: ClientHooks = {
  credentials: (credentials) => credentials,
  opening: rightOpening,
  clock: (now) => now,
  request: (request) => request,
  sign: signRequest,
};
