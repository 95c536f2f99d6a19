import { Sha256 } from '@aws-crypto/sha256-browser';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleToken } from '../../core/sts/issuer/webIdentityToken';

/** The role that the sandbox's STS gives for a token of the sandbox's own provider. */
export const webRole = 'arn:aws:iam::123456789012:role/web';

/** Everything of the environment that says where credentials come from, or where to ask for them. */
export function clearedEnvironment(): Readonly<Record<string, string | undefined>> {
  const names = Object.keys(process.env).filter(
    (name) =>
      (name.startsWith('AWS_') && !name.startsWith('AWS_SDK_JS_')) || /^(?:https?|all|no)_proxy$/i.test(name),
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
