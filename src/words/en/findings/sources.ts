import { roster, type DriverName } from '../../../core/drivers/roster';
import type { SourceFacts } from '../../../core/findings/facts/sources';
import { chains } from '../../../core/drivers/chains';
import { sourceTitles } from '../../../core/sources/source';
import type { WordsByCode } from './findingWords';
import { bringString, seeCode, seeSource } from './pageAdvice';
import { heldWords } from './heldWords';

const nameOf = (driver: DriverName | null): string => (driver === null ? 'The driver' : roster[driver].name);

const shell = '“aws sts get-caller-identity”';

/** A whole line of code, for what the connection string no longer takes. */
const callback =
  "new MongoClient(uri, { authMechanism: 'MONGODB-AWS', authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: async () => ({ accessKeyId, secretAccessKey, sessionToken }) } })";

/** Corrections F: no SDK guesses a region. */
const regionOfSdk =
  'Web identity through an AWS SDK needs AWS_REGION as well: the SDK asks the STS of that region';

/** Corrections 28: what each order does where one of the two variables is missing. */
const halfOfWebIdentity = `With one of the two alone these go on to the next source, which may be the node’s role: ${thatDo('goes-on')}; this stops: ${thatDo('stops')}`;

function thatDo(does: 'stops' | 'goes-on'): string {
  return Object.values(chains)
    .filter(({ order }) => order.includes('web-identity'))
    .filter(({ atIncomplete }) => atIncomplete('web-identity', ['tokenFile']).kind === does)
    .map(({ title }) => title)
    .join(', ');
}

function printsSecrets(driver: DriverName): boolean {
  const majors: readonly { readonly printsSecrets: boolean }[] = Object.values(roster[driver].majors);
  return majors.some((major) => major.printsSecrets);
}

