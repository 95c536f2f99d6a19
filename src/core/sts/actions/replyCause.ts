import { refusalCause, type StsCause } from '../refusalCause';
import type { StsReply } from './exchange';

/** What STS refused a request for temporary credentials for. */
export type ReplyCause =
  | Extract<StsCause, { readonly kind: 'clock' | 'scope' | 'signature' }>
  | {
      readonly kind:
        | 'mfa'
        | 'denied'
        | 'identity'
        | 'expired'
        | 'token-ended'
        | 'token-refused'
        | 'value'
        | 'region-disabled'
        | 'throttled'
        /** The signature, with a sentence that is not known. */
        | 'mismatch'
        | 'unknown';
    };

/** By the codes that AssumeRole and AssumeRoleWithWebIdentity answer with (STS API Reference, "Errors"). */
export function replyCause({ code, message }: StsReply & { kind: 'refused' }): ReplyCause {
  switch (code) {
    case 'AccessDenied':
      return { kind: message.startsWith('MultiFactorAuthentication') ? 'mfa' : 'denied' };
    case 'InvalidClientTokenId':
      return { kind: 'identity' };
    case 'SignatureDoesNotMatch':
      return mismatch(message);
    case 'ExpiredToken':
      return { kind: 'expired' };
    case 'ExpiredTokenException':
      return { kind: 'token-ended' };
    case 'InvalidIdentityToken':
      return { kind: 'token-refused' };
    case 'ValidationError':
      return { kind: 'value' };
    case 'RegionDisabledException':
      return { kind: 'region-disabled' };
    case 'Throttling':
      return { kind: 'throttled' };
    default:
      return { kind: 'unknown' };
  }
}

/** One code for a clock, a scope and a secret: the sentence tells which. */
function mismatch(message: string): ReplyCause {
  const cause = refusalCause({ message });
  return cause.kind === 'clock' || cause.kind === 'scope' || cause.kind === 'signature'
    ? cause
    : { kind: 'mismatch' };
}
