import type { UserFacts } from '../../../core/findings/facts/user';
import type { ServerKind } from '../../../core/findings/seen';
import { userServerNames } from '../user/databaseUserInWords';
import type { WordsByCode } from './findingWords';

const partitions: Readonly<Record<string, string>> = {
  'aws-us-gov': 'AWS GovCloud',
  'aws-cn': 'AWS China',
};

/** What each server makes of an identity outside of the partition aws. */
const elsewhere: Readonly<Record<ServerKind, string>> = {
  atlas:
    'Commercial Atlas takes no such identity; Atlas for Government takes those of GovCloud, and none takes those of China.',
  percona:
    'Percona maps a session to its role in the partition aws alone: here the whole ARN of the session would have to be the name, another one each time.',
  enterprise: 'How Enterprise maps it is not documented.',
  documentdb: 'DocumentDB is in that partition itself, where it offers IAM.',
};

/** An identity, and the database user that is to stand for it. */
export const userWords: WordsByCode<keyof UserFacts> = {
  'user-impossible': ({ arn, who }) => ({
    title: who === 'root' ? 'An account’s root user cannot log in' : 'A federated user cannot log in',
    says: `${arn} is ${who === 'root' ? 'the root user of an AWS account' : 'a federated user, of GetFederationToken'}. STS knows it, but no database user can stand for it: they stand for IAM users and roles only.`,
    next: ['Log in as an IAM user, or as a role (sts:AssumeRole), and create the database user for that'],
  }),
  'user-path': ({ role, sso, names }) => ({
    title: 'A role with a path',
    says: `${role} is a role ${sso ? 'of IAM Identity Center, whose roles lie in a path' : 'that lies in a path'}; the ARN that STS gives leaves the path out. Which of these names the server wants is not known.`,
    next: [
      ...names.map((name) => `Perhaps ${name}`),
      `“aws iam get-role --role-name ${role} --query Role.Arn” prints the ARN with its path`,
      'Percona looks the role up without its path',
    ],
  }),
  'user-partition': ({ partition, server }) => ({
    title: `An identity of ${partitions[partition] ?? partition}`,
    says: `The identity is of ${partitions[partition] ?? partition}. ${
      server === null ? `${elsewhere.atlas} ${elsewhere.percona}` : elsewhere[server]
    }`,
    next: ['Use an identity of the partition that the server is for'],
  }),
  'user-for-identity': ({ arn, users }) => ({
    title: 'The database user for this identity',
    says: `${arn} is an identity, not a credential. If a login with it is refused although STS says yes, the database lacks a user for it in $external, by the name that the server looks for.`,
    next: [...new Set(users.map(({ name }) => name))].map((name) => {
      const servers = users.filter((user) => user.name === name).map(({ server }) => userServerNames[server]);
      return `${[...new Set(servers)].join(', ')}: a database user named ${name}`;
    }),
  }),
};
