import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { ServerFinding } from '../../../core/mongodbAws/server/finding';
import { adviseAtlasUser } from './adviseAtlasUser';
import { ifUnexpected } from './explainMissingUser';
import { explainSts } from './explainSts';
import { explainWords, mechanismAdvice } from './explainWords';
import type { Said } from './explanation';
import { reasonInWords } from './reasonInWords';
import { findingIn } from '../../../core/findings/findingIn';
import { readRefusal } from '../../../core/findings/readRefusal';

type Judged = ServerFinding & { readonly type: 'judged' };

/**
 * A server said no. What the sandbox found is certain, so it is told first; of any other server only its words are
 * known.
 * @param log of the run: in the sandbox it holds what server and STS found
 */
export function explainRefusal(fault: FaultData<'server-refused'>, log: readonly HandshakeEvent[]): Said {
  const finding = findingIn(log);
  if (finding === null) return explainWords(fault, log);
  if (finding.type === 'refused-by-server') return byServer(fault, finding);
  const { outcome } = finding.judgement;
  if (!outcome.accepted) return explainSts(fault, finding.judgement, outcome, log);
  return finding.lookup?.found === false
    ? withoutUser(outcome.identity.arn, finding.lookup)
    : explainWords(fault, log);
}

function withoutUser(arn: string, { mode, databaseUser }: NonNullable<Judged['lookup']>): Said {
  const as = databaseUser === arn ? 'by that name' : `as ${databaseUser}`;
  const create =
    mode === 'atlas' ? adviseAtlasUser(arn) : [`Create the database user ${databaseUser} in $external`];
  return {
    sentence: `STS accepted the signature and said that the caller is ${arn}. The server looked for a user in $external ${as}, and there is none.`,
    next: [...create, ifUnexpected],
  };
}

function byServer(
  fault: FaultData<'server-refused'>,
  { reason, offset, chosen }: ServerFinding & { type: 'refused-by-server' },
): Said {
  if (chosen) {
    return {
      sentence: `The sandbox was told to refuse, whatever came. ${reasonInWords(reason)}`,
      next: ['Choose a real check as the reply, and it judges again'],
    };
  }
  const place = offset === undefined ? '' : ` This is at byte ${offset} of the payload.`;
  return {
    sentence: `The server refused this by itself and did not ask STS. It tells a client no more; here is why: ${reasonInWords(reason)}${place}`,
    next: adviceFor(fault, offset !== undefined),
  };
}

function adviceFor(fault: FaultData<'server-refused'>, payload: boolean): readonly string[] {
  const refusal = readRefusal(fault);
  switch (refusal.kind) {
    case 'mechanism':
      return refusal.why === 'database' ? ['authSource must be $external, or left out'] : mechanismAdvice;
    case 'untold':
      return payload
        ? ['Look at that byte in step 5 or step 12']
        : [
            'Sign these headers and no others, in this order: content-length, content-type, host, x-amz-date, with temporary credentials x-amz-security-token, then x-mongodb-gs2-cb-flag, x-mongodb-server-nonce',
          ];
    case 'conversation':
      return ['Begin again with saslStart: a conversation ends with its first answer'];
    default:
      return ['Look at the command that was sent, in step 5 or step 12'];
  }
}
