import { describe, expect, it } from 'vitest';
import { judgeStsEndpoint, stsEndpointOf } from './endpoint';

describe('endpoints of STS', () => {
  it.each([
    ['sts.amazonaws.com', 'us-east-1', 'aws'],
    ['sts.eu-central-1.amazonaws.com', 'eu-central-1', 'aws'],
    ['sts-fips.us-east-2.amazonaws.com', 'us-east-2', 'aws'],
    ['sts.cn-north-1.amazonaws.com.cn', 'cn-north-1', 'aws-cn'],
    ['sts.us-gov-west-1.amazonaws.com', 'us-gov-west-1', 'aws-us-gov'],
    ['sts.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1', 'aws-iso'],
    ['sts.us-isob-east-1.sc2s.sgov.gov', 'us-isob-east-1', 'aws-iso-b'],
    ['sts.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1', 'aws-eusc'],
  ])('%s belongs to %s in %s', (host, region, partition) => {
    expect(judgeStsEndpoint(host)).toEqual({ host, region, partition });
  });

  it.each([
    '',
    'localhost',
    '127.0.0.1',
    'sts.amazonaws.com.',
    'sts.amazonaws.com:443',
    'STS.amazonaws.com',
    'sts.amazonaws.com.cn',
    'sts.eu-central-1.amazonaws.com.cn',
    'sts.cn-north-1.amazonaws.com',
    'sts.eusc-de-east-1.amazonaws.com',
    'sts.us-east-1.amazonaws.eu',
    'sts.evil.com',
    'sts.eu-central-1.amazonaws.com.evil.com',
    'xsts.eu-central-1.amazonaws.com',
    'vpce-1-2.sts.us-east-1.vpce.amazonaws.com',
    'sts.169.254.amazonaws.com',
    'user@sts.amazonaws.com',
    'sts.amazonaws.com/x',
  ])('“%s” is none', (host) => {
    expect(() => judgeStsEndpoint(host)).toThrow(expect.objectContaining({ code: 'sts-endpoint-refused' }));
  });

  it.each([
    ['', 'sts.amazonaws.com'],
    ['eu-central-1', 'sts.eu-central-1.amazonaws.com'],
    ['cn-northwest-1', 'sts.cn-northwest-1.amazonaws.com.cn'],
    ['us-gov-east-1', 'sts.us-gov-east-1.amazonaws.com'],
    ['us-iso-east-1', 'sts.us-iso-east-1.c2s.ic.gov'],
    ['eusc-de-east-1', 'sts.eusc-de-east-1.amazonaws.eu'],
  ])('of the region “%s” is %s', (region, host) => {
    expect(stsEndpointOf(region).host).toBe(host);
  });
});
