import type { HostSource } from '../../core/hostSources/hostSources';
import { resolveHostCredentials } from '../../server/hostCredentials/resolveHostCredentials';
import { hostProviders } from '../../server/hostCredentials/providers';
import { clearedEnvironment, tokenFolder } from './machine';
import { containerEndpoint, instanceEndpoint, listenHttp } from './metadataServers';
import { trueAddresses } from './trueAddresses';

// Run in a network namespace that has the addresses: servers at them, and the resolver asking them as on a real
// machine. Prints what came of each scene, as JSON.

const podToken = 'token-of-the-pod';
const files = tokenFolder();
const podTokenFile = files.file('pod-token', podToken);

const scenes = {
  relativeUri: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/task' },
  bothUris: {
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/task',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${trueAddresses.podIdentity}/v1/credentials`,
  },
  podIdentity: {
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${trueAddresses.podIdentity}/v1/credentials`,
    AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: podTokenFile,
  },
  podIdentityWithoutToken: {
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${trueAddresses.podIdentity}/v1/credentials`,
  },
  instance: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type SceneName = keyof typeof scenes;

export type Scenes = Readonly<
  Record<SceneName, { readonly sources: readonly HostSource[]; readonly secret: string | null }>
>;

const servers = await Promise.all([
  listenHttp(containerEndpoint(), { host: trueAddresses.ecs, port: 80 }),
  listenHttp(containerEndpoint(podToken), { host: trueAddresses.podIdentity, port: 80 }),
  listenHttp(instanceEndpoint(), { host: trueAddresses.ec2, port: 80 }),
]);

const outcomes: Partial<Record<SceneName, Scenes[SceneName]>> = {};
for (const [name, variables] of Object.entries(scenes)) {
  setEnvironment({ ...clearedEnvironment(), AWS_EC2_METADATA_DISABLED: undefined, ...variables });
  const { sources, credentials } = await resolveHostCredentials('manual', {
    providers: hostProviders,
    steady: () => performance.now(),
  });
  outcomes[name as SceneName] = {
    sources,
    secret: credentials?.secretAccessKey.reveal() ?? null,
  };
}
await Promise.all(servers.map((server) => server.close()));
files.remove();
process.stdout.write(JSON.stringify(outcomes));

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
