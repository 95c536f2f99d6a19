import type { NamedBy, PairFacts, PartitionBy } from '../../../core/findings/facts/pairs';
import type { SeenValue } from '../../../core/findings/seen';
import type { WordsByCode } from './findingWords';
import { seeSources } from './pageAdvice';
import { quoted } from '../quoted';

const whoSays: Readonly<Record<NamedBy, string>> = {
  server: 'The server',
  log: 'The server’s log',
  sts: 'STS',
  somebody: 'The ARN that stands by itself',
};

const whosePartition = (by: PartitionBy, partition: string): string =>
  by === 'region'
    ? `AWS_REGION is a region of the partition ${partition}`
    : `${whoSays[by]} names an identity of the partition ${partition}`;

const sameShell = 'Where the program runs, “aws sts get-caller-identity” prints who it is';

const values: Partial<Record<SeenValue, string>> = {
  accessKeyId: 'the access key ID',
  secretAccessKey: 'the secret access key',
  sessionToken: 'the session token',
  amzDate: 'X-Amz-Date',
  credentialScope: 'the credential scope',
  stsHost: 'the STS host',
  serverNonce: 'the server nonce',
  clientNonce: 'the client nonce',
  authorization: 'the Authorization header',
  signedHeaders: 'the signed headers',
  signature: 'the signature',
  mechanism: 'the mechanism',
  account: 'the account',
  arn: 'the ARN',
  host: 'the host',
  driver: 'the driver',
  driverVersion: 'the driver’s version',
  serverKind: 'the kind of server',
  flag: 'the channel-binding flag',
};

/** Two things that stand beside each other and do not go together. */
export const pairWords: WordsByCode<keyof PairFacts> = {
  'pair-account': ({ ofKey, ofArn, by }) => ({
    title: 'The key is of another account',
    says: `${whoSays[by]} names the account ${ofArn}, and the access key ID is of the account ${ofKey}, as its letters are read: ${
      by === 'somebody' ? 'perhaps they are not of one identity' : 'another key signed than this one'
    }. AWS does not document how the letters hold the account.`,
    next: [seeSources, `${sameShell}: compare the account`],
  }),
  'pair-identity': ({ seen, by, meant }) => ({
    title: 'Another identity than the one meant',
    says: `${whoSays[by]} names ${seen}; what is meant is ${meant}. The program took other credentials: the node’s role instead of the pod’s, an old variable, another profile.`,
    next: [seeSources, 'Or create the database user for the identity that logs in'],
  }),
  'pair-partition-host': ({ partition, stsHost, ofHost, by }) => ({
    title: 'Keys of another partition',
    says: `${whosePartition(by, partition)}, and the server asks ${stsHost}, which is of ${ofHost}: it knows no keys of another partition, and answers InvalidClientTokenId.`,
    next: [
      'Use credentials of an account of that partition',
      'Self-hosted: let the server ask the STS of the keys’ partition',
    ],
  }),
  'pair-partition-atlas': ({ partition, atlas, by }) => ({
    title: 'An identity that commercial Atlas cannot take',
    says: `${whosePartition(by, partition)}. Commercial Atlas takes identities of the partition aws alone${
      atlas === null
        ? ', and Atlas for Government those of aws-us-gov.'
        : '; this one is for Atlas for Government.'
    }`,
    next: ['Use a role of an account of the partition aws, or another mechanism'],
  }),
  'pair-key-kind': ({ of, arn, by }) => ({
    title: 'A long-term key, and a session',
    says: `${whoSays[by]} names ${arn}, ${
      of === 'role-session' ? 'a session of a role' : 'a federated user'
    }, and the access key ID begins with AKIA, a long-term key of an IAM user: ${
      by === 'somebody' ? 'perhaps they are not of one identity' : 'another key signed than this one'
    }.`,
    next: [seeSources, sameShell],
  }),
  'pair-arn-server': ({ arn, server, why, name, by }) => ({
    title:
      why === 'path'
        ? 'A name with a path, which Percona never looks up'
        : 'An identity that this server does not map',
    says: `${whoSays[by]} names ${arn}. ${
      server === 'documentdb'
        ? 'The cluster lies in another partition than this identity: keys of one are not known in another.'
        : why === 'path'
          ? 'Percona looks a session up as its role without the path, so it never finds a user of this name.'
          : 'Percona maps a session to its role in the partition aws alone, and looks any other up by its whole ARN, another one for each session.'
    }`,
    next: [
      name === null
        ? 'Use an identity of the partition that the server is in'
        : `Name the database user ${name}`,
    ],
  }),
  'pair-told-otherwise': ({ value, pieces }) => ({
    title: 'Pieces that disagree',
    says: `${places(pieces)} disagree about ${values[value] ?? 'one value'}, and the first is used: perhaps they are of different logins.`,
    next: ['Remove the pieces that are of another login'],
  }),
  'pair-scope-host': ({ region, stsHost, wanted }) => ({
    says: `The scope names the region ${quoted(region)}, the STS host ${quoted(stsHost)} needs ${wanted}. The second label of the host decides; AWS_REGION has no say.`,
  }),
};

function places(pieces: readonly number[]): string {
  const names = pieces.map((piece) => (piece === 0 ? 'what you entered' : `piece ${piece}`));
  const text = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
