import { expect, it } from 'vitest';
import { sandboxRoles } from '../../../core/sts/issuer/roles';
import { roleInWords } from './roleInWords';

it('each role of the sandbox is told by what stands between a person and it', () => {
  expect(
    sandboxRoles.map((role) => `${role.arn.slice(role.arn.lastIndexOf('/') + 1)} ${roleInWords(role)}`),
  ).toEqual([
    'app trusts user/ada',
    'partner asks for the external ID countersign',
    'admin asks for arn:aws:iam::123456789012:mfa/ada and the code 123456',
    'build has no database user',
    'web trusts the service account default:app',
    'closed trusts nobody',
  ]);
});
