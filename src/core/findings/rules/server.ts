import { roster, type DriverName } from '../../drivers/roster';
import { serverBases } from '../bases/server';
import type { Driver } from '../../drivers/driver';
import { minWireVersion, newestWireVersion } from '../../mongodbAws/constants';
import type { ServerFacts } from '../facts/server';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { refusedAs } from '../refusedAs';
import { rule, type Rule, type Said } from '../rule';
import type { Trouble } from '../seen';
import { troublesOf } from '../troublesOf';

type Finding = Said<keyof ServerFacts>;

/** What a server cannot do, or does not let in. */
export const serverRules: readonly Rule<keyof ServerFacts>[] = [
  rule({
    needs: [],
    step: 'hello',
    about: 'mechanism',
    // failures.md A61, corrections.md 33
    basis: serverBases,
    test: (known): readonly Finding[] => {
      const found = known.hello?.maxWireVersion;
      const words =
        troublesOf(known, 'driver-words').find(({ said }) => said === 'wireVersion') ??
        troublesOf(known, 'source-error').find(({ problem }) => problem === 'server-too-old');
      if (!words && (found === undefined || found >= minWireVersion)) return [];
      const driver = known.driver?.driver ?? (words && driverOf(words)) ?? null;
      const facts = { found: found ?? null, driver, goesOn: goesOn(driver) };
      return [
        {
          code: 'server-wire-old',
          level: 'certain',
          facts,
          ...(words ? { at: { piece: words.piece } } : {}),
        },
      ];
    },
  }),
  rule({
    needs: ['hello'],
    step: 'hello',
    about: 'driver',
    // corrections.md E; handshake specification
    basis: serverBases,
    test: ({ hello: { minWireVersion: least } }): readonly Finding[] =>
      least === undefined || least <= newestWireVersion
        ? []
        : [{ code: 'server-wire-new', level: 'likely', facts: { least, most: newestWireVersion } }],
  }),
  rule({
    needs: ['reply'],
    step: 'verdict',
    about: 'mechanism',
    // failures.md A61, A66; Amazon DocumentDB Developer Guide
    basis: serverBases,
    test: (known): readonly Finding[] => {
      if (kindOfServer(known) !== 'documentdb') return [];
      const { kind } = readRefusal(known.reply);
      if (kind !== 'mechanism' && kind !== 'untold' && kind !== 'other') return [];
      const level = kind === 'mechanism' ? 'likely' : 'possible';
      return [{ code: 'server-documentdb', level, facts: {} }];
    },
  }),
  rule({
    needs: ['reply'],
    step: 'verdict',
    about: 'privileges',
    // failures.md A66; Atlas documentation
    basis: serverBases,
    test: (known): readonly Finding[] => {
      const { kind } = readRefusal(known.reply);
      const isOpen = kind === 'not-permitted' || kind === 'untold' || kind === 'mechanism';
      return kindOfServer(known) === 'atlas' && isOpen
        ? [{ code: 'server-ldap', level: 'possible', facts: {} }]
        : [];
    },
  }),
  rule({
    needs: ['connectionString'],
    step: 'sts',
    about: 'throttle',
    // failures.md A65; Atlas documentation
    basis: serverBases,
    test: (known) => logins(known),
  }),
  rule({
    needs: ['troubles'],
    step: 'server-first',
    about: 'challenge',
    // failures.md A57 to A60, protocol.md 2.4; core/drivers/roster
    basis: serverBases,
    test: (known): readonly Finding[] => {
      const words = troublesOf(known, 'driver-words').flatMap(({ said, drivers, piece }) => {
        const what = ofServer[said];
        return what === undefined ? [] : [{ what, driver: drivers.length === 1 ? drivers[0] : null, piece }];
      });
      const errors = troublesOf(known, 'source-error').flatMap(({ problem, driver, piece }) =>
        problem === 'steps' || problem === 'nonce-length'
          ? [{ what: problem === 'steps' ? ('steps' as const) : ('nonce' as const), driver, piece }]
          : [],
      );
      return [...words, ...errors].slice(0, 1).map(({ what, driver, piece }) => ({
        code: 'server-protocol',
        level: 'certain',
        at: { piece },
        facts: { what, driver: driver ?? known.driver?.driver ?? null },
      }));
    },
  }),
];

/** Keys of drivers' words by which they refuse a server's first payload. */
const ofServer: Readonly<Partial<Record<string, ServerFacts['server-protocol']['what']>>> = {
  nonce: 'nonce',
  nonceLength: 'nonce',
  noncePrefix: 'nonce',
  host: 'host',
  hostEmpty: 'host',
  hostTooLong: 'host',
  hostEmptyLabel: 'host',
  unknownField: 'field',
};

/** Words that several drivers have are the first one's. */
function driverOf(words: Extract<Trouble, { readonly kind: 'driver-words' | 'source-error' }>) {
  return words.kind === 'driver-words' ? words.drivers[0] : words.driver;
}

function goesOn(driver: DriverName | null): boolean | null {
  const reaction = driver === null ? null : (roster[driver] as Driver).reactions['wire-version'];
  return reaction === null ? null : !reaction.refuses;
}

/** What most drivers open to each host where nothing is set (connection-monitoring-and-pooling.md). */
const usualPool = 100;

function logins(known: Knowledge & Required<Pick<Knowledge, 'connectionString'>>): readonly Finding[] {
  const refusal = known.reply && readRefusal(known.reply);
  const isThrottled = refusedAs(known)?.kind === 'throttled';
  if (!isThrottled && !(refusal?.kind === 'sts-status' && refusal.status === 400)) return [];
  const { connectionString, maxPoolSize } = known;
  const [, authority = ''] = /^mongodb:\/\/([^/?]*)/.exec(connectionString) ?? [];
  const pool = maxPoolSize ?? usualPool;
  // A name with SRV stands for the members of a replica set, three as a rule.
  const hosts = authority === '' ? 3 : authority.split(',').length;
  return [
    {
      code: 'server-logins',
      level: isThrottled ? 'likely' : 'possible',
      facts: { pool, hosts, logins: pool * hosts, usual: maxPoolSize === undefined },
    },
  ];
}
