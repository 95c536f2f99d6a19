import { databaseUsersOf } from '../../mongodbAws/user/databaseUsers';
import { userBases } from '../bases/user';
import { arnIn } from '../arnIn';
import type { UserFacts } from '../facts/user';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';

type Finding = Said<keyof UserFacts>;

/** An identity, and the database user that is to stand for it (failures.md A64). */
export const userRules: readonly Rule<keyof UserFacts>[] = [
  rule({
    needs: [],
    step: 'verdict',
    about: 'user',
    // failures.md A64, corrections.md A4; core/mongodbAws/user
    basis: userBases,
    test: (known) => ofKind(known),
  }),
  rule({
    needs: [],
    step: 'verdict',
    about: 'user',
    // field.md 1; core/mongodbAws/user
    basis: userBases,
    test: (known): readonly Finding[] => {
      // Whoever was refused is told more by that.
      if (known.reply || known.fault || known.ending || known.target || known.server) return [];
      // A login in a log has its database user.
      if (known.sts?.kind === 'error' || known.logLines) return [];
      const arn = arnIn(known) ?? known.arn ?? null;
      const users = arn === null ? null : databaseUsersOf(arn, known.challenge?.region);
      if (arn === null || !users || users.impossible) return [];
      return [{ code: 'user-for-identity', level: 'possible', facts: { arn, users: users.users } }];
    },
  }),
];

function ofKind(known: Knowledge): readonly Finding[] {
  const arn = arnIn(known) ?? known.arn ?? null;
  const users = arn === null ? null : databaseUsersOf(arn, known.challenge?.region);
  if (arn === null || !users) return [];
  const { impossible, identity } = users;
  if (impossible) {
    const facts = { arn, who: impossible } as const;
    return [{ code: 'user-impossible', level: 'certain', facts }];
  }
  const refusal = known.reply && readRefusal(known.reply).kind;
  const isMissing = refusal === 'user-not-found';
  // Some servers say no more than that the login failed; whom STS knows they may have no user for.
  const isPerhaps = refusal === 'untold' && known.sts?.kind === 'identity';
  if (!isMissing && !isPerhaps) return [];
  const server = kindOfServer(known);
  const found: Finding[] = [];
  const { partition } = identity;
  if (partition !== 'aws' && isMissing) {
    const level = server === 'atlas' || server === 'percona' ? 'likely' : 'possible';
    found.push({ code: 'user-partition', level, facts: { partition, server } });
  }
  const inPath = users.users.some(({ supposes }) => supposes?.startsWith('sso-path'));
  if (inPath && users.role !== undefined) {
    const of = server ?? 'atlas';
    const names = users.users.filter((user) => user.server === of).map(({ name }) => name);
    const facts = { role: users.role, sso: true, names, server } as const;
    found.push({ code: 'user-path', level: isMissing ? 'likely' : 'possible', facts });
  }
  return found;
}
