import { regionOf, type StsHost } from '../mongodbAws/stsHost';

/** The hosts that a region stands for, the likeliest first. */
export function hostsOfRegion(region: string): readonly string[] {
  const regional = `sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return region === regionOf('sts.amazonaws.com' as StsHost) ? ['sts.amazonaws.com', regional] : [regional];
}
