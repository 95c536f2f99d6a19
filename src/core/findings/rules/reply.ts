import { unreachable } from '../../fault/fault';
import { stsBases } from '../bases/sts';
import { replyBases } from '../bases/reply';
import { atlasUserOf } from '../../mongodbAws/server/atlasUser';
import type { ReplyFacts } from '../facts/reply';
import type { StsFacts } from '../facts/sts';
import type { Knowledge } from '../knowledge';
import { readRefusal, type Refusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import type { Subject } from '../subject';
import { ofSandbox } from './ofSandbox';
import { conversed, identified, looked, reached } from './proofs';
import { toldBySandbox } from './toldBySandbox';
import { findingOfCause } from './stsCause';

type ReplyCode = keyof ReplyFacts;
type Answer = Said<ReplyCode | keyof StsFacts>;
type Replied = Knowledge & Required<Pick<Knowledge, 'reply'>>;

/** Atlas's own; a cluster of Atlas may also answer as any server does. */
const atlasError = 8000;

/**
 * What a server's refusal tells by its own words, and what it shows to be right. Where the sandbox's server or its STS
 * tells what it found, that says more.
 */
export const replyRules: readonly Rule<ReplyCode | keyof StsFacts>[] = [
  rule({
    needs: ['reply'],
    step: 'verdict',
    about: 'server',
    // failures.md A.7 to A.9, protocol.md 3.3, corrections.md A3, A9, A10
    basis: { ...replyBases, ...stsBases },
    test: (known): readonly Answer[] => (toldBySandbox(known) ? [] : [findingOf(known)]),
  }),
];

function findingOf(known: Replied): Answer {
  const step = known.ending?.step ?? 'verdict';
  return { ...told(readRefusal(known.reply), known), ...ofSandbox(known), step };
}

function told(refusal: Refusal, known: Replied): Answer {
  const { serverCode, serverCodeName } = known.reply;
  switch (refusal.kind) {
    case 'user-not-found':
      return {
        ...shows('reply-user-not-found', 'user', [...conversed, ...identified]),
        facts: {
          arn: refusal.arn,
          atlasUser: refusal.arn === null ? null : atlasUserOf(refusal.arn),
          server: serverCode === atlasError ? 'atlas' : isAtlas(known) ? 'at-atlas' : 'unknown',
        },
      };
    case 'sts-words':
      return findingOfCause(refusal.cause, { by: 'server' }, known);
    case 'sts-status':
      return ofStatus(refusal.status);
    case 'sts-unreachable':
      return {
        ...shows('reply-sts-unreachable', 'sts-reach', conversed),
        facts: { stsHost: known.challenge?.stsHost ?? null },
      };
    case 'mechanism':
      return refusal.why === 'database'
        ? { ...shows('reply-database', 'connection-string', reached), facts: {} }
        : { ...shows('reply-mechanism', 'mechanism', reached), facts: {} };
    case 'payload':
      return { ...shows('reply-payload', 'conversation', [...reached, 'mechanism']), facts: {} };
    case 'unknown-field':
      return { ...shows('reply-unknown-field', 'conversation', reached), facts: {} };
    case 'conversation':
      return { ...shows('reply-conversation', 'conversation', reached), facts: {} };
    case 'not-logged-in':
      return { ...shows('reply-login-wanted', 'conversation', reached), facts: {} };
    case 'not-permitted':
      return {
        ...shows('reply-not-permitted', 'privileges', [...conversed, ...identified, 'user']),
        facts: {},
      };
    case 'untold':
      return {
        ...shows('reply-untold', 'server', reached),
        untold: true,
        facts: { atlas: serverCode === atlasError },
      };
    case 'other-mechanism':
      return {
        ...shows('reply-other-mechanism', 'connection-string', reached),
        facts: { mechanism: refusal.mechanism },
      };
    case 'other':
      return {
        ...shows('reply-other', 'server', reached),
        untold: true,
        facts: { codeName: serverCodeName ?? null },
      };
    default:
      return unreachable(refusal);
  }
}

/** A wrong signature, key, token or clock comes as 403; 400 is a malformed request, or one too many. */
function ofStatus(status: number): Answer {
  switch (status) {
    case 403:
      return { ...shows('reply-sts-403', 'server', [...conversed, ...looked]), untold: true, facts: {} };
    case 400:
      return { ...shows('reply-sts-400', 'server', [...conversed, 'sts-reach']), untold: true, facts: {} };
    default:
      return { ...shows('reply-sts-status', 'server', [...conversed, 'sts-reach']), facts: { status } };
  }
}

function shows<Code extends ReplyCode>(code: Code, about: Subject, proves: readonly Subject[]) {
  return { code, about, proves, level: 'certain' } as const;
}

function isAtlas({ target }: Knowledge): boolean {
  return /\.mongodb(?:gov)?\.net\b/i.test(target?.address ?? '');
}
