import { Fault } from '../../fault/fault';

/** The partitions of AWS that have an STS of their own. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-iso' | 'aws-iso-b' | 'aws-eusc';

/** An endpoint of STS, and the region that a signature for it is scoped to. */
export interface StsEndpoint {
  readonly host: string;
  readonly region: string;
  readonly partition: Partition;
}

/** Region names: letters, a direction, a number; GovCloud, the isolated regions and the European cloud have a part more. */
const region = /^(?:[a-z]{2}(?:-gov|-isob?)?|eusc-[a-z]{2})-[a-z]+-\d$/;

/** `sts.amazonaws.com`, and `sts` or `sts-fips` with a region, in the domain of the region's partition. */
const hostPattern = /^(?:sts|sts-fips)\.([a-z0-9-]+)\.([a-z0-9.]+)$/;

/**
 * Whether a host is an endpoint of STS (AWS General Reference, "AWS STS endpoints"). VPC endpoints and dual-stack
 * names are not in the pattern: for these the proxy has `--sts-endpoint`.
 * @throws Fault `sts-endpoint-refused`
 */
export function judgeStsEndpoint(host: string): StsEndpoint {
  if (host === 'sts.amazonaws.com') return { host, region: 'us-east-1', partition: 'aws' };
  const [, name = '', domain = ''] = hostPattern.exec(host) ?? [];
  if (!region.test(name) || domainOf(partitionOf(name)) !== domain) {
    throw new Fault('sts-endpoint-refused', { problem: 'endpoint' });
  }
  return { host, region: name, partition: partitionOf(name) };
}

/**
 * The endpoint of a region.
 * @param name e.g. `eu-central-1`; empty means the global endpoint
 * @throws Fault `sts-endpoint-refused` where it is no region's name
 */
export function stsEndpointOf(name: string): StsEndpoint {
  if (name === '') return judgeStsEndpoint('sts.amazonaws.com');
  if (!region.test(name)) {
    throw new Fault('sts-endpoint-refused', { problem: 'region' });
  }
  return judgeStsEndpoint(`sts.${name}.${domainOf(partitionOf(name))}`);
}

const prefixes: readonly (readonly [string, Partition])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eusc-', 'aws-eusc'],
];

/** The DNS suffix of each partition (AWS's partitions.json). */
const domains: Readonly<Record<Partition, string>> = {
  aws: 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
  'aws-us-gov': 'amazonaws.com',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-eusc': 'amazonaws.eu',
};

/** The partition of a region, by its name alone. */
export function partitionOf(name: string): Partition {
  return prefixes.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'aws';
}

function domainOf(partition: Partition): string {
  return domains[partition];
}
