import { firstMatches } from './firstMatches';
import type { EvidenceReader } from '../scan';
import { packages } from '../drivers/packages';

/** Drivers and what belongs to them with their versions, as package managers, build files and paths have them. */
export const versions: EvidenceReader = ({ text }) =>
  packages.flatMap(({ driver, name, pattern }) =>
    firstMatches(text, pattern).flatMap(({ index, 0: whole, groups }) => {
      const version = groups?.version?.replace(/\.+$/, '');
      if (!version) return [];
      const facts = { driver, package: name, version: version.slice(0, 32) };
      return [{ kind: 'driver-version', start: index, end: index + whole.length, facts } as const];
    }),
  );
