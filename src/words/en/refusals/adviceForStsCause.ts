import { unreachable } from '../../../core/fault/fault';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { ScopePart, StsCause } from '../../../core/sts/refusalCause';

type Log = readonly HandshakeEvent[];

/** What to try after a refusal of STS whose reason is known. */
export function adviceForStsCause(cause: StsCause, log: Log): readonly string[] {
  switch (cause.kind) {
    case 'clock':
      return [clockAdvice(cause)];
    case 'scope':
      return cause.parts.map((part) => scopeAdvice(part, log));
    case 'host-unsigned':
      return ['Sign the header host with the others'];
    case 'signature':
      return [
        'The request was read, and another signature comes out: look for a lost or added character in the secret, and whether it belongs to this key ID',
        'Otherwise something else was signed than the server sends: host, nonce, body and headers must be its own, byte for byte',
      ];
    case 'identity':
      return [
        'ASIA… needs the session token that was issued with it; AKIA… must have none',
        'Otherwise the key was deleted or mistyped',
      ];
    case 'expired':
      return [
        'Get new temporary credentials from the same source and run again',
        'A program that keeps credentials from its start fails like this when its pool opens a new connection: let the driver fetch them',
      ];
    case 'throttled':
      return [
        'STS takes 600 requests a second for an account in a region, and every new connection costs one: open fewer, and keep them',
        'Wait a moment and run again: the request itself was not looked at',
      ];
    case 'region-disabled':
      return ['STS is not activated in this region for the account: activate it, or name another STS host'];
    case 'no-header':
      return [
        'The Authorization header must begin with AWS4-HMAC-SHA256, without its name before it',
        'AWS’s page has this refusal with status 403, another implementation with 400: which STS sends is not known',
      ];
    case 'header-form':
      return cause.torn
        ? ['Look for a space or a line feed in the access key ID: it tears the header apart']
        : ['The Authorization header is incomplete or misspelled: look at it in step 12'];
    case 'absent-header':
      return ['Sign only headers that the server sends'];
    case 'unknown':
      return ['The words of STS are all that is known'];
    default:
      return unreachable(cause);
  }
}

function clockAdvice({ way, minutes }: StsCause & { kind: 'clock' }): string {
  const by = minutes === null ? '' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} `;
  return `The clock of the machine that signed is ${by}${way === 'behind' ? 'behind' : 'ahead of'} that of AWS: set it and run again`;
}

function scopeAdvice(part: ScopePart, log: Log): string {
  switch (part) {
    case 'region': {
      const challenge = log.find((event) => event.type === 'server-first');
      return challenge
        ? `The scope must name ${challenge.region}, the region of the STS host ${challenge.stsHost}; AWS_REGION has no say`
        : 'The scope must name the region of the STS host that the server gave; AWS_REGION has no say';
    }
    case 'service':
      return 'The scope must name the service sts';
    case 'terminator':
      return 'The scope must end with aws4_request';
    case 'date':
      return 'The day in the scope must be that of X-Amz-Date, both in UTC';
  }
}
