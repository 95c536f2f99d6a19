import { fromEnv, fromHttp, fromInstanceMetadata, fromTokenFile } from '@aws-sdk/credential-providers';
import { rungContent, type Part, type RungContent, type RungId } from '../core/ladder/rungs';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a provider of AWS gives. */
export interface ProvidedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** One source of this machine: what its environment says of it, and AWS's own provider for it. */
export interface HostSource {
  readonly id: RungId;
  /** What can be told without asking anybody. `unknown` is worth asking. */
  readonly content: (env: Environment) => RungContent | 'unknown';
  readonly provide: () => Promise<ProvidedCredentials>;
}

/** Longest wait for one answer of an endpoint of the machine, milliseconds. On an instance they answer at once. */
const patience = 1_500;

/** AWS's providers take a logger; without one they write warnings onto the console. */
const logger = { debug() {}, info() {}, warn() {}, error() {} };

/** The sources of a machine in the manual's order; the connection string is the page's. */
export const hostSources: readonly HostSource[] = [
  {
    id: 'environment',
    content: (env) =>
      rungContent(
        'environment',
        present(env, {
          accessKeyId: 'AWS_ACCESS_KEY_ID',
          secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
          sessionToken: 'AWS_SESSION_TOKEN',
        }),
      ),
    provide: () => fromEnv({ logger })(),
  },
  {
    id: 'web-identity',
    content: (env) =>
      rungContent(
        'web-identity',
        present(env, { tokenFile: 'AWS_WEB_IDENTITY_TOKEN_FILE', roleArn: 'AWS_ROLE_ARN' }),
      ),
    provide: () => fromTokenFile({ logger, clientConfig: stsClient(process.env) })(),
  },
  {
    id: 'ecs',
    content: ({ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, AWS_CONTAINER_CREDENTIALS_FULL_URI }) =>
      (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ?? AWS_CONTAINER_CREDENTIALS_FULL_URI ?? '') === ''
        ? { kind: 'empty' }
        : 'unknown',
    // The provider is made when it is asked: it reads the environment, and refuses addresses, as it is made.
    provide: async () => fromHttp({ logger, timeout: patience, maxRetries: 0 })(),
  },
  {
    id: 'ec2',
    content: ({ AWS_EC2_METADATA_DISABLED }) =>
      AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true' ? { kind: 'empty' } : 'unknown',
    provide: () =>
      fromInstanceMetadata({ logger, timeout: patience, maxRetries: 0, ec2MetadataV1Disabled: true })(),
  },
];

function present(env: Environment, names: Partial<Record<Part, string>>): readonly Part[] {
  return (Object.keys(names) as Part[]).filter((part) => (env[names[part] ?? ''] ?? '') !== '');
}

/** A region must be there for the SDK to name an endpoint; the drivers ask the global one. */
function stsClient({ AWS_REGION, AWS_DEFAULT_REGION }: Environment): {
  readonly region: string;
  readonly maxAttempts: number;
} {
  return { region: AWS_REGION ?? AWS_DEFAULT_REGION ?? 'us-east-1', maxAttempts: 1 };
}
