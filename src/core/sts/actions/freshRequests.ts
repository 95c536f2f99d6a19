import type { AwsCredentials } from '../../credentials/awsCredentials';
import { formatAmzDate } from '../../sigv4/amzDate';
import type { HashConstructor } from '../../sigv4/hash';
import { prepareCallerIdentity } from './callerIdentity';
import { partitionOf, stsEndpointOf } from './endpoint';
import type { StsHttpRequest } from './exchange';

export interface FreshPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly Sha256: HashConstructor;
}

/**
 * What makes each request that asks afresh who credentials are: at the endpoint of a region and, where that is not the
 * global one, there as well.
 * @param region empty: the global endpoint
 * @param elsewhere whoever answers in place of AWS's endpoints, as the Host header names it; null: they do. It takes all,
 *   so it is asked once
 * @returns each throws Fault `sts-endpoint-refused`, `credentials-swapped` or `signing-failed`
 */
export function freshRequests(
  credentials: AwsCredentials,
  region: string,
  elsewhere: string | null,
  { now, Sha256 }: FreshPorts,
): readonly (() => Promise<StsHttpRequest>)[] {
  const isOne = region === '' || elsewhere !== null || partitionOf(region) !== 'aws';
  return (isOne ? [region] : [region, '']).map((one) => async () => {
    const endpoint = stsEndpointOf(one);
    const at = elsewhere === null ? endpoint : { ...endpoint, host: elsewhere };
    return (await prepareCallerIdentity(credentials, at, formatAmzDate(now()), Sha256)).http;
  });
}
