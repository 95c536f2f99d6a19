import type { AwsCredentials } from '../../credentials/awsCredentials';
import { rightOpening, type Opening } from '../../mongodbAws/conversation';
import { isServerFault, type ServerFault } from '../../mongodbAws/server/faults';
import type { RequestToSign } from '../../sigv4/request';
import { signRequest } from '../../sigv4/sign';
import type { LabSetting } from './setting';

/** Where the client lets the lab in: one place for each point of its path. What nothing breaks stays as it is. */
export interface LabHooks {
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

/** Nothing is broken. */
export const noLab: LabHooks = {
  credentials: (credentials) => credentials,
  opening: rightOpening,
  clock: (now) => now,
  request: (request) => request,
  sign: signRequest,
};

/** What the sandbox's server and its STS are made to do wrong; the other settings are the client's. */
export function serverFaultsOf(settings: readonly LabSetting[]): ReadonlySet<ServerFault> {
  return new Set(settings.flatMap(({ id }) => (isServerFault(id) ? [id] : [])));
}
