import { unreachable } from '../../fault/fault';
import type { FaultData } from '../../fault/facts';
import type { Ending, HandshakeEvent } from '../../trace/events';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import type { StsJudgement } from '../../sts/judgement';
import type { StsCause } from '../../sts/refusalCause';
import { readRefusal } from '../readRefusal';

/** What became of a login, as far as it tells of its signature. */
export type LoginFate =
  /** Nobody has answered the signed request. */
  | { readonly kind: 'unanswered' }
  /** STS took the signature. `refusedFor`: the login was refused all the same, a sentence. */
  | { readonly kind: 'accepted'; readonly refusedFor: string | null }
  /** The listener was told what to answer, and nobody looked at the signature. */
  | { readonly kind: 'unchecked'; readonly letIn: boolean }
  /** STS compared the signature and found another one. */
  | { readonly kind: 'signature-refused' }
  /** Refused for something that tells nothing of the signature. `why`: a sentence. */
  | { readonly kind: 'refused-otherwise'; readonly why: string }
  /** Refused, and nobody says why. `status`: that of STS's answer, where the server passes it on. */
  | { readonly kind: 'untold'; readonly status: number | null };

type Refused = Extract<StsJudgement['outcome'], { readonly accepted: false }>;

/**
 * @param log of the connection
 * @param relayed whether a cluster answered, whose STS is a real one
 */
export function loginFate(log: readonly HandshakeEvent[], relayed: boolean): LoginFate {
  const finding = log.findLast((event) => event.type === 'judged' || event.type === 'refused-by-server');
  if (finding) return fateFound(finding);
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (!ending) return { kind: 'unanswered' };
  return fateEnded(ending, relayed);
}

function fateFound(finding: ServerFinding): LoginFate {
  if (finding.type === 'refused-by-server') {
    return finding.chosen
      ? { kind: 'unchecked', letIn: false }
      : { kind: 'refused-otherwise', why: 'The server refused by itself: it did not ask STS.' };
  }
  const { judgement, lookup } = finding;
  if (!judgement.outcome.accepted) return fateJudged(judgement.outcome);
  return {
    kind: 'accepted',
    refusedFor: lookup?.found === false ? 'The database has no user for this identity.' : null,
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
        refusedFor:
          error.code === 'ExpiredToken'
            ? 'The session token has expired.'
            : 'The session token is missing, or is not the one of this key.',
      };
    case 'key-id':
      return otherwise(
        'The sandbox’s STS does not know this access key ID, so it has no secret to compare by.',
      );
    case null:
      return otherwise('STS had too many requests and did not look at this one.');
    case 'not-expired':
    case 'not-future':
    case 'date-format':
      return otherwise('STS refused the date, before it compared the signature.');
    case 'scope':
      return otherwise('STS refused the credential scope, before it compared the signature.');
    case 'authorization-present':
    case 'authorization-form':
    case 'host-signed':
    case 'algorithm':
    case 'credential-parts':
      return otherwise('STS refused the form of the Authorization header, before it compared the signature.');
    default:
      return unreachable(failed);
  }
}

function fateEnded(ending: Ending, relayed: boolean): LoginFate {
  switch (ending.outcome) {
    case 'authenticated':
      return relayed ? { kind: 'accepted', refusedFor: null } : { kind: 'unchecked', letIn: true };
    case 'rejected':
      return ending.step === 'verdict' ? fateTold(ending.fault) : { kind: 'unanswered' };
    case 'failed':
    case 'stopped':
    case 'signed':
      return { kind: 'unanswered' };
    default:
      return unreachable(ending);
  }
}

/** By a server that says no more than its reply does. */
function fateTold(fault: FaultData<'server-refused'>): LoginFate {
  const refusal = readRefusal(fault);
  switch (refusal.kind) {
    case 'user-not-found':
      return { kind: 'accepted', refusedFor: 'The database has no user for this identity.' };
    case 'sts-words':
      return fateByCause(refusal.cause);
    case 'sts-status':
      return refusal.status === 400
        ? otherwise(
            'STS answered 400, which is a malformed request or too many of them, not the key or its secret.',
          )
        : refusal.status >= 500
          ? otherwise(`STS answered ${refusal.status}: it was not at work.`)
          : { kind: 'untold', status: refusal.status };
    case 'sts-unreachable':
      return otherwise('The server got no answer of STS.');
    case 'mechanism':
    case 'payload':
    case 'unknown-field':
    case 'conversation':
      return otherwise('The server refused by itself and did not ask STS.');
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
      return otherwise('STS refused the date: one of the clocks is wrong.');
    case 'scope':
      return otherwise('STS refused the credential scope.');
    case 'identity':
      return otherwise(
        'STS does not know the access key ID, or the session token is not the one of this key.',
      );
    case 'expired':
      return otherwise('The session token has expired.');
    case 'throttled':
      return otherwise('STS had too many requests and did not look at this one.');
    case 'region-disabled':
      return otherwise('STS is not activated in this region for the account.');
    case 'host-unsigned':
    case 'no-header':
    case 'header-form':
    case 'absent-header':
      return otherwise('STS refused the form of the Authorization header.');
    case 'unknown':
      return { kind: 'untold', status: null };
    default:
      return unreachable(cause);
  }
}

function otherwise(why: string): LoginFate {
  return { kind: 'refused-otherwise', why };
}
