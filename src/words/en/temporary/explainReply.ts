import type { ReplyCause } from '../../../core/sts/actions/replyCause';
import type { Said } from '../explanation';

type CauseWords = {
  readonly [Kind in ReplyCause['kind']]: (cause: Extract<ReplyCause, { readonly kind: Kind }>) => Said;
};

const words = {
  mfa: () => ({
    sentence: 'The role asks for multi-factor authentication, and the code did not pass.',
    next: [
      'Wait for the next code of the device: each passes once',
      'Look whether the serial is that of this device',
    ],
  }),
  denied: () => ({
    sentence:
      'STS knows who asks and does not let them. It says the same for a role that does not exist, does not trust this identity, or asks for an external ID or MFA that was not given.',
    next: [
      'The trust policy of the role must name this identity or its account',
      'An IAM user also needs a policy that permits sts:AssumeRole on the role',
      'Ask whether the role wants an external ID or MFA',
    ],
  }),
  identity: () => ({
    sentence: 'STS does not know this access key ID, or its session token does not belong to it.',
    next: [
      'ASIA… needs its session token, AKIA… must have none',
      'Otherwise the key was deleted or mistyped',
    ],
  }),
  expired: () => ({
    sentence: 'The credentials that signed have ended.',
    next: ['Get new ones from where these came from'],
  }),
  'token-ended': () => ({
    sentence: 'The web identity token has ended.',
    next: ['Read the token file again: in a pod it is replaced before it ends'],
  }),
  'token-refused': () => ({
    sentence: 'STS does not accept the token itself.',
    next: [
      'Its issuer must be an OpenID Connect provider of this account, spelled exactly so',
      'Its audience must be one that the provider lists, sts.amazonaws.com for EKS',
    ],
  }),
  value: () => ({ sentence: 'STS does not accept one of the values.', next: [] }),
  'region-disabled': () => ({
    sentence: 'STS is not activated in this region for this account.',
    next: ['Leave the region empty for the global endpoint, or have it activated in the account’s settings'],
  }),
  throttled: () => ({
    sentence: 'Too many requests for this account.',
    next: ['Wait a moment and ask again'],
  }),
  clock: ({ minutes, way }) => ({
    sentence: `The clock of this machine is ${minutes === null ? 'too far' : `${minutes} min`} ${way === 'behind' ? 'behind' : 'ahead of'} that of AWS.`,
    next: ['Set the clock: STS was seen to accept 15 minutes either way'],
  }),
  scope: ({ parts }) => ({
    sentence:
      'The request is signed for another region or day than this endpoint’s. STS names neither key nor secret.',
    next: parts.includes('region') ? ['Choose the region of the endpoint'] : [],
  }),
  signature: () => ({
    sentence: 'The secret access key is not the one of this access key ID.',
    next: ['Look for a lost or added character, a quote or a line break in the secret'],
  }),
  mismatch: () => ({
    sentence: 'STS refused the signature; its words are all that is known.',
    next: [],
  }),
  unknown: () => ({ sentence: 'STS refused the request.', next: [] }),
} satisfies CauseWords;

/** What a refusal of STS means, and what to try. */
export function explainReply(cause: ReplyCause): Said {
  return (words[cause.kind] as (cause: ReplyCause) => Said)(cause);
}
