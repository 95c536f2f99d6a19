import type { FaultRecord, HandshakeEvent } from '../handshake/events';
import type { ServerFinding } from '../mongodbAws/server/finding';
import type { StsCheckId, StsError, StsJudgement } from '../sts/judgement';
import type { Explanation } from './explanation';

type Said = Pick<Explanation, 'sentence' | 'next'>;

/** A server said no. @param log of the run: in the sandbox it holds what server and STS found */
export function explainRefusal(fault: FaultRecord, log: readonly HandshakeEvent[]): Said {
  return saidOf(fault, findingIn(log), log);
}

/** The last one; a cluster's server and STS tell nobody what they find. */
export function findingIn(log: readonly HandshakeEvent[]): ServerFinding | null {
  return log.findLast((event) => event.type === 'judged' || event.type === 'refused-by-server') ?? null;
}

function saidOf(fault: FaultRecord, finding: ServerFinding | null, log: readonly HandshakeEvent[]): Said {
  if (finding?.type === 'refused-by-server') return byServer(fault, finding);
  switch (fault.serverCode) {
    case 11:
      return noSuchUser(finding);
    case 18:
    case 8000:
      return finding && !finding.judgement.outcome.accepted
        ? bySts(fault, finding.judgement.outcome, log, () => adviceForMismatch(finding.judgement, log))
        : {
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
        sentence: 'The server does not offer MONGODB-AWS, or not on this database.',
        next: mechanismAdvice,
      };
    default:
      return {
        sentence: `The server refused the command (${fault.serverCodeName ?? 'no code name'}).`,
        next: [],
      };
  }
}

const mechanismAdvice = [
  'Self-hosted: add MONGODB-AWS to authenticationMechanisms',
  'MongoDB Community does not have the mechanism',
];

function byServer(
  { serverCode }: FaultRecord,
  { reason, offset }: ServerFinding & { type: 'refused-by-server' },
): Said {
  const place = offset === undefined ? '' : ` This is at byte ${offset} of the payload.`;
  return {
    sentence: `The server refused this by itself and did not ask STS. It tells a client no more; here is why: ${reason}${place}`,
    next: adviceFor(serverCode, offset !== undefined),
  };
}

function adviceFor(code: number | undefined, payload: boolean): readonly string[] {
  switch (code) {
    case 334:
      return [...mechanismAdvice, 'authSource must be $external, or left out'];
    case 18:
    case 8000:
      return payload
        ? ['Look at that byte in step 5 or step 12']
        : [
            'Sign these headers and no others, in this order: content-length, content-type, host, x-amz-date, with temporary credentials x-amz-security-token, then x-mongodb-gs2-cb-flag, x-mongodb-server-nonce',
          ];
    case 17:
      return ['Begin again with saslStart: a conversation ends with its first answer'];
    default:
      return ['Look at the command that was sent, in step 5 or step 12'];
  }
}

function noSuchUser(finding: ServerFinding | null): Said {
  const ifUnexpected = 'If you did not expect this identity, look which source the credentials came from';
  if (finding?.type === 'judged' && finding.lookup && finding.judgement.outcome.accepted) {
    const { arn } = finding.judgement.outcome.identity;
    const { databaseUser } = finding.lookup;
    const as = databaseUser === arn ? 'by that name' : `as ${databaseUser}`;
    return {
      sentence: `STS accepted the signature and said that the caller is ${arn}. The server looked for a user in $external ${as}, and there is none.`,
      next: [`Create the database user ${databaseUser} in $external`, ifUnexpected],
    };
  }
  return {
    sentence:
      'STS accepted the signature and said who the caller is, but the database has no user of that name.',
    next: [
      'Create a database user in $external whose name is this ARN, spelled as this server maps it',
      ifUnexpected,
    ],
  };
}

function bySts(
  { serverCode, serverMessage = '' }: FaultRecord,
  { error, failed }: { readonly error: StsError; readonly failed: StsCheckId | null },
  log: readonly HandshakeEvent[],
  mismatch: () => string,
): Said {
  const told = serverMessage.includes(error.message)
    ? 'This server passes on what STS said; no real one does.'
    : serverCode === 8000
      ? 'The server passes on a status and no more.'
      : 'The server says no more than this.';
  return {
    sentence: `${told} The sandbox’s STS said why: ${error.code}, “${error.message}”`,
    next: adviceForSts(error, failed, log, mismatch),
  };
}

/** Whether it was a driver that signed, of whose texts nothing goes over the wire. */
function isDriver(log: readonly HandshakeEvent[]): boolean {
  return log.some((event) => event.type === 'started' && event.target.kind === 'listener');
}

/** Both sides' texts are at hand, so what is different can be told. */
function adviceForMismatch({ rebuilt }: StsJudgement, log: readonly HandshakeEvent[]): string {
  const signed = log.find((event) => event.type === 'signed')?.signing;
  if (isDriver(log)) return 'Enter the secret access key above: the check finds the first wrong character';
  if (rebuilt && signed && rebuilt.canonicalRequest !== signed.canonicalRequest) {
    return 'You signed another request than the server has: step 13 shows both';
  }
  if (rebuilt && signed && rebuilt.stringToSign !== signed.stringToSign) {
    return 'You signed another string than the server has: compare it with step 9';
  }
  return signed && /[A-F]/.test(signed.signature)
    ? 'Write the signature in lower-case hex'
    : 'Everything but the key was right, so the secret is not the one of this key: look for a lost or added character';
}

function adviceForSts(
  { code }: StsError,
  failed: StsCheckId | null,
  log: readonly HandshakeEvent[],
  mismatch: () => string,
): readonly string[] {
  const look = ['Look at the check that failed in step 13'];
  switch (code) {
    case 'InvalidClientTokenId':
      return failed === 'key-id'
        ? [
            isDriver(log)
              ? 'The listener knows the sandbox’s users only: name yours with --sandbox-users, or have it accept every login'
              : 'The sandbox knows its example users only: for your own credentials choose Cluster',
            'Otherwise the key was deleted or mistyped',
          ]
        : ['ASIA… needs the session token that was issued with it; AKIA… must have none'];
    case 'ExpiredToken':
      return ['Get new temporary credentials from the same source and run again'];
    case 'SignatureDoesNotMatch':
      return failed === 'signature' ? [mismatch()] : look;
    case 'IncompleteSignature':
      if (failed === 'authorization-form')
        return ['Look for a space or a line feed in the access key ID', ...look];
      return failed === 'signature'
        ? ['Sign only headers that the server sends: a header that it does not know is missing at STS']
        : look;
    case 'Throttling':
      return [
        'STS takes 600 requests a second for an account in a region, and every new connection costs one: open fewer, and keep them',
        'Wait a moment and run again: the request itself was not looked at',
      ];
    case 'MissingAuthenticationToken':
      return look;
  }
}
