import { describe, expect, it } from 'vitest';
import { driverIds } from '../../drivers/roster';
import { driversOf } from './driversOf';

describe('the drivers that a login may be of', () => {
  it.each([
    ['python', '4.20.1', ['python'], 'exact'],
    ['python', '4.7.3', ['python47'], 'exact'],
    ['node', '6.21.0', ['node6'], 'exact'],
    ['go', '1.17.10', ['go1'], 'exact'],
    // No version of the driver says whether an AWS SDK stands beside it.
    ['java', '5.14.0', ['java', 'java-sdk'], 'some-version'],
    ['node', '99.0.0', ['node6', 'node7'], 'some-version'],
  ] as const)('are, of %s %s, %j', (driver, version, ids, known) => {
    expect(driversOf({ driver: { driver, version } })).toEqual({ ids, known });
  });

  it('are all where none was seen', () => {
    expect(driversOf({})).toEqual({ ids: driverIds, known: 'none' });
  });
});
