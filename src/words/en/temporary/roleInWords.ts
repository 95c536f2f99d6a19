import type { SandboxRole } from '../../../core/sts/issuer/roles';

/** What a role of the sandbox wants of whoever assumes it, or lacks: what follows its name, without a period. */
export function roleInWords({ trusts, externalId, mfa, webIdentitySubject, roles }: SandboxRole): string {
  if (webIdentitySubject !== undefined) {
    return `trusts the service account ${webIdentitySubject.replace('system:serviceaccount:', '')}`;
  }
  if (externalId !== undefined) return `asks for the external ID ${externalId}`;
  if (mfa) return `asks for ${mfa.serial} and the code ${mfa.code}`;
  if (trusts.length === 0) return 'trusts nobody';
  if (!roles) return 'has no database user';
  return `trusts ${trusts.map((arn) => arn.slice(arn.lastIndexOf(':') + 1)).join(', ')}`;
}
