import { serverModes } from '../../../core/mongodbAws/server/modes';
import { givenOf, type From } from '../../drivers/cases';
import { variablesOf } from '../../drivers/program';
import { assumedRole, assumeRole } from '../../drivers/sources/assumeRole';
import { givers } from '../../drivers/sources/givers';
import { exampleUser } from '../../exampleUser';
import { webRole } from '../../hostCredentials/machine';
import type { ProseMachine, Variables } from './proseMachine';

/**
 * The scenarios of `source/auth/tests/mongodb-aws.md` in the specifications, one to six, with their variants. Each has
 * its credentials in the environment or on the machine, as since 2025-10 no string holds any.
 */
export interface Scenario {
  readonly title: string;
  readonly variables: (machine: ProseMachine) => Promise<Variables>;
  /** What a driver must have as a source, one of these. */
  readonly by: readonly From[];
  /** Who is logged in then. */
  readonly user: string;
}

const iamUser = exampleUser('iam-user');
const role = exampleUser('assumed-role');

export const scenarios: readonly Scenario[] = [
  {
    title: 'Regular Credentials',
    by: ['environment'],
    variables: () => Promise.resolve(variablesOf(givenOf('iam-user'))),
    user: iamUser.arn,
  },
  {
    title: 'EC2 Credentials',
    by: ['EC2'],
    variables: ({ ec2 }) => Promise.resolve(ec2),
    user: databaseUser(givers.EC2.arn),
  },
  {
    title: 'ECS Credentials',
    by: ['ECS'],
    variables: ({ ecs }) => Promise.resolve(ecs),
    user: databaseUser(givers.ECS.arn),
  },
  {
    title: 'Assume Role',
    by: ['environment'],
    variables: async ({ sandbox }) => variablesOf(await assumeRole(sandbox.ready.sts)),
    user: assumedRole,
  },
  {
    title: 'Assume Role with Web Identity, without a session name',
    by: ['web identity', 'web identity, by name'],
    variables: ({ webIdentity }) => Promise.resolve(webIdentity),
    user: webRole,
  },
  {
    title: 'Assume Role with Web Identity, with a session name',
    by: ['web identity', 'web identity, by name'],
    variables: ({ webIdentity }) => Promise.resolve({ ...webIdentity, AWS_ROLE_SESSION_NAME: 'prose' }),
    user: webRole,
  },
  {
    title: 'AWS Lambda, without a session token',
    by: ['environment'],
    variables: () => Promise.resolve(variablesOf(givenOf('iam-user'))),
    user: iamUser.arn,
  },
  {
    title: 'AWS Lambda, with a session token',
    by: ['environment'],
    variables: () => Promise.resolve(variablesOf(givenOf('assumed-role'))),
    user: databaseUser(role.arn),
  },
];

function databaseUser(arn: string): string {
  return serverModes.percona.databaseUser(arn);
}
