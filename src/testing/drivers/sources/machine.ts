import { builtInUsers } from '../../../core/sts/builtInUsers';
import type { SandboxUser } from '../../../core/sts/users';
import { serviceAccountToken, webRole } from '../../hostCredentials/machine';
import {
  containerEndpoint,
  instanceEndpoint,
  type HandedOut,
  listenHttp,
  type MetadataServer,
} from '../../hostCredentials/metadataServers';
import { trueAddresses } from '../../hostCredentials/trueAddresses';
import { oddUsers } from '../../snippets/oddUsers';
import { KnownUsers } from '../../../server/sandbox/knownUsers';
import { sandboxStsPorts } from '../../../server/sandbox/sandboxStsPorts';
import { listenSts } from '../../../server/sandbox/stsEndpoint';
import { startStsByName } from './stsByName';
import { givers, handedBy } from './givers';

/**
 * Where a driver finds credentials on its machine. A toolchain lists in `from` those that its driver has (a further kind
 * is one line of `table` here, and a case of `sourceCases.ts`); `main.ts` runs a case of each. Those of `inOwnNetwork` need
 * AWS's own addresses and names, so `main.ts` starts itself anew in a network namespace that has them, and says in a line
 * where that cannot be. By hand: `npx tsx src/testing/drivers/main.ts --only Rust`.
 *
 * - `web identity`: STS by AWS_ENDPOINT_URL_STS · `web identity, by name`: by its real name over TLS, for drivers that do
 *   not read that variable; its authority is in the file of SSL_CERT_FILE, AWS_CA_BUNDLE and NODE_EXTRA_CA_CERTS
 * - `ECS`: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI at 169.254.170.2 · `ECS, full URI` on loopback, with a token · `Pod Identity`
 *   at 169.254.170.23, with a token in a file · `EC2`: IMDSv2 at 169.254.169.254
 * - `shared file`: ~/.aws/credentials · `profile`: another profile in it, by AWS_PROFILE
 */
export type MachineSource = keyof typeof table;

export const inOwnNetwork: readonly MachineSource[] = ['web identity, by name', 'ECS', 'Pod Identity', 'EC2'];

/** What a process is started with. Several of these lie over each other. */
export interface Surroundings {
  /** Its files, by their path in its home folder. */
  readonly files: Readonly<Record<string, string>>;
  /** undefined: not set, though it is otherwise. @param home absolute path */
  readonly environment: (home: string) => Readonly<Record<string, string | undefined>>;
}

export interface Machine {
  /** Everybody whom a sandbox has to know, those to whom STS issues as well: it grows. */
  readonly users: readonly SandboxUser[];
  /** `http://127.0.0.1:…` of the sandbox's STS. */
  readonly stsUrl: string;
  /** What has been asked of the endpoints so far, `EC2 GET /latest/…`. */
  readonly asked: readonly string[];
  readonly surroundings: (source: MachineSource) => Promise<Surroundings>;
  /** Has a container's endpoint hand out something else from now on. */
  handOut(source: ContainerSource, handed: () => HandedOut): void;
  close(): Promise<void>;
}

export type ContainerSource = 'ECS' | 'ECS, full URI';

interface Endpoints {
  readonly stsUrl: string;
  /** PEM. */
  readonly authority: string;
  readonly fullUri: string;
}

const token = 'Bearer of-the-service';
const podToken = 'token-of-the-pod';

