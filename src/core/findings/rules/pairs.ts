import { accountIdOf, holdsNoAccount } from '../../credentials/accountId';
import type { Identity } from '../../mongodbAws/user/identity';
import { regionOfHost } from '../../mongodbAws/stsHost';
import { readAuthorization, splitCredential } from '../../sigv4/authorization';
import { pairBases } from '../bases/pairs';
import type { PairFacts } from '../facts/pairs';
import type { Knowledge } from '../knowledge';
import { rule, type Rule, type Said } from '../rule';
import { keyIn } from './keyIn';
import { levelBy } from './levelBy';
import { namedIdentities } from './namedIdentities';
import { arnAgainstServer, keyAgainstIdentity } from './pairsOfKind';
import { pairsOfPartition } from './pairsOfPartition';
import { subjectOfValue } from './subjectOfValue';

type Code = keyof PairFacts;

// failures.md 0.5, A42, A62, A64; field.md 3.
const row = { needs: ['now'], basis: pairBases } as const;

/** Two things that stand beside each other: whether they go together. */
export const pairRules: readonly Rule<Code>[] = [
  rule({ ...row, step: 'credentials', about: 'source', test: accounts }),
  rule({ ...row, step: 'verdict', about: 'source', test: identities }),
  rule({ ...row, step: 'credentials', about: 'source', test: keyAgainstIdentity }),
  rule({ ...row, step: 'sts', about: 'server', test: pairsOfPartition }),
  // failures.md A64: what a server maps an ARN to.
  rule({ ...row, step: 'verdict', about: 'user', test: arnAgainstServer }),
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
      level: levelBy(by),
      at: { value: 'accessKeyId' },
      facts: { ofKey, ofArn: account, by },
    }));
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
