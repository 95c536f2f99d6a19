import { orNull } from '../../fault/fault';
import { judgeStsEndpoint, type Partition } from '../../sts/actions/endpoint';

/** The partition of AWS whose STS has this host; null for a host that is none of AWS's. */
export function partitionOfHost(stsHost: string): Partition | null {
  return orNull(() => judgeStsEndpoint(stsHost).partition);
}
