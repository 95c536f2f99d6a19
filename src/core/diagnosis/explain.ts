import type { Ending, FaultRecord, HandshakeEvent } from '../handshake/events';
import type { StsJudgement } from '../sts/judgement';

/** What happened, to whom, and what to do next, in a person's words; a server's own words are quoted exactly. */
export interface Explanation {
  /** Two or three words. */
  readonly headline: string;
  /** The server's own message. */
  readonly quote?: string;
  /** What happened, one or two sentences. */
  readonly sentence: string;
  /** What to try, the likeliest first. */
  readonly next: readonly string[];
}

type Failed = Ending & { readonly fault: FaultRecord };

/** @param log of the run that ended so */
export function explain(ending: Failed, log: readonly HandshakeEvent[]): Explanation {
  return ending.outcome === 'rejected'
    ? explainRefusal(ending.fault, judgementOf(log))
    : explainFault(ending.fault);
}

function judgementOf(log: readonly HandshakeEvent[]): StsJudgement | null {
  return log.find((event) => event.type === 'judged')?.judgement ?? null;
}

function explainRefusal(fault: FaultRecord, judgement: StsJudgement | null): Explanation {
  const name = fault.serverCodeName ?? 'no code name';
  const said = {
    headline: `Rejected, code ${fault.serverCode ?? '–'}`,
    quote: fault.serverMessage ?? '',
  };
  switch (fault.serverCode) {
    case 11:
      return {
        ...said,
        sentence:
          'STS accepted the signature and said who you are, but the database has no user of that name.',
        next: [
          'Create a database user in $external whose name is this ARN, spelled as this server maps it',
          'If you did not expect this identity, look which source the credentials came from',
        ],
      };
    case 18:
    case 8000:
      return judgement && !judgement.outcome.accepted
        ? {
            ...said,
            sentence: `The server says no more than this. The sandbox’s STS said why: ${judgement.outcome.error.code}, “${judgement.outcome.error.message}”`,
            next: adviceFor(judgement.outcome.error.code, judgement.outcome.failed),
          }
        : {
            ...said,
            sentence: 'STS refused the signed request, and the server does not pass on why.',
            next: [
              'Compare the length of the secret: 40 characters, no quote, space or line break',
              'ASIA… needs its session token, AKIA… must have none',
              'Check this machine’s clock: STS accepts 15 minutes either way',
              'IAM policies cannot be the cause: GetCallerIdentity needs no permission',
            ],
          };
    case 334:
    case 2:
      return {
        ...said,
        sentence: 'The server does not offer MONGODB-AWS, or not on this database.',
        next: [
          'Self-hosted: add MONGODB-AWS to authenticationMechanisms',
          'MongoDB Community does not have the mechanism',
        ],
      };
    default:
      return { ...said, sentence: `The server refused the command (${name}).`, next: [] };
  }
}

function adviceFor(code: string, failed: string): readonly string[] {
  switch (code) {
    case 'InvalidClientTokenId':
      return failed === 'key-id'
        ? [
            'The sandbox knows its example users only: for your own credentials choose Cluster',
            'Otherwise the key was deleted or mistyped',
          ]
        : ['ASIA… needs the session token that was issued with it; AKIA… must have none'];
    case 'ExpiredToken':
      return ['Get new temporary credentials from the same source and run again'];
    case 'SignatureDoesNotMatch':
      return failed === 'signature'
        ? [
            'Everything but the key was right, so the secret is not the one of this key: look for a lost or added character',
          ]
        : ['Look at the check that failed in step 13'];
    default:
      return ['Look at the check that failed in step 13'];
  }
}

function explainFault(fault: FaultRecord): Explanation {
  const where = [
    fault.host === undefined ? '' : ` at ${fault.host}`,
    fault.leg === undefined ? '' : `, leg ${fault.leg}`,
    fault.offset === undefined ? '' : `, offset ${fault.offset}`,
    fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
  ].join('');
  return {
    headline: headlineOf(fault),
    sentence: `${fault.message} (${fault.code}${where}).`,
    next: fault.advice === undefined ? [] : [fault.advice],
  };
}

function headlineOf({ code }: FaultRecord): string {
  switch (code) {
    case 'credentials-incomplete':
      return 'Credentials incomplete';
    case 'target-refused':
      return 'Target refused';
    case 'proxy-missing':
      return 'No proxy';
    case 'link-broken':
    case 'link-busy':
    case 'link-idle':
    case 'link-refused':
      return 'Link broken';
    case 'dns-failed':
    case 'dns-timeout':
    case 'srv-invalid':
    case 'txt-invalid':
      return 'Not resolved';
    case 'tcp-failed':
    case 'tcp-timeout':
    case 'no-host-left':
      return 'Not reached';
    case 'tls-failed':
    case 'tls-timeout':
    case 'tls-certificate':
    case 'tls-alert-80':
      return 'TLS failed';
    case 'reply-timeout':
      return 'No reply';
    case 'server-closed':
      return 'Server hung up';
    case 'wire-version-too-old':
      return 'Server too old';
    case 'connection-string-invalid':
    case 'target-invalid':
    case 'credentials-in-target':
      return 'Connection string unusable';
    case 'challenge-invalid':
      return 'Challenge unusable';
    default:
      return 'Failed';
  }
}
