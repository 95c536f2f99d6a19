import type { ChainId } from '../../../core/drivers/chains';

/** Which versions look for credentials in an order; `others`: sources beside the five, and where they stand. */
export const chainNotes: Readonly<
  Record<ChainId, { readonly versions: string; readonly others: string | null }>
> = {
  manual: { versions: 'the order that the manual gives', others: null },
  'rust-old': { versions: 'up to 3.2', others: null },
  rust: {
    versions: '3.3 and later, by the AWS SDK',
    others: null,
  },
  node6: {
    versions: '6.20 without the AWS SDK',
    others: 'With @aws-sdk/credential-providers installed, the SDK’s own chain follows the environment.',
  },
  node7: {
    versions: '7.0 and later, by the AWS SDK',
    others:
      'An AWS_CREDENTIAL_PROVIDER callback comes first. With AWS_PROFILE set, the environment is skipped.',
  },
  go: {
    versions: '1.17 and 2.10',
    others: 'A custom provider comes between connection string and environment.',
  },
  c: {
    versions: '2.5',
    others:
      'A cache of the whole process comes first: credentials that one client fetched outrank another’s.',
  },
  python: {
    versions: 'PyMongo 4, by boto3',
    others:
      'A cache of the whole process follows the connection string. Where no file has the profile that AWS_PROFILE names, it ends there. A profile that assumes a role comes before web identity, any other before ECS.',
  },
  java: {
    versions: 'its own chain, without the AWS SDK',
    others: 'With the AWS SDK on the class path, its chain takes the place of all but the connection string.',
  },
  'java-sdk1': {
    versions: '1.12.797 of the SDK',
    others:
      'Java’s system properties come after the environment. With AWS_ROLE_ARN and no token file it ends in a StackOverflowError.',
  },
  'java-sdk2': {
    versions: '2.57.8 of the SDK; where both are there, it is this one that is asked',
    others: 'Java’s system properties come before the environment.',
  },
};