const table = {
  'web identity': webIdentity,
  'web identity, by name': async ({ authority, ...endpoints }: Endpoints): Promise<Surroundings> => {
    const { files, environment } = await webIdentity({ authority, ...endpoints });
    return {
      files: { ...files, 'authority.pem': authority },
      environment: (home) => ({
        ...environment(home),
        AWS_ENDPOINT_URL_STS: undefined,
        SSL_CERT_FILE: `${home}/authority.pem`,
        AWS_CA_BUNDLE: `${home}/authority.pem`,
        NODE_EXTRA_CA_CERTS: `${home}/authority.pem`,
      }),
    };
  },
  ECS: variables({ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/task' }),
  'ECS, full URI': ({ fullUri }: Endpoints): Surroundings => ({
    files: {},
    environment: () => ({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: fullUri,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
    }),
  }),
  'Pod Identity': (): Surroundings => ({
    files: { 'pod-token': podToken },
    environment: (home) => ({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${trueAddresses.podIdentity}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: `${home}/pod-token`,
    }),
  }),
  EC2: variables({ AWS_EC2_METADATA_DISABLED: undefined }),
  'shared file': (): Surroundings => sharedFile({}),
  profile: (): Surroundings => sharedFile({ AWS_PROFILE: 'other' }),
} as const satisfies Record<string, (endpoints: Endpoints) => Surroundings | Promise<Surroundings>>;

export const machineSources = Object.keys(table) as readonly MachineSource[];

/**
 * @param atTrueAddresses whether this process is where `around` of `hostCredentials/trueAddresses.ts` leads
 * @param otherSts the port of an STS on loopback that issues in the place of the machine's own
 */
export async function startMachine(atTrueAddresses: boolean, otherSts?: number): Promise<Machine> {
  const known = new KnownUsers([...builtInUsers(), ...oddUsers, ...Object.values(givers)]);
  const asked: string[] = [];
  const handed: Record<ContainerSource, () => HandedOut> = {
    ECS: () => handedBy(givers.ECS),
    'ECS, full URI': () => handedBy(givers['ECS, full URI']),
  };
  const sts = await listenSts({ host: '127.0.0.1', port: 0, sts: sandboxStsPorts(known) });
  const stsPort = otherSts ?? sts.port;
  const stsUrl = `http://127.0.0.1:${stsPort}`;
  const full = await listenHttp(
    told('ECS, full URI', asked, (...exchange) =>
      containerEndpoint(token, handed['ECS, full URI']())(...exchange),
    ),
  );
  const byName = atTrueAddresses ? await startStsByName(stsPort) : null;
  const metadata = atTrueAddresses ? await startMetadata(asked, () => handed.ECS()) : [];
  const endpoints = { stsUrl, authority: byName?.authority ?? '', fullUri: `${full.url}/v1/credentials` };
  return {
    users: known.all,
    stsUrl,
    asked,
    surroundings: async (source) => table[source](endpoints),
    handOut: (source, anew) => {
      handed[source] = anew;
    },
    async close() {
      await Promise.all([sts, full, ...metadata, ...(byName ? [byName] : [])].map((one) => one.close()));
    },
  };
}

function startMetadata(asked: string[], byEcs: () => HandedOut): Promise<readonly MetadataServer[]> {
  const { ecs, podIdentity, ec2 } = trueAddresses;
  return Promise.all([
    listenHttp(
      told('ECS', asked, (...exchange) => containerEndpoint(undefined, byEcs())(...exchange)),
      { host: ecs, port: 80 },
    ),
    listenHttp(told('Pod Identity', asked, containerEndpoint(podToken, handedBy(givers['Pod Identity']))), {
      host: podIdentity,
      port: 80,
    }),
    listenHttp(told('EC2', asked, instanceEndpoint('app', handedBy(givers.EC2))), { host: ec2, port: 80 }),
  ]);
}

/** Notes each request before it is handled. */
function told(
  name: MachineSource,
  asked: string[],
  handle: ReturnType<typeof containerEndpoint>,
): ReturnType<typeof containerEndpoint> {
  return (request, response) => {
    asked.push(`${name} ${request.method} ${request.url}`);
    handle(request, response);
  };
}

async function webIdentity({ stsUrl }: Endpoints): Promise<Surroundings> {
  return {
    files: { 'web-identity-token': await serviceAccountToken() },
    environment: (home) => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: `${home}/web-identity-token`,
      AWS_ROLE_ARN: webRole,
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_STS: stsUrl,
    }),
  };
}

function sharedFile(environment: Readonly<Record<string, string>>): Surroundings {
  const profiles = [
    ['default', givers['shared file']],
    ['other', givers.profile],
  ] as const;
  const lines = profiles.flatMap(([name, { accessKeyId, secretAccessKey }]) => [
    `[${name}]`,
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey.reveal()}`,
    '',
  ]);
  return {
    files: { '.aws/credentials': lines.join('\n') },
    environment: () => ({
      AWS_SHARED_CREDENTIALS_FILE: undefined,
      AWS_CONFIG_FILE: undefined,
      ...environment,
    }),
  };
}

function variables(environment: Readonly<Record<string, string | undefined>>): () => Surroundings {
  return () => ({ files: {}, environment: () => environment });
}
