import { unreachable } from '../../../core/fault/fault';
import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import { adviceForStsCause } from './adviceForStsCause';
import { adviseClockSeen } from './adviseClockSeen';
import { adviseEnded } from './adviseEnded';
import type { Said } from './explanation';
import { explainMissingUser } from './explainMissingUser';
import { readRefusal } from '../../../core/findings/readRefusal';

type Log = readonly HandshakeEvent[];

export const mechanismAdvice = [
  'Self-hosted: add MONGODB-AWS to authenticationMechanisms',
  'MongoDB Community does not have the mechanism; of Enterprise, MongoDB’s own manuals disagree: one has it from 4.4, one not at all',
];

const clockAdvice =
  'Check the clock of the machine that signed: STS was seen to accept 15 minutes either way, AWS’s general page says 5 in most cases';

/** A refusal of a server that shows nothing but its reply: what its own words tell, and no more than that. */
export function explainWords(fault: FaultData<'server-refused'>, log: Log): Said {
  const refusal = readRefusal(fault);
  switch (refusal.kind) {
    case 'user-not-found':
      return explainMissingUser(refusal.arn, fault, log);
    case 'sts-words':
      return {
        sentence: 'STS refused the signed request, and this server passes on what STS said.',
        next: adviceForStsCause(refusal.cause, log),
      };
    case 'sts-status':
      return ofStatus(refusal.status, log);
    case 'sts-unreachable':
      return {
        sentence: 'The server got no answer of STS, so nobody has judged this login.',
        next: [
          `The server must reach ${stsHostIn(log) ?? 'its STS host'} on port 443: look at its firewall, DNS and proxy`,
          'Percona: awsStsHost names another STS host, one in the same region for instance',
        ],
      };
    case 'mechanism':
      return refusal.why === 'database'
        ? {
            sentence:
              'The server offers MONGODB-AWS on the database $external only, and was asked on another.',
            next: ['authSource must be $external, or left out'],
          }
        : { sentence: 'The server does not offer MONGODB-AWS.', next: mechanismAdvice };
    case 'payload':
      return {
        sentence: 'The server could not take the payload of the message, and did not come to judge it.',
        next: ['A payload is binary of subtype 0, or base64 text: look at step 5 or step 12'],
      };
    case 'unknown-field':
      return {
        sentence: 'The command has a field that this server does not know, so it was not carried out.',
        next: ['Look at the command that was sent, in step 5 or step 12'],
      };
    case 'conversation':
      return {
        sentence: 'The server has no login under way that this message belongs to.',
        next: ['Begin again with saslStart: a conversation ends with its first answer'],
      };
    case 'not-logged-in':
      return { sentence: 'The server wants a login before this command.', next: [] };
    case 'not-permitted':
      return {
        sentence: 'This login succeeded before; its database user has no role that permits the command.',
        next: ['Give the database user a role on that database'],
      };
    case 'untold':
      return untold(fault, log);
    case 'other':
      return {
        sentence: `The server refused the command (${fault.serverCodeName ?? 'no code name'}). Its own words are all that is known.`,
        next: [],
      };
    default:
      return unreachable(refusal);
  }
}

function ofStatus(status: number, log: Log): Said {
  switch (status) {
    case 403:
      return {
        sentence:
          'The server asked STS, and STS refused the signed request with 403. The server does not pass on why.',
        next: [
          ...adviseEnded(log),
          ...adviseClockSeen(log),
          'Compare the length of the secret: 40 characters, no quote, space or line break',
          'ASIA… needs its session token, one that has not expired; AKIA… must have none',
          clockAdvice,
          'IAM policies cannot be the cause: GetCallerIdentity needs no permission',
        ],
      };
    case 400:
      return {
        sentence:
          'The server asked STS, and STS answered 400: the request was malformed, or one too many. A wrong signature comes as 403.',
        next: [
          'Look for a space or a line feed in the access key ID: it tears the header apart',
          'STS takes 600 requests a second for an account in a region, and every new connection costs one: open fewer, and keep them',
        ],
      };
    default:
      return {
        sentence: `The server asked STS, and STS answered ${status}, which is no judgement of the request.`,
        next: ['Wait a moment and run again'],
      };
  }
}

/** What a server with a general error leaves open, and the cheapest way to find out. */
function untold({ serverCode }: FaultData<'server-refused'>, log: Log): Said {
  return {
    sentence:
      'The server does not tell why. STS may have refused the request, and it may be that the server did not reach STS at all.',
    next: [
      ...adviseEnded(log),
      ...adviseClockSeen(log),
      'The cheapest test is “aws sts get-caller-identity” with the same credentials: where it fails, its error names the cause; where it answers, look at the server',
      ...(serverCode === 8000
        ? []
        : ['Self-hosted: the server’s log has the status of STS, or that it was not reached']),
      'Step 13 shows how long the server took: many seconds point to an STS that it cannot reach',
      clockAdvice,
    ],
  };
}

function stsHostIn(log: Log): string | undefined {
  return log.find((event) => event.type === 'server-first')?.stsHost;
}