/** Where credentials were looked for, and what came of it. */
export const sourceWords: WordsByCode<keyof SourceFacts> = {
  'source-none': ({ driver, order }) => ({
    title: 'No credentials were found',
    says: `${nameOf(driver)} found no credentials at any source, so nothing was signed and STS was not asked.${
      order === null
        ? ''
        : ` It looks here, in this order: ${order.map((id) => sourceTitles[id]).join(', ')}.`
    }`,
    next: [
      'Where the program runs, “env | grep ^AWS_ | cut -d= -f1” prints which variables it has, without their values; a service, a cron job or sudo does not have those of your shell',
      'ECS: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI stands in the environment of process 1 alone, not in a shell opened later: “tr "\\0" "\\n" < /proc/1/environ | cut -d= -f1”. The task role counts, not the execution role',
      'EC2: a role that was just attached takes some time to show',
      ...(driver === 'python'
        ? [
            'PyMongo keeps the inner reason to itself: “python3 -c "import boto3; print(boto3.Session().get_credentials())"” shows whether boto3 finds any',
          ]
        : []),
      regionOfSdk,
      seeSource,
    ],
  }),
  'source-metadata': (facts) => metadata(facts),
  'source-pod-identity': ({ driver, reads, readers, others }) => ({
    title: 'EKS Pod Identity, which not every driver reads',
    says: `AWS_CONTAINER_CREDENTIALS_FULL_URI names the agent of EKS Pod Identity. ${
      reads === false && driver !== null
        ? `${nameOf(driver)} reads only AWS_CONTAINER_CREDENTIALS_RELATIVE_URI by itself, so it skips this one and may take the node’s role instead.`
        : `Not every driver reads it: ${named(readers)} do; ${named(others)} do not by themselves.`
    }`,
    next: [
      'Let an AWS SDK find the credentials: give the driver a provider of the SDK, where it takes one (Java: the AWS SDK beside the driver)',
      'Or use a role for the service account (IRSA) with AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN',
    ],
  }),
  'source-web-identity-half': ({ lacks, told }) => ({
    title: 'Web identity is half set',
    says: told
      ? `Web identity needs a token file and a role, and ${lacks} is missing.`
      : `Of the two variables of web identity only one was brought; if ${lacks} is not set, the source does not count.`,
    next: [
      'EKS sets both where the service account has the annotation eks.amazonaws.com/role-arn and the pod began after it: start the pod again',
      `“env | grep -E 'AWS_(ROLE_ARN|WEB_IDENTITY_TOKEN_FILE)'” in the pod shows them; neither is secret`,
      halfOfWebIdentity,
      regionOfSdk,
    ],
  }),
  'source-token-file': () => ({
    title: 'The web identity token cannot be read',
    says: 'AWS_WEB_IDENTITY_TOKEN_FILE names a file that the program cannot open.',
    next: [
      '“ls -l "$AWS_WEB_IDENTITY_TOKEN_FILE"” as the user that the program runs as',
      'A container that runs as another user than root may need fsGroup in the pod’s securityContext to read it',
    ],
  }),
  'source-web-identity-refused': ({ code }) => ({
    title: 'STS refused the web identity',
    says: `STS did not take the web identity token${code === null ? '' : ` (${code})`}. So there are no credentials to log in with; the MongoDB server plays no part.`,
    next: [
      'The token’s audience must be sts.amazonaws.com, and its issuer an identity provider (OIDC) of the role’s account',
      'The trust policy of the role must name that provider, and the service account as system:serviceaccount:NAMESPACE:NAME',
      'A token file is renewed by Kubernetes: a program that read it once holds an old one',
      'GovCloud and China have no global endpoint: set AWS_STS_REGIONAL_ENDPOINTS=regional and AWS_REGION; Go, Ruby and the older Rust client ask sts.amazonaws.com alone',
    ],
  }),
  'source-assume-role-denied': ({ action, principal, role }) => ({
    title: 'AssumeRole was denied',
    says: `${principal ?? 'The caller'} may not call ${action}${role === null ? '' : ` on ${role}`}. The MongoDB server plays no part. Here IAM policies do matter; in a 403 that such a server passes on they do not.`,
    next: [
      `The trust policy of ${role ?? 'the role'} must name ${principal ?? 'the caller'}, or its account`,
      'Across accounts a policy of the caller must permit it as well',
      `${shell} where the program runs shows who the caller is: perhaps not who you think`,
    ],
  }),
  'source-session-credentials': () => ({
    title: 'These credentials are temporary already',
    says: 'GetSessionToken takes long-term keys only, and these credentials are temporary already.',
    next: ['Use them as they are: key ID, secret and session token, all three'],
  }),
  'source-held-too-long': ({ driver }) => ({
    title: 'Credentials that were kept too long',
    says: `Temporary credentials ended while the program still held them. ${
      driver === null
        ? 'Where it takes them from a connection string or from code, nothing renews them: a pool works until it opens a new connection.'
        : heldWords[driver]
    }`,
    next: [
      ...(driver === null ? Object.values(heldWords) : []),
      'Give the driver a source that renews itself (a role of ECS, EC2 or EKS, or a callback), rather than text',
    ],
  }),
  'source-variable-name': ({ name, meant }) => ({
    title: `${name} is read by no driver`,
    says: `No driver reads ${name}; ${meant} is meant.${
      meant === 'AWS_SESSION_TOKEN'
        ? ' Without its token a temporary key is answered as one that is not known (InvalidClientTokenId).'
        : ''
    }`,
    next: [
      `Name it ${meant}`,
      ...(name === 'AWS_SECURITY_TOKEN' ? ['It is an older name that some tools of AWS still take'] : []),
    ],
  }),
  'source-driver-refuses': ({ drivers }) => ({
    title: 'The driver refuses the connection string or the credentials',
    says: `${drivers.length === 1 ? named(drivers) : 'The driver'} refuses by itself, before it signs, so STS was not asked. Its words say what it does not take: a part of the connection string, or credentials that are not whole.`,
    next: [
      'Mend what the words name: they stand under Evidence',
      bringString,
      ...(drivers.some(printsSecrets)
        ? ['Such a message may quote a part of the secret or the token: look before you share it']
        : []),
    ],
  }),
  'source-in-string': () => ({
    title: 'Node.js 7 takes no credentials from the string',
    says: 'From version 7 on the Node.js driver refuses credentials in the connection string, as the drivers’ specification has it since 2025: user name, password and AWS_SESSION_TOKEN must go. Nothing is wrong with the credentials themselves.',
    next: [
      'Set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with a temporary key, AWS_SESSION_TOKEN; leave mongodb+srv://HOST/?authMechanism=MONGODB-AWS',
      `Or give a callback: ${callback}`,
      'Both need: npm install @aws-sdk/credential-providers',
      seeCode,
    ],
  }),
  'source-machine': ({ arn, role, by, instance }) => ({
    title: 'This is the role of the machine',
    says:
      by === 'node-group'
        ? `${arn} is a session of ${role}, by its name the role of the nodes of a cluster and not that of a pod${instance === null ? '' : ` (instance ${instance})`}. Perhaps it is not the identity that you think.`
        : `${arn} is a session of the EC2 instance ${instance ?? ''}: ${role} is the role of the machine. Perhaps it is not the identity that you think.`,
    next: [
      by === 'node-group'
        ? 'Look why the pod’s own role is not used: “env | cut -d= -f1 | grep ^AWS_” in the pod must show AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE (IRSA), or a driver that reads Pod Identity'
        : 'If the program should be somebody else: all sources before EC2 were empty, so look at its environment',
      `If it should be the machine: create the database user for the role ${role}`,
    ],
  }),
  'source-other-partition': ({ stsHost, partition }) => ({
    title: partition === 'aws-cn' ? 'An STS of China' : 'An STS of GovCloud',
    says: `The server asks ${stsHost}, which is in the partition ${partition}. Keys of another partition are not known there.`,
    next: [
      '“aws sts get-caller-identity --region REGION”, with the region of that host, answers InvalidClientTokenId for keys of another partition',
      'Use keys of that partition, or a server that asks an STS of yours',
    ],
  }),
  'source-opt-in-region': ({ region, stsHost }) => ({
    title: 'A region that must be turned on',
    says: `The server asks ${stsHost}. ${region} is a region that an account must turn on; a token that the global endpoint of STS issued is not valid there, unless the account asks for version 2 of them.`,
    next: [
      'Get the temporary credentials from a regional endpoint: AWS_STS_REGIONAL_ENDPOINTS=regional',
      'Turn the region on for the account: IAM, Account settings, or AWS Account, Regions',
      'AWS_STS_REGIONAL_ENDPOINTS changes where credentials come from, and never what a login signs',
    ],
  }),
};

