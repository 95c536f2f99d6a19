import { Secret } from '../credentials/secret';
import type { SandboxUser } from './users';

/** Somebody the sandbox knows from the start, with a name for a button. */
export interface ExampleUser extends SandboxUser {
  readonly id: 'iam-user' | 'assumed-role' | 'no-database-user';
  readonly title: string;
}

/**
 * The sandbox's built-in users. Their keys are AWS's published example keys and texts made up in that manner; none
 * opens anything outside the sandbox.
 * @param expiration when the temporary credentials end, epoch milliseconds; without it they never do
 */
export function builtInUsers(expiration?: number): readonly ExampleUser[] {
  const ends = expiration === undefined ? {} : { expiration };
  return [
    {
      id: 'iam-user',
      title: 'IAM user',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
      arn: 'arn:aws:iam::123456789012:user/ada',
      roles: [{ role: 'readWriteAnyDatabase', db: 'admin' }],
    },
    {
      id: 'assumed-role',
      title: 'Assumed role',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      secretAccessKey: new Secret('countersign/Sandbox+Role/9f2KEXAMPLEKEY0'),
      sessionToken: new Secret(
        'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQDcountersignSandbox+AssumedRole/EXAMPLE0TOKEN==',
      ),
      ...ends,
      arn: 'arn:aws:sts::123456789012:assumed-role/app/ada',
      roles: [{ role: 'read', db: 'inventory' }],
    },
    {
      id: 'no-database-user',
      title: 'No database user',
      accessKeyId: 'ASIAI44QH8DHBEXAMPLE',
      secretAccessKey: new Secret('je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY'),
      sessionToken: new Secret(
        'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQDcountersignSandbox+NoDatabaseUser/EXAMPLE==',
      ),
      ...ends,
      arn: 'arn:aws:sts::123456789012:assumed-role/build/ci',
    },
  ];
}
