import { expect, it } from 'vitest';
import { driverIds, majors } from '../../../core/drivers/roster';
import { readerLead } from './readerLead';

it.each(driverIds)('of %s it says which version was run, or what was read', (driver) => {
  const { from } = majors[driver];
  const said = from.how === 'run' ? `How version ${from.version}` : /^How (?:version \d|its source of)/;
  expect(readerLead(driver)).toMatch(said);
});
