import type { Driver } from '../../drivers/driver';
import { roster, type DriverName } from '../../drivers/roster';
import { driverIn } from '../drivers/driverIn';
import { wordsInRoster } from '../drivers/wordsInRoster';
import type { EvidenceReader, Found, Line, Scan } from '../scan';
import { isToldByLine } from './lines';
import { placeIn } from './placeIn';

/** What drivers say by themselves, known from the roster. */
export const driverWords: EvidenceReader = (scan) => {
  const sought = wordsInRoster().filter(({ literal }) => scan.text.includes(literal));
  if (sought.length === 0) return [];
  return scan.open.flatMap((line): readonly Found[] => {
    const known = sought.find(
      ({ literal, pattern }) => line.text.includes(literal) && pattern.test(line.text),
    );
    // What a line of any driver tells is told.
    if (!known || known.by.some(({ quotation }) => isToldByLine(quotation.text, scan))) return [];
    const seen = driverIn(line.whole) ?? driverBeside(scan, line);
    const own = known.by.filter(({ driver }) => driver === seen);
    const by = own.length > 0 ? own : known.by;
    const [one] = by;
    if (!one) return [];
    const place = placeIn(line.text, line.start);
    const drivers = [...new Set(by.map(({ driver }) => driver))];
    // What varies may be a part of the token or of the secret.
    const hidden = one.quotation.text.includes('…') && by.some(({ driver }) => printsSecrets(driver));
    const facts = { drivers, said: one.said, quotation: one.quotation };
    return [{ kind: 'driver-words', ...place, facts, own: null, ...(hidden ? { hidden } : {}) }];
  });
};

function printsSecrets(name: DriverName): boolean {
  const driver: Driver = roster[name];
  return Object.values(driver.majors).some((major) => major.printsSecrets);
}

/** Frames and names stand close by. */
function driverBeside({ text }: Scan, { start }: Line): ReturnType<typeof driverIn> {
  return driverIn(text.slice(Math.max(0, start - 1024), start + 2048));
}
