import { unreachable } from '../../fault/fault';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import type { StsJudgement } from '../../sts/judgement';
import type { StsCause } from '../../sts/refusalCause';
import type { Knowledge } from '../knowledge';
import { readRefusal, type ServerWords } from '../readRefusal';
import type { LoginFate, Otherwise } from './fate';

type Refused = Extract<StsJudgement['outcome'], { readonly accepted: false }>;

/** By what the sandbox found, else by the reply. */
export function loginFate(known: Pick<Knowledge, 'server' | 'ending' | 'reply' | 'judge'>): LoginFate {
  if (known.server) return fateFound(known.server);
  if (known.ending?.step !== 'verdict') return { kind: 'unanswered' };
  switch (known.ending.outcome) {
    case 'authenticated':
      return known.judge === 'aws'
        ? { kind: 'accepted', refusedFor: null }
        : { kind: 'unchecked', letIn: true };
    case 'rejected':
      return fateTold(known.reply ?? {});
    case 'failed':
    case 'stopped':
    case 'signed':
      return { kind: 'unanswered' };
    default:
      return unreachable(known.ending.outcome);
  }
}

function fateFound(finding: ServerFinding): LoginFate {
  if (finding.type === 'refused-by-server') {
    return finding.chosen
      ? { kind: 'unchecked', letIn: false }
      : otherwise({ code: 'by-server', reason: finding.reason });
  }
  const { judgement, lookup } = finding;
  if (!judgement.outcome.accepted) return fateJudged(judgement.outcome);
  return {
    kind: 'accepted',
    refusedFor: lookup?.found === false ? 'user-missing' : null,
  };
}

/** By the sandbox's STS, whose checks and their order are known. */
function fateJudged({ failed, error }: Refused): LoginFate {
  switch (failed) {
    case 'signature':
      return { kind: 'signature-refused' };
    case 'session-token':
      return {
        kind: 'accepted',
        refusedFor: error.code === 'ExpiredToken' ? 'token-expired' : 'token-wrong',
      };
    case 'key-id':
      return otherwise({ code: 'sandbox-key-unknown' });
    case null:
      return otherwise({ code: 'throttled' });
    case 'not-expired':
    case 'not-future':
    case 'date-format':
      return otherwise({ code: 'date-first' });
    case 'scope':
      return otherwise({ code: 'scope-first' });
    case 'authorization-present':
    case 'authorization-form':
    case 'host-signed':
    case 'algorithm':
    case 'credential-parts':
      return otherwise({ code: 'form-first' });
    default:
      return unreachable(failed);
  }
}

/** By a server that says no more than its reply does. */
function fateTold(reply: ServerWords): LoginFate {
  const refusal = readRefusal(reply);
  switch (refusal.kind) {
    case 'user-not-found':
      return { kind: 'accepted', refusedFor: 'user-missing' };
    case 'sts-words':
      return fateByCause(refusal.cause);
    case 'sts-status':
      return refusal.status === 400
        ? otherwise({ code: 'sts-400' })
        : refusal.status >= 500
          ? otherwise({ code: 'sts-down', status: refusal.status })
          : { kind: 'untold', status: refusal.status };
    case 'sts-unreachable':
      return otherwise({ code: 'sts-unreachable' });
    case 'mechanism':
    case 'other-mechanism':
    case 'payload':
    case 'unknown-field':
    case 'conversation':
      return otherwise({ code: 'server-alone' });
    case 'untold':
    case 'other':
    case 'not-logged-in':
    case 'not-permitted':
      return { kind: 'untold', status: null };
    default:
      return unreachable(refusal);
  }
}

function fateByCause(cause: StsCause): LoginFate {
  switch (cause.kind) {
    case 'signature':
      return { kind: 'signature-refused' };
    case 'clock':
      return otherwise({ code: 'clock' });
    case 'scope':
      return otherwise({ code: 'scope' });
    case 'identity':
      return otherwise({ code: 'identity' });
    case 'expired':
      return otherwise({ code: 'token-expired' });
    case 'throttled':
      return otherwise({ code: 'throttled' });
    case 'region-disabled':
      return otherwise({ code: 'region-disabled' });
    case 'host-unsigned':
    case 'no-header':
    case 'header-form':
    case 'absent-header':
      return otherwise({ code: 'form' });
    case 'unknown':
      return { kind: 'untold', status: null };
    default:
      return unreachable(cause);
  }
}

function otherwise(why: Otherwise): LoginFate {
  return { kind: 'refused-otherwise', why };
}
