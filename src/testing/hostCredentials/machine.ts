import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxRoles } from '../../core/stsActions/sandbox/roles';
import { exampleToken } from '../../core/stsActions/sandbox/webIdentityToken';
import type { SandboxUser } from '../../core/sts/users';
import { listenSts, type SandboxStsEndpoint } from '../../sandbox/stsEndpoint';

/** The role that the sandbox's STS gives for a token of the sandbox's own provider. */
export const webRole = 'arn:aws:iam::123456789012:role/web';

/** Everything of the environment that says where credentials come from, or where to ask for them. */
export function clearedEnvironment(): Readonly<Record<string, string | undefined>> {
  const names = Object.keys(process.env).filter(
    (name) => name.startsWith('AWS_') && !name.startsWith('AWS_SDK_JS_'),
  );
  const none = join(tmpdir(), 'countersign-no-such-file');
  return {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: none,
    AWS_SHARED_CREDENTIALS_FILE: none,
    // No test may ask a real instance.
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** A folder for token files; the caller takes it away again. */
export function tokenFolder(): { readonly file: (name: string, text: string) => string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-host-'));
  return {
    file(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A token as a service account finds it in its file; an hour long. */
export async function serviceAccountToken(): Promise<string> {
  return (await exampleToken(Date.now(), Sha256)).reveal();
}

export interface MachineSts {
  readonly endpoint: SandboxStsEndpoint;
  readonly url: string;
  /** Sessions given, oldest first. */
  readonly issued: readonly SandboxUser[];
}

/** The sandbox's STS over HTTP. */
export async function startSts(): Promise<MachineSts> {
  const issued: SandboxUser[] = [];
  const endpoint = await listenSts({
    host: '127.0.0.1',
    port: 0,
    sts: {
      users: () => issued,
      roles: sandboxRoles,
      issue: (session) => issued.push(session),
      now: () => Date.now(),
      random: (length) => new Uint8Array(randomBytes(length)),
      Sha256,
      region: 'us-east-1',
    },
  });
  return { endpoint, url: `http://127.0.0.1:${endpoint.port}`, issued };
}
