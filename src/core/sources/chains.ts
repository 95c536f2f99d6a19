import { manualChain, stops, type AtSource, type Chain, type ChainId } from './chain';
import { sourceIds, type Part } from './source';

const goesOn: AtSource = { kind: 'goes-on' };
const unknown: AtSource = { kind: 'unknown' };

const rustOldPair =
  'cannot specify only one of access key and secret key; either both or neither must be provided';
const rustOldToken = 'cannot specify session token without both access key and secret key';

export const chains: Readonly<Record<ChainId, Chain>> = {
  manual: manualChain,
  'rust-old': {
    id: 'rust-old',
    title: 'Rust before 3.3',
    versions: 'up to 3.2',
    order: sourceIds,
    atIncomplete: (source, has) => {
      if (source !== 'explicit' && source !== 'environment') return goesOn;
      return stops(
        has.includes('accessKeyId') || has.includes('secretAccessKey') ? rustOldPair : rustOldToken,
      );
    },
    ecsExcludesEc2: true,
    readsFullUri: false,
    mixes: true,
    others: null,
  },
  rust: {
    id: 'rust',
    title: 'Rust since 3.3',
    versions: '3.3 and later, by the AWS SDK',
    order: sourceIds,
    atIncomplete: (source, has) =>
      source === 'explicit' && has.includes('accessKeyId')
        ? stops('Username cannot be provided without password for MONGODB-AWS authentication')
        : source === 'explicit'
          ? goesOn
          : unknown,
    ecsExcludesEc2: false,
    readsFullUri: true,
    mixes: false,
    others:
      'Profile files, SSO and credential_process among them, come between environment and web identity.',
  },
  node6: {
    id: 'node6',
    title: 'Node.js 6',
    versions: '6.20 without the AWS SDK',
    order: ['explicit', 'environment', 'ecs', 'ec2'],
    atIncomplete: (source, has) =>
      has.includes('accessKeyId') && (source === 'explicit' || source === 'environment')
        ? stops('When using MONGODB-AWS password must be set when a username is specified')
        : goesOn,
    ecsExcludesEc2: true,
    readsFullUri: false,
    mixes: true,
    others: 'With @aws-sdk/credential-providers installed, the SDK’s own chain follows the environment.',
  },
  node7: {
    id: 'node7',
    title: 'Node.js 7',
    versions: '7.0 and later, by the AWS SDK',
    order: sourceIds,
    refuses: {
      explicit:
        'username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
    },
    atIncomplete: () => goesOn,
    ecsExcludesEc2: true,
    readsFullUri: true,
    mixes: false,
    others:
      'An AWS_CREDENTIAL_PROVIDER callback comes first. With AWS_PROFILE set, the environment is skipped; profile files, SSO and credential_process come before web identity.',
  },
  go: {
    id: 'go',
    title: 'Go',
    versions: '2.8',
    order: sourceIds,
    atIncomplete: (source, has) => {
      if (source !== 'explicit') return goesOn;
      return stops(
        has.includes('accessKeyId')
          ? 'username without password is invalid for MONGODB-AWS'
          : has.includes('secretAccessKey')
            ? 'password without username'
            : 'token without username and password is invalid for MONGODB-AWS',
      );
    },
    ecsExcludesEc2: false,
    readsFullUri: false,
    mixes: false,
    others: 'A custom provider comes between connection string and environment.',
  },
  c: {
    id: 'c',
    title: 'C',
    versions: '2.5',
    order: sourceIds,
    atIncomplete: (source, has) => {
      if (source === 'ecs') return stops(null);
      if (source === 'ec2' || source === 'web-identity') return goesOn;
      if (source === 'explicit' && !isTokenOnly(has)) {
        return stops('… does not accept a username or a password without the other');
      }
      if (isTokenOnly(has))
        return stops('AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing');
      return stops(
        has.includes('accessKeyId')
          ? 'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing'
          : 'SECRET_ACCESS_KEY is set, but ACCESS_KEY_ID is missing',
      );
    },
    ecsExcludesEc2: false,
    readsFullUri: false,
    mixes: false,
    others:
      'A cache of the whole process comes first: credentials that one client fetched outrank another’s.',
  },
  python: {
    id: 'python',
    title: 'Python',
    versions: 'PyMongo 4, by boto3',
    order: sourceIds,
    atIncomplete: (source, has) => {
      if (source === 'explicit') {
        return has.includes('accessKeyId')
          ? stops('username without a password is not supported by MONGODB-AWS')
          : unknown;
      }
      // boto3 says more, PyMongo hides it.
      const breaks = has.includes('accessKeyId') || has.includes('tokenFile') || source === 'ecs';
      return breaks ? stops('temporary MONGODB-AWS credentials could not be obtained') : goesOn;
    },
    ecsExcludesEc2: false,
    readsFullUri: true,
    mixes: false,
    others:
      'A cache of the whole process follows the connection string. SSO, profile files and processes come before ECS.',
  },
  java: {
    id: 'java',
    title: 'Java',
    versions: 'its own chain, without the AWS SDK',
    order: ['explicit', 'environment', 'ecs', 'ec2'],
    atIncomplete: (source, has) => {
      if (source === 'explicit') {
        return has.includes('accessKeyId')
          ? stops('Password can not be null when username is provided…')
          : goesOn;
      }
      return source === 'environment' && has.includes('accessKeyId') ? stops(null) : goesOn;
    },
    ecsExcludesEc2: true,
    readsFullUri: false,
    mixes: false,
    others: 'With the AWS SDK on the class path, its chain takes the place of all but the connection string.',
  },
};

function isTokenOnly(has: readonly Part[]): boolean {
  return !has.includes('accessKeyId') && !has.includes('secretAccessKey');
}
