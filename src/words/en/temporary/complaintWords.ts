import type { ComplaintCode } from '../../../core/sts/actions/assumeRole';

/** What STS is sure to refuse, as a statement of how it is right, without its period. */
export const complaintWords: Readonly<Record<ComplaintCode, string>> = {
  'role-arn': 'A role is written arn:aws:iam::ACCOUNT:role/NAME',
  'session-name': 'A session name has 2 to 64 letters, digits and characters of + = , . @ -',
  duration: 'A duration is 900 to 43,200 seconds',
  'external-id': 'An external ID has 2 to 1,224 letters, digits and characters of + = , . @ : / -',
  'mfa-serial': 'An MFA serial is the ARN of a device, or the number of a hardware device',
  'mfa-code': 'An MFA code has six digits',
  'mfa-pair': 'MFA serial and code go together',
  'token-missing': 'A web identity token is missing',
  'token-too-long': 'A web identity token has 20,000 characters at most',
};
