import type { AwsCredentials } from '../../credentials/awsCredentials';
import type { HashConstructor } from '../../sigv4/hash';
import { signRequest } from '../../sigv4/sign';
import type { StsEndpoint } from './endpoint';
import { encodeForm, formRequest, stsVersion } from './form';
import { signedHttpRequest, type PreparedRequest } from './prepare';

/**
 * Signs GetCallerIdentity afresh: it needs no permission, and no policy can deny it (STS API Reference,
 * "GetCallerIdentity").
 * @param amzDate `YYYYMMDDTHHMMSSZ`
 * @throws Fault `credentials-swapped` or `signing-failed`
 */
export async function prepareCallerIdentity(
  credentials: AwsCredentials,
  endpoint: StsEndpoint,
  amzDate: string,
  Sha256: HashConstructor,
): Promise<PreparedRequest> {
  const request = formRequest(encodeForm({ Action: 'GetCallerIdentity', Version: stsVersion }), endpoint);
  const scope = { region: endpoint.region, service: 'sts', amzDate };
  const { signing } = await signRequest(request, credentials, scope, Sha256);
  return {
    action: 'GetCallerIdentity',
    endpoint,
    request,
    signing,
    http: signedHttpRequest(request, signing, credentials),
  };
}
