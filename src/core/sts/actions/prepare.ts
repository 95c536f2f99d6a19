import type { AwsCredentials } from '../../credentials/awsCredentials';
import { requireIdInItsPlace } from '../../credentials/credentialKind';
import type { HashConstructor } from '../../sigv4/hash';
import type { RequestToSign } from '../../sigv4/request';
import { signRequest } from '../../sigv4/sign';
import type { Signing } from '../../sigv4/signing';
import {
  assumeRoleRequest,
  webIdentityRequest,
  type AssumeRoleInput,
  type WebIdentityInput,
} from './assumeRole';
import type { StsEndpoint } from './endpoint';
import type { StsHttpRequest } from './exchange';
import type { StsAction } from './form';

/** A request to STS that is ready to go, and how it came to be. */
export interface PreparedRequest {
  readonly action: StsAction;
  readonly endpoint: StsEndpoint;
  readonly request: RequestToSign;
  /** null: a web identity token takes the place of a signature. */
  readonly signing: Signing | null;
  readonly http: StsHttpRequest;
}

/**
 * Signs AssumeRole with the credentials at hand, recorded like any other signing.
 * @param amzDate `YYYYMMDDTHHMMSSZ`
 * @throws Fault `sts-input-invalid`, `credentials-swapped` or `signing-failed`
 */
export async function prepareAssumeRole(
  input: AssumeRoleInput,
  credentials: AwsCredentials,
  endpoint: StsEndpoint,
  amzDate: string,
  Sha256: HashConstructor,
): Promise<PreparedRequest> {
  const request = assumeRoleRequest(input, endpoint);
  const scope = { region: endpoint.region, service: 'sts', amzDate };
  const { signing } = await signRequest(request, credentials, scope, Sha256);
  return {
    action: 'AssumeRole',
    endpoint,
    request,
    signing,
    http: signedHttpRequest(request, signing, credentials),
  };
}

/** A request as it is sent, with what was signed. @throws Fault `credentials-swapped` for an ID that holds the secret */
export function signedHttpRequest(
  request: RequestToSign,
  { amzDate, authorization }: Signing,
  credentials: AwsCredentials,
): StsHttpRequest {
  requireIdInItsPlace(credentials);
  const { sessionToken } = credentials;
  return httpRequest(request, {
    'x-amz-date': amzDate,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken.reveal() } : {}),
    authorization,
  });
}

/** @throws Fault `sts-input-invalid` */
export function prepareWebIdentity(input: WebIdentityInput, endpoint: StsEndpoint): PreparedRequest {
  const request = webIdentityRequest(input, endpoint);
  return {
    action: 'AssumeRoleWithWebIdentity',
    endpoint,
    request,
    signing: null,
    http: httpRequest(request, {}),
  };
}

function httpRequest(
  { headers, body }: RequestToSign,
  signed: Readonly<Record<string, string>>,
): StsHttpRequest {
  const { host = '', 'content-type': contentType = '' } = headers;
  return { host, headers: { 'content-type': contentType, ...signed }, body };
}
