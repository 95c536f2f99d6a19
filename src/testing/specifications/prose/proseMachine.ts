import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import type { SandboxUser } from '../../../core/sts/users';
import { startSandboxCommand, type StartedSandbox } from '../../commands/sandboxCommand';
import { givers, handedBy } from '../../drivers/sources/givers';
import { serviceAccountToken, webRole } from '../../hostCredentials/machine';
import { containerEndpoint, instanceEndpoint, listenHttp } from '../../hostCredentials/metadataServers';

/** The variables by which a driver finds what a scenario of the specification has on its machine. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** `countersign sandbox`, and beside it the endpoints of ECS and EC2, whose credentials it knows. */
export interface ProseMachine {
  readonly sandbox: StartedSandbox;
  readonly ecs: Variables;
  readonly ec2: Variables;
  readonly webIdentity: Variables;
  close(): Promise<void>;
}

const containerToken = 'Bearer of-the-task';

/** On loopback: ECS and EC2 by the variables that AWS's SDKs have for that. */
export async function startProseMachine(): Promise<ProseMachine> {
  const { sandbox, folder, close } = await startSandboxFor([givers.ECS, givers.EC2]);
  const container = await listenHttp(containerEndpoint(containerToken, handedBy(givers.ECS)));
  const instance = await listenHttp(instanceEndpoint('app', handedBy(givers.EC2)));
  const token = join(folder, 'token');
  writeFileSync(token, await serviceAccountToken());
  return {
    sandbox,
    ecs: {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: containerToken,
    },
    ec2: { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url },
    webIdentity: {
      AWS_WEB_IDENTITY_TOKEN_FILE: token,
      AWS_ROLE_ARN: webRole,
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL_STS: sandbox.ready.sts,
    },
    async close() {
      await Promise.all([container.close(), instance.close()]);
      await close();
    },
  };
}

/** `countersign sandbox`, which knows its own users and some more, and a folder that goes with it. */
export async function startSandboxFor(more: readonly SandboxUser[]): Promise<{
  readonly sandbox: StartedSandbox;
  readonly folder: string;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-prose-'));
  const users = join(folder, 'users.json');
  writeFileSync(users, JSON.stringify([...builtInUsers(), ...more].map(fieldsOf)));
  const sandbox = await startSandboxCommand(folder, ['--json', '--sandbox-users', users]);
  return {
    sandbox,
    folder,
    async close() {
      await sandbox.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As the file of `--sandbox-users` has them. */
function fieldsOf({ accessKeyId, secretAccessKey, sessionToken, arn, roles }: SandboxUser): object {
  return {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken ? { sessionToken: sessionToken.reveal() } : {}),
    arn,
    ...(roles ? { roles } : {}),
  };
}
