import { describe, expect, it } from 'vitest';
import { judgedProof } from '../../../testing/findings/judgedProof';

describe('the region for an STS host', () => {
  // protocol.md 2.3
  it.each([
    ['sts.us-west-2.amazonaws.com', 'us-west-2'],
    ['sts.us-west-2.amazonaws.com.ch', 'us-west-2'],
    ['example.com', 'com'],
    ['localhost', 'us-east-1'],
    ['sts.amazonaws.com.cn', 'amazonaws'],
    ['sts-fips.us-east-1.amazonaws.com', 'us-east-1'],
  ])('%s is %s', (stsHost, region) => {
    expect(judgedProof({ stsHost, scope: `20261123/${region}/sts/aws4_request` }).findings).toEqual([]);
    expect(
      judgedProof({ stsHost, scope: `20261123/other/sts/aws4_request` }).findings.map(({ code }) => code),
    ).toEqual(['scope-region-other']);
  });

  it('is left open for a host that no client signs for, and where none is known', () => {
    for (const stsHost of ['sts..com', null]) {
      const { findings, passed } = judgedProof({ stsHost });
      expect([...findings, ...passed].map(({ code }) => code).filter((code) => /region/.test(code))).toEqual(
        [],
      );
    }
  });
});
