import { comparedVersions } from '../comparedVersions';
import type { PackageFacts } from '../facts/packages';
import { rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';
import type { DriverName } from '../../drivers/roster';

type Finding = Said<keyof PackageFacts>;

/**
 * The first versions with MONGODB-AWS: what drivers' release notes for MongoDB 4.4 say, Java's KAFKA-167. Rust's is a
 * feature whatever the version.
 */
const leastVersions: Readonly<Partial<Record<DriverName, string>>> = {
  node: '3.6',
  python: '3.11',
  go: '1.4',
  java: '4.1',
  dotnet: '2.11',
  c: '1.17',
  ruby: '2.12',
};

/** What of a driver is not installed, or too old. */
export const packageRules = [
  rule({
    id: 'package-missing',
    needs: ['troubles'],
    step: 'credentials',
    about: 'driver',
    source: 'failures.md A19 to A21, corrections.md A2, 32',
    test: (known): readonly Finding[] =>
      troublesOf(known, 'missing-package').map(({ missing, driver, piece }) => ({
        code: 'package-missing',
        level: 'certain',
        at: { piece },
        facts: {
          missing,
          driver: driver ?? known.driver?.driver ?? null,
          version: known.driver?.version ?? null,
        },
      })),
  }),
  rule({
    id: 'package-mechanism',
    needs: ['troubles'],
    step: 'credentials',
    about: 'driver',
    source: 'failures.md A17',
    test: (known): readonly Finding[] => {
      const told = troublesOf(known, 'source-error').find(({ problem }) => problem === 'mechanism-unknown');
      if (!told) return [];
      const driver = told.driver ?? known.driver?.driver ?? null;
      return [
        {
          code: 'package-too-old',
          level: 'certain',
          at: { piece: told.piece },
          facts: { driver, version: known.driver?.version ?? null, least: leastOf(driver), told: true },
        },
      ];
    },
  }),
  rule({
    id: 'package-version',
    needs: ['driver'],
    step: 'credentials',
    about: 'driver',
    source: 'failures.md A17; drivers’ release notes',
    test: ({ driver: { driver, version }, troubles = [] }): readonly Finding[] => {
      const least = leastOf(driver);
      const isTold = troubles.some(
        (one) => one.kind === 'source-error' && one.problem === 'mechanism-unknown',
      );
      if (version === undefined || least === null || isTold || comparedVersions(version, least) >= 0)
        return [];
      return [{ code: 'package-too-old', level: 'certain', facts: { driver, version, least, told: false } }];
    },
  }),
];

function leastOf(driver: DriverName | null): string | null {
  return (driver === null ? undefined : leastVersions[driver]) ?? null;
}