const endpoints = {
  imds: 'the metadata service of EC2 (169.254.169.254)',
  ecs: 'the endpoint of ECS (169.254.170.2)',
  'pod-identity': 'the agent of EKS Pod Identity (169.254.170.23)',
} as const;

const happened = {
  refused: 'refused the connection',
  timeout: 'did not answer in time',
  closed: 'could not be reached',
} as const;

function metadata({ endpoint, how, driver }: SourceFacts['source-metadata']) {
  const where =
    endpoint === null ? 'the address inside the machine that gives credentials' : endpoints[endpoint];
  return {
    title: 'The metadata service did not answer',
    says: `${nameOf(driver)} asked ${where}, which ${happened[how]}. It got no credentials there, so nothing was signed and STS was not asked.`,
    next: [
      ...(endpoint === 'imds' || endpoint === null
        ? [
            'In a container on EC2: the instance’s hop limit is usually 1, too few for a container. “aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2” raises it',
            'Not on EC2: this is the last source, so all before it were empty. Set the variables, or give the driver other credentials',
            'In a pod: the node’s role is not meant to be reached; give the pod its own (IRSA or Pod Identity)',
            'It may be turned off for the instance (HttpEndpoint disabled)',
          ]
        : endpoint === 'ecs'
          ? [
              'The task needs a task role (taskRoleArn): the execution role does not count',
              'In a shell opened later the variable is not set: it stands in the environment of process 1',
              ...(driver === 'c' ? ['libmongoc stops here and does not ask EC2'] : []),
            ]
          : [
              'The agent runs as a pod on each node: “kubectl -n kube-system get pods -l app.kubernetes.io/name=eks-pod-identity-agent”',
            ]),
      ...(driver === 'node'
        ? [
            '“timed out after undefined ms” is a mistake in the driver’s message; it does not point to a setting',
          ]
        : []),
    ],
  };
}

function named(drivers: readonly DriverName[]): string {
  return drivers.map((driver) => roster[driver].name).join(', ');
}
