import type { EvidenceReader } from '../scan';
import { driverErrorIn } from './driverErrorIn';
import { driverOf } from './driverOf';
import { placeIn } from './placeIn';

/** Errors that a driver raised and that nobody else knows. */
export const driverErrors: EvidenceReader = (scan) =>
  scan.open.flatMap(({ start, text, whole }) => {
    const facts = driverErrorIn(text, scan);
    if (!facts) return [];
    const told = { ...facts, ...driverOf(whole) };
    return [{ kind: 'driver-error', ...placeIn(text, start), facts: told, own: null, alone: true }];
  });
