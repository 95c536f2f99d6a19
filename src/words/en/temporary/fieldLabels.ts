import type { AssumeRoleField } from '../../../core/sts/actions/assumeRole';

/** What STS is asked for, as its fields on the page are called. */
export const fieldLabels: Readonly<Record<AssumeRoleField, string>> = {
  roleArn: 'Role ARN',
  sessionName: 'Session name',
  duration: 'Duration in seconds',
  externalId: 'External ID',
  mfaSerial: 'MFA serial',
  mfaCode: 'MFA code',
  token: 'Web identity token',
};

/** @param field of the fault that names it. @returns without its period */
export function notTaken(field: string): string {
  return `${fieldLabels[field as AssumeRoleField] ?? field} is missing, or not in a form that STS takes`;
}
