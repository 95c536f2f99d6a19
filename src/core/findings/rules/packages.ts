import { comparedVersions } from '../comparedVersions';
import { packageBases } from '../bases/packages';
import type { PackageFacts } from '../facts/packages';
import { rule, type Rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';
import type { DriverName } from '../../drivers/roster';

type Finding = Said<keyof PackageFacts>;

/** The first versions with MONGODB-AWS. Looked into: the last version before has nothing of it, this one has. */
const leastVersions = {
  /** Looked into: 3.5.11 and 3.6.0; NODE-2288. */
  node: '3.6',
  /** Looked into: 3.10.1 and 3.11.0; its documentation says “versionadded 3.11”. */
  python: '3.11',
  /** Looked into: 1.3.7 and 1.4.0. */
  go: '1.4',
  /** Looked into: driver-core 4.0.6 and 4.1.0; KAFKA-167. */
  java: '4.1',
  /** Release notes of 2.11.0. */
  dotnet: '2.11',
  /** Release notes of libmongoc 1.17.0. */
  c: '1.17',
  /** Announcement of 2.13.0: AWS authentication among its features. */
  ruby: '2.13',
  /** Release notes of 1.1.0-beta: RUST-359. A feature that is to be turned on, in any version. */
  rust: '1.1',
} satisfies Record<DriverName, string>;

/** What of a driver is not installed, or too old. */
export const packageRules: readonly Rule<keyof PackageFacts>[] = [
  rule({
    needs: ['troubles'],
    step: 'credentials',
    about: 'driver',
    // failures.md A19 to A21, corrections.md A2, 32
    basis: packageBases,
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
    needs: ['troubles'],
    step: 'credentials',
    about: 'driver',
    // failures.md A17
    basis: packageBases,
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
    needs: ['driver'],
    step: 'credentials',
    about: 'driver',
    // failures.md A17; leastVersions
    basis: packageBases,
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
  return driver === null ? null : leastVersions[driver];
}
