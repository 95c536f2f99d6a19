import type { Placeholders } from '../../../core/drivers/code/snippet';

/** What stands in code where a person has to put something of their own. */
export const placeholders: Placeholders = {
  'access-key-id': '<access key ID>',
  'secret-access-key': '<secret access key>',
  'session-token': '<session token>',
  'token-file': '<absolute path of the token file>',
  region: '<region>',
  'role-arn': 'arn:aws:iam::<account>:role/<role>',
  'user-arn': 'arn:aws:iam::<account>:user/<name>',
  image: '<image>',
};
