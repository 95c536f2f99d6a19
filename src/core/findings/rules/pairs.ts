import { accountIdOf, holdsNoAccount } from '../../credentials/accountId';
import { pairBases } from '../bases/pairs';
import { credentialKind } from '../../credentials/credentialKind';
import { isExampleId } from '../../credentials/placeholders';
import type { Identity } from '../../mongodbAws/user/identity';
import { regionOfHost } from '../../mongodbAws/stsHost';
import { accessKeyIdIn, readAuthorization, splitCredential } from '../../sigv4/authorization';
import type { PairFacts } from '../facts/pairs';
import type { Level } from '../finding';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import { namedIdentities, type Named } from './namedIdentities';
import { partitionOfHost } from './partitionOfHost';
import { subjectOfValue } from './subjectOfValue';

type Code = keyof PairFacts;

// failures.md 0.5, A42, A62, A64; field.md 3.
const row = { needs: ['now'], basis: pairBases } as const;

/** Two things that stand beside each other: whether they go together. */
export const pairRules: readonly Rule<Code>[] = [
  rule({ ...row, step: 'credentials', about: 'source', test: accounts }),
  rule({ ...row, step: 'verdict', about: 'source', test: identities }),
  rule({ ...row, step: 'sts', about: 'server', test: partitions }),
  rule({
    needs: ['disagreements'],
    step: 'credentials',
    about: 'source',
    // the pieces themselves
    basis: pairBases,
    test: ({ disagreements }) =>
      disagreements.map(({ value, pieces }) => ({
        code: 'pair-told-otherwise',
        level: 'possible',
        about: subjectOfValue(value),
        at: pieces.at(-1) === undefined ? {} : { piece: pieces.at(-1) ?? 0 },
        facts: { value, pieces },
      })),
  }),
  rule({
    needs: ['captured'],
    step: 'string-to-sign',
    about: 'scope',
    // failures.md A51; protocol.md 2.3
    basis: pairBases,
    test: ({ captured: { authorization = '', stsHost = '' }, proof, challenge }) => {
      // With the whole of the request the rule of the scope tells it.
      if (proof && challenge) return [];
      const { region } = splitCredential(readAuthorization(authorization).credential ?? '') ?? {};
      const wanted = regionOfHost(stsHost);
      return region === undefined || wanted === null || region === wanted
        ? []
        : [{ code: 'pair-scope-host', level: 'certain', facts: { region, stsHost, wanted } }];
    },
  }),
];

function accounts(known: Knowledge): readonly Said<'pair-account'>[] {
  const key = keyIn(known);
  const ofKey = key === null ? null : accountIdOf(key);
  if (key === null || ofKey === null || holdsNoAccount(key)) return [];
  return namedIdentities(known)
    .filter(({ identity }) => identity.account !== ofKey)
    .slice(0, 1)
    .map(({ identity: { account }, by }) => ({
      code: 'pair-account',
      level: by === 'somebody' ? 'possible' : 'likely',
      at: { value: 'accessKeyId' },
      facts: { ofKey, ofArn: account, by },
    }));
}

/** The access key ID of this login; null where none was seen, or one that is nobody's. */
function keyIn({ credentials, proof, captured }: Knowledge): string | null {
  const id =
    credentials?.accessKeyId ?? accessKeyIdIn(proof?.authorization ?? captured?.authorization ?? '') ?? '';
  return credentialKind(id) === 'unknown' || isExampleId(id) ? null : id;
}

function identities(known: Knowledge): readonly Said<'pair-identity'>[] {
  const named = namedIdentities(known);
  const meant = named.find(({ by }) => by === 'somebody') ?? named.find(({ by }) => by === 'sts');
  const seen = named.find(({ by }) => by === 'server') ?? named.find(({ by }) => by === 'log');
  if (!meant || !seen || nameOf(meant.identity) === nameOf(seen.identity)) return [];
  const by = seen.by === 'server' ? 'server' : 'log';
  return [{ code: 'pair-identity', level: 'likely', facts: { seen: seen.arn, by, meant: meant.arn } }];
}

/** A session and its role are one. */
function nameOf(identity: Identity): string {
  const { partition, account } = identity;
  switch (identity.kind) {
    case 'role':
      return `${partition} ${account} role ${identity.name}`;
    case 'role-session':
      return `${partition} ${account} role ${identity.role}`;
    case 'user':
      return `${partition} ${account} user ${identity.name}`;
    case 'root':
    case 'federated-user':
      return `${partition} ${account} ${identity.kind}`;
  }
}

function partitions(known: Knowledge): readonly Said<'pair-partition-host' | 'pair-partition-atlas'>[] {
  const [named] = namedIdentities(known);
  if (!named) return [];
  const { partition } = named.identity;
  const stsHost = known.challenge?.stsHost ?? known.captured?.stsHost;
  const ofHost = stsHost === undefined ? null : partitionOfHost(stsHost);
  // Whom the server's own STS names, it knows.
  if (
    named.by !== 'server' &&
    named.by !== 'log' &&
    stsHost !== undefined &&
    ofHost !== null &&
    ofHost !== partition
  ) {
    const facts = { partition, stsHost, ofHost, by: named.by };
    return [{ code: 'pair-partition-host', level: levelBy(named), facts }];
  }
  // Where the server itself has no such user, that is told by the user that is missing.
  const isMissing = known.reply !== undefined && readRefusal(known.reply).kind === 'user-not-found';
  if (partition === 'aws' || isMissing || kindOfServer(known) !== 'atlas' || isForGovernment(known))
    return [];
  const atlas = partition === 'aws-us-gov' ? 'government' : null;
  return [{ code: 'pair-partition-atlas', level: levelBy(named), facts: { partition, atlas, by: named.by } }];
}

/** Atlas for Government has hosts of its own. */
function isForGovernment({ host = '', target }: Knowledge): boolean {
  return /\.mongodbgov\.net\b/i.test(`${host} ${target?.address ?? ''}`);
}

/** An ARN that stands by itself is perhaps of nobody here. */
function levelBy({ by }: Named): Level {
  return by === 'somebody' ? 'possible' : 'likely';
}
