import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import { roster, type DriverName } from '../../drivers/roster';
import type { RenewalFacts } from '../facts/time';
import { judge } from '../judge';
import { renewalRules } from './renewal';

const fixtures: Fixtures<RenewalFacts> = {
  'driver-renewal': {
    fires: { driver: { driver: 'c' }, expiration: 1, now: 1 },
    nearly: { driver: { driver: 'c' }, expiration: 2, now: 1 },
  },
};

describe('what a driver does when credentials end', () => eachCode(renewalRules, fixtures));

const saidOf = (driver: DriverName, version?: string) =>
  judge(
    {
      driver: { driver, ...(version === undefined ? {} : { version }) },
      sts: { kind: 'error', code: 'ExpiredToken' },
    },
    renewalRules,
  ).findings.map((finding) => findingInWords(finding).says);

describe('a driver whose credentials have ended', () => {
  it.each(Object.keys(roster) as DriverName[])('%s is told of by its source, or not at all', (driver) => {
    for (const says of saidOf(driver)) {
      expect(says).toMatch(/ signs each new connection by itself/);
    }
  });

  it('keeps values that were given, asks again for others, and Node 7 takes none', () => {
    expect(saidOf('c', '2.1.0')).toEqual([
      'C 2 signs each new connection by itself; those that are open stay open. Credentials in its connection string or options are kept as they are: once they have ended, new connections fail. Those of the environment are read again at each login. Those of an endpoint or an SDK are kept, and fetched anew from 5 min before their end. What was kept is forgotten when a login is refused.',
    ]);
    expect(saidOf('node', '7.1.0')[0]).toContain('It takes no credentials in its connection string');
    expect(saidOf('node', '6.20.0')[0]).toContain('are kept as they are: once they have ended');
  });
});
