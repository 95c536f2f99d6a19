import type { HostSource } from '../../core/hostSources/hostSources';
import type { ChainId } from '../../core/drivers/chains';
import type { SourceId } from '../../core/sources/source';
import { resolveHostCredentials, type Resolved } from '../../server/hostCredentials/resolveHostCredentials';
import { hostProviders } from '../../server/hostCredentials/providers';
import { startSts, type StartedSts } from '../sandboxSts';
import { serviceAccountToken, tokenFolder, webRole } from './machine';
import { containerEndpoint, instanceEndpoint, listenHttp, type MetadataServer } from './metadataServers';

/** The only value that the container endpoint takes. */
export const containerToken = 'Bearer of-the-pod';

/** Profile files have a scene of their own. */
type HostSourceId = Exclude<SourceId, 'explicit' | 'profile'>;

/** A machine on which every source works, once the environment says so. */
export interface MachineScene {
  readonly files: ReturnType<typeof tokenFolder>;
  readonly sts: StartedSts;
  readonly container: MetadataServer;
  readonly instance: MetadataServer;
  /** What each source needs in the environment. */
  readonly variables: Readonly<Record<HostSourceId, Readonly<Record<string, string>>>>;
  close(): Promise<void>;
}

export async function machineScene(): Promise<MachineScene> {
  const files = tokenFolder();
  const sts = await startSts();
  const container = await listenHttp(containerEndpoint(containerToken));
  const instance = await listenHttp(instanceEndpoint());
  return {
    files,
    sts,
    container,
    instance,
    variables: {
      environment: {
        AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001',
        AWS_SECRET_ACCESS_KEY: 'environment/Secret+3vZ9qLx7Tb1RwY5uHs0Ng',
      },
      'web-identity': {
        AWS_WEB_IDENTITY_TOKEN_FILE: files.file('token', await serviceAccountToken()),
        AWS_ROLE_ARN: webRole,
        AWS_ENDPOINT_URL_STS: sts.url,
      },
      ecs: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}/v1/credentials?secret=query`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: containerToken,
      },
      ec2: { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url },
    },
    async close() {
      files.remove();
      await Promise.all([sts.endpoint.close(), container.close(), instance.close()]);
    },
  };
}

/** The product's own, with more patience: on a busy machine an endpoint that is there may answer late. */
const patient = hostProviders.map((provider) => ({ ...provider, patience: 10 * provider.patience }));

/** Asks the machine as it is set up, with more patience than the product has. */
export function resolve(order: ChainId = 'manual'): Promise<Resolved> {
  return resolveHostCredentials(order, { providers: patient, steady: () => performance.now() });
}

/** The same as patient as the product is. @param steady a steady clock, milliseconds */
export function resolveInTime(order: ChainId, steady: () => number): Promise<Resolved> {
  return resolveHostCredentials(order, { providers: hostProviders, steady });
}

export function sourceOf({ sources }: Resolved, id: HostSourceId): HostSource {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new TypeError(`There is no ${id}`);
  return source;
}

export function wordsAt(resolved: Resolved, id: HostSourceId): string {
  const outcome = sourceOf(resolved, id).answer?.outcome;
  return outcome?.kind === 'failed' ? outcome.words : `(${outcome?.kind})`;
}

/** Every HTTP exchange for a source, in a line each. */
export function exchangesAt(resolved: Resolved, id: HostSourceId): readonly string[] {
  return (sourceOf(resolved, id).answer?.exchanges ?? []).map(
    ({ method, url, outcome }) =>
      `${method} ${url} ${outcome.kind === 'answered' ? outcome.status : outcome.kind}`,
  );
}
