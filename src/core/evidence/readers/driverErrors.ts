import type { EvidenceReader } from '../scan';
import { driverErrorIn } from './driverErrorIn';

/** Errors that a driver raised and that nobody else knows. */
export const driverErrors: EvidenceReader = (scan) =>
  scan.lines.flatMap(({ start, text }) => {
    const facts = driverErrorIn(text, scan);
    if (!facts) return [];
    const place = { start: start + text.search(/\S/), end: start + text.trimEnd().length };
    return [{ kind: 'driver-error', ...place, facts, alone: true }];
  });
