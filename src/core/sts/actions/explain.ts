import { refusalCause } from '../refusalCause';
import type { StsReply } from './exchange';

/** What a refusal of STS means, and what to try. */
export interface StsExplanation {
  readonly sentence: string;
  readonly next: readonly string[];
}

/** In words, for the codes that AssumeRole and AssumeRoleWithWebIdentity answer with (STS API Reference, "Errors"). */
export function explainStsRefusal({ code, message }: StsReply & { kind: 'refused' }): StsExplanation {
  switch (code) {
    case 'AccessDenied':
      return message.startsWith('MultiFactorAuthentication')
        ? {
            sentence: 'The role asks for multi-factor authentication, and the code did not pass.',
            next: [
              'Wait for the next code of the device: each passes once',
              'Look whether the serial is that of this device',
            ],
          }
        : {
            sentence:
              'STS knows who asks and does not let them. It says the same for a role that does not exist, does not trust this identity, or asks for an external ID or MFA that was not given.',
            next: [
              'The trust policy of the role must name this identity or its account',
              'An IAM user also needs a policy that permits sts:AssumeRole on the role',
              'Ask whether the role wants an external ID or MFA',
            ],
          };
    case 'InvalidClientTokenId':
      return {
        sentence: 'STS does not know this access key ID, or its session token does not belong to it.',
        next: [
          'ASIA… needs its session token, AKIA… must have none',
          'Otherwise the key was deleted or mistyped',
        ],
      };
    case 'SignatureDoesNotMatch':
      return explainMismatch(message);
    case 'ExpiredToken':
      return {
        sentence: 'The credentials that signed have ended.',
        next: ['Get new ones from where these came from'],
      };
    case 'ExpiredTokenException':
      return {
        sentence: 'The web identity token has ended.',
        next: ['Read the token file again: in a pod it is replaced before it ends'],
      };
    case 'InvalidIdentityToken':
      return {
        sentence: 'STS does not accept the token itself.',
        next: [
          'Its issuer must be an OpenID Connect provider of this account, spelled exactly so',
          'Its audience must be one that the provider lists, sts.amazonaws.com for EKS',
        ],
      };
    case 'ValidationError':
      return { sentence: 'STS does not accept one of the values.', next: [] };
    case 'RegionDisabledException':
      return {
        sentence: 'STS is not activated in this region for this account.',
        next: [
          'Leave the region empty for the global endpoint, or have it activated in the account’s settings',
        ],
      };
    case 'Throttling':
      return { sentence: 'Too many requests for this account.', next: ['Wait a moment and ask again'] };
    default:
      return { sentence: 'STS refused the request.', next: [] };
  }
}

/** One code for a clock, a scope and a secret: the sentence tells which. */
function explainMismatch(message: string): StsExplanation {
  const cause = refusalCause({ message });
  switch (cause.kind) {
    case 'clock': {
      const by = cause.minutes === null ? 'too far' : `${cause.minutes} min`;
      return {
        sentence: `The clock of this machine is ${by} ${cause.way === 'behind' ? 'behind' : 'ahead of'} that of AWS.`,
        next: ['Set the clock: STS was seen to accept 15 minutes either way'],
      };
    }
    case 'scope':
      return {
        sentence:
          'The request is signed for another region or day than this endpoint’s. The secret was not judged.',
        next: cause.parts.includes('region') ? ['Choose the region of the endpoint'] : [],
      };
    case 'signature':
      return {
        sentence: 'The secret access key is not the one of this access key ID.',
        next: ['Look for a lost or added character, a quote or a line break in the secret'],
      };
    default:
      return { sentence: 'STS refused the signature; its words are all that is known.', next: [] };
  }
}
