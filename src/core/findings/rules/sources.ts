import { arnIn } from '../arnIn';
import { sourceBases } from '../bases/sources';
import { chainOf, readersOfFullUri } from '../chainOf';
import type { SourceFacts } from '../facts/sources';
import type { Knowledge } from '../knowledge';
import { machineIn } from '../machineIn';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';
import type { DriverName } from '../../drivers/roster';
import { refusedAs } from '../refusedAs';
import { driverRefusesRule } from './driverRefuses';
import { partitionRules } from './partition';
import { webIdentityRules } from './webIdentity';

type Finding = Said<keyof SourceFacts>;

const step = 'credentials' as const;
const about = 'source' as const;

/** Where credentials were looked for, and what came of it. What says most of a missing one is first. */
export const sourceRules: readonly Rule<keyof SourceFacts>[] = [
  rule({
    needs: ['troubles'],
    step,
    about: 'connection-string',
    // failures.md A5, protocol.md 4.1
    basis: sourceBases,
    test: (known): readonly Finding[] =>
      troublesOf(known, 'driver-words')
        .filter(({ said }) => said === 'credentialsInside')
        .slice(0, 1)
        .map(({ piece }) => ({ code: 'source-in-string', level: 'certain', at: { piece }, facts: {} })),
  }),
  ...webIdentityRules,
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A25, A33, protocol.md 4.3, corrections.md 28
    basis: sourceBases,
    test: (known): readonly Finding[] =>
      metadataIn(known).map(({ piece, endpoint, how, driver }) => ({
        code: 'source-metadata',
        level: 'certain',
        at: { piece },
        facts: { endpoint: endpoint ?? null, how, driver: driver ?? driverIn(known) },
      })),
  }),
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A26, A30, protocol.md 4.2
    basis: sourceBases,
    test: (known): readonly Finding[] => {
      const [none] = troublesOf(known, 'no-credentials');
      if (!none) return [];
      const driver = none.driver ?? driverIn(known);
      const order = driver === null ? null : (chainOf(driver, known.driver?.version)?.order ?? null);
      return [{ code: 'source-none', level: 'certain', at: { piece: none.piece }, facts: { driver, order } }];
    },
  }),
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A27, corrections.md A6; core/drivers/roster
    basis: sourceBases,
    test: (known) => podIdentity(known),
  }),
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A14
    basis: sourceBases,
    test: (known): readonly Finding[] =>
      troublesOf(known, 'variable').flatMap(({ name, piece }): readonly Finding[] =>
        typeof name === 'string'
          ? []
          : [
              {
                code: 'source-variable-name',
                level: 'likely',
                at: { piece },
                facts: { name: name.nearly, meant: name.meant },
              },
            ],
      ),
  }),
  rule({
    needs: [],
    step,
    about: 'expiry',
    // failures.md A63, protocol.md 4.4
    basis: sourceBases,
    test: (known): readonly Finding[] =>
      known.by !== 'page' && refusedAs(known)?.kind === 'expired'
        ? [{ code: 'source-held-too-long', level: 'likely', facts: { driver: driverIn(known) } }]
        : [],
  }),
  rule({
    needs: [],
    step,
    about,
    // failures.md 0.5, A24
    basis: sourceBases,
    test: (known): readonly Finding[] => {
      const refused = known.reply && readRefusal(known.reply).kind === 'user-not-found';
      const arn = arnIn(known);
      const machine = arn === null ? null : machineIn(arn);
      if (arn === null || machine === null) return [];
      return [{ code: 'source-machine', level: refused ? 'likely' : 'possible', facts: { arn, ...machine } }];
    },
  }),
  driverRefusesRule,
  ...partitionRules,
];

function driverIn({ driver }: Knowledge): DriverName | null {
  return driver?.driver ?? null;
}

/** The last address that was asked says enough; what is told twice is told once. */
function metadataIn(known: Knowledge) {
  const all = troublesOf(known, 'metadata');
  const ecs = troublesOf(known, 'driver-words')
    .filter(({ said }) => said === 'ecsFails')
    .map(({ piece, drivers }) => ({
      kind: 'metadata' as const,
      piece,
      endpoint: 'ecs' as const,
      how: 'closed' as const,
      ...(drivers[0] === undefined ? {} : { driver: drivers[0] }),
    }));
  return [...all, ...ecs].slice(0, 1);
}

function podIdentity(known: Knowledge): readonly Finding[] {
  const variables = troublesOf(known, 'variable');
  const full = variables.find(({ name }) => name === 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
  const relative = variables.some(({ name }) => name === 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  if (!full || relative) return [];
  const driver = driverIn(known);
  const chain = driver === null ? null : chainOf(driver, known.driver?.version);
  const { readers, others } = readersOfFullUri();
  const reads =
    chain?.readsFullUri ??
    (driver === null ? null : readers.includes(driver) ? true : others.includes(driver) ? false : null);
  if (reads === true) return [];
  return [
    {
      code: 'source-pod-identity',
      level: reads === false ? 'likely' : 'possible',
      at: { piece: full.piece },
      facts: { driver, reads, readers, others },
    },
  ];
}
