import type { SourceFacts } from '../facts/sources';
import { sourceBases } from '../bases/sources';
import type { Knowledge } from '../knowledge';
import { rule, type Rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';

type Finding = Said<keyof SourceFacts>;

const step = 'credentials' as const;
const about = 'source' as const;

/** Credentials that somebody asked STS for before a login: by a web identity, by a role, by a session. */
export const webIdentityRules: readonly Rule<keyof SourceFacts>[] = [
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A28, protocol.md 4.3
    basis: sourceBases,
    test: (known) => webIdentity(known),
  }),
  rule({
    needs: ['troubles'],
    step,
    about,
    // failures.md A28, A31, A32; STS API Reference
    basis: sourceBases,
    test: (known) => stsActions(known),
  }),
];

function webIdentity(known: Knowledge): readonly Finding[] {
  const errors = troublesOf(known, 'source-error');
  const half = errors.find(
    ({ problem }) => problem === 'role-arn-missing' || problem === 'token-file-missing',
  );
  const unreadable = errors.find(({ problem }) => problem === 'token-file-unreadable');
  const found: Finding[] = [];
  if (half) {
    found.push({
      code: 'source-web-identity-half',
      level: 'certain',
      at: { piece: half.piece },
      facts: {
        lacks: half.problem === 'role-arn-missing' ? 'AWS_ROLE_ARN' : 'AWS_WEB_IDENTITY_TOKEN_FILE',
        told: true,
        driver: half.driver ?? known.driver?.driver ?? null,
      },
    });
  } else found.push(...halfOfVariables(known));
  if (unreadable) {
    found.push({ code: 'source-token-file', level: 'certain', at: { piece: unreadable.piece }, facts: {} });
  }
  return found;
}

/** One variable of the two, and a login that failed: perhaps only one was brought. */
function halfOfVariables(known: Knowledge): readonly Finding[] {
  const variables = troublesOf(known, 'variable');
  const file = variables.find(({ name }) => name === 'AWS_WEB_IDENTITY_TOKEN_FILE');
  const role = variables.find(({ name }) => name === 'AWS_ROLE_ARN');
  const one = file ?? role;
  const failed = known.reply !== undefined || troublesOf(known, 'no-credentials').length > 0;
  if (!one || (file && role) || !failed) return [];
  return [
    {
      code: 'source-web-identity-half',
      level: 'possible',
      at: { piece: one.piece },
      facts: {
        lacks: file ? 'AWS_ROLE_ARN' : 'AWS_WEB_IDENTITY_TOKEN_FILE',
        told: false,
        driver: known.driver?.driver ?? null,
      },
    },
  ];
}

function stsActions(known: Knowledge): readonly Finding[] {
  const byDrivers = troublesOf(known, 'source-error').flatMap(({ problem, piece }): readonly Finding[] => {
    const at = { piece };
    if (problem === 'session-credentials')
      return [{ code: 'source-session-credentials', level: 'certain', at, facts: {} }];
    if (problem !== 'assume-role-denied') return [];
    const facts = { action: 'sts:AssumeRole', principal: null, role: null };
    return [{ code: 'source-assume-role-denied', level: 'certain', at, facts }];
  });
  const bySts = troublesOf(known, 'sts-action').flatMap(
    ({ piece, operation, code, message = '' }): readonly Finding[] => {
      const at = { piece };
      if (/GetSessionToken with session credentials/.test(message))
        return [{ code: 'source-session-credentials', level: 'certain', at, facts: {} }];
      const [, action] = /perform: (sts:\w+)/.exec(message) ?? [];
      if (action !== undefined) {
        const facts = {
          action,
          principal: /User: (arn:\S+)/.exec(message)?.[1] ?? null,
          role: /resource: (arn:[^\s"']+)/.exec(message)?.[1] ?? null,
        };
        return [{ code: 'source-assume-role-denied', level: 'certain', at, facts }];
      }
      const isWebIdentity =
        operation === 'AssumeRoleWithWebIdentity' ||
        /^(?:InvalidIdentityToken|IDP\w+)$/.test(code ?? '') ||
        /web identity token|AssumeRoleWithWebIdentity/i.test(message);
      if (!isWebIdentity) return [];
      return [{ code: 'source-web-identity-refused', level: 'certain', at, facts: { code: code ?? null } }];
    },
  );
  return [...bySts, ...byDrivers];
}
