import type { ScopePart, StsCause } from '../../../core/sts/refusalCause';
import { stsCauseAdvice } from '../findings/stsCauseAdvice';
import type { Said } from '../explanation';

type Sentences = {
  readonly [Kind in StsCause['kind']]: (cause: Extract<StsCause, { readonly kind: Kind }>) => string;
};

const parts: Readonly<Record<ScopePart, string>> = {
  region: 'region',
  service: 'service',
  terminator: 'last part',
  date: 'day',
};

/** What STS refused for; what it did not come to look at is said. */
const sentences: Sentences = {
  clock: ({ way, minutes }) =>
    `The clock of the machine that signed is ${minutes === null ? 'too far' : `${minutes} min`} ${way === 'behind' ? 'behind' : 'ahead of'} that of AWS. STS names neither key nor secret.`,
  scope: ({ parts: wrong }) =>
    `The credential scope names another ${wrong.map((part) => parts[part]).join(' and ')} than this endpoint takes. STS names neither key nor secret.`,
  'host-unsigned': () => 'The header host is not among the signed ones.',
  signature: () =>
    'The request was read, and another signature comes out: of another secret, or over another text.',
  identity: () => 'STS does not know this access key ID, or its session token does not belong to it.',
  expired: () => 'The temporary credentials that signed have ended.',
  throttled: () => 'Too many requests for this account; this one was not looked at.',
  'region-disabled': () => 'STS is not activated in this region for this account.',
  'no-header': () => 'STS finds no Authorization header that it can read.',
  'header-form': () => 'The Authorization header cannot be taken apart.',
  'absent-header': () => 'A header is named as signed that the request does not have.',
  unknown: () => 'What STS means by it is not known here.',
};

/** What a refusal of GetCallerIdentity means, and what to do. */
export function refusedFor(cause: StsCause): Said {
  const sentence = (sentences[cause.kind] as (cause: StsCause) => string)(cause);
  return { sentence, next: stsCauseAdvice(cause, null) };
}
