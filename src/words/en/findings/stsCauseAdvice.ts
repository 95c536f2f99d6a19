import type { StsPlace } from '../../../core/findings/facts/sts';
import type { ScopePart, StsCause } from '../../../core/sts/refusalCause';
import { quotaAdvice, tornHeaderAdvice } from './advice';
import { lookAtHeader } from './pageAdvice';

type Advice = {
  readonly [Kind in StsCause['kind']]: (
    cause: Extract<StsCause, { readonly kind: Kind }>,
    place: StsPlace | null,
  ) => readonly string[];
};

const advice: Advice = {
  clock: ({ way, minutes }) => {
    const by = minutes === null ? '' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} `;
    return [
      `The clock of the machine that signed is ${by}${way === 'behind' ? 'behind' : 'ahead of'} that of AWS: set it and run again; STS names neither key nor secret`,
    ];
  },
  scope: ({ parts }, place) => parts.map((part) => scopeAdvice(part, place)),
  'host-unsigned': () => ['Sign the header host with the others'],
  signature: () => [
    'The request was read, and another signature comes out: look for a lost or added character in the secret, and whether it belongs to this key ID',
    'Otherwise something else was signed than the server sends: host, nonce, body and headers must be its own, byte for byte',
  ],
  identity: () => [
    'ASIA… needs the session token that was issued with it; AKIA… must have none',
    'Otherwise the key was deleted or mistyped',
  ],
  expired: () => [
    'Get new temporary credentials from the same source and run again',
    'A program that keeps credentials from its start fails like this when its pool opens a new connection: let the driver fetch them',
  ],
  throttled: () => [quotaAdvice, 'Wait a moment and run again: the request itself was not looked at'],
  'region-disabled': () => [
    'STS is not activated in this region for the account: activate it, or name another STS host',
  ],
  'no-header': () => [
    'The Authorization header must begin with AWS4-HMAC-SHA256, without its name before it',
    'AWS’s page has this refusal with status 403, another implementation with 400: which STS sends is not known',
  ],
  'header-form': ({ torn }) => (torn ? [tornHeaderAdvice] : [lookAtHeader]),
  'absent-header': () => ['Sign only headers that the server sends'],
  unknown: () => ['The words of STS are all that is known'],
};

/** What to try after a refusal of STS whose reason is known. */
export function stsCauseAdvice(cause: StsCause, place: StsPlace | null): readonly string[] {
  return (advice[cause.kind] as (cause: StsCause, place: StsPlace | null) => readonly string[])(cause, place);
}

function scopeAdvice(part: ScopePart, place: StsPlace | null): string {
  switch (part) {
    case 'region':
      return place
        ? `The scope must name ${place.region}, the region of the STS host ${place.stsHost}; AWS_REGION has no say`
        : 'The scope must name the region of the STS host that the server gave; AWS_REGION has no say';
    case 'service':
      return 'The scope must name the service sts';
    case 'terminator':
      return 'The scope must end with aws4_request';
    case 'date':
      return 'The day in the scope must be that of X-Amz-Date, both in UTC';
  }
}
