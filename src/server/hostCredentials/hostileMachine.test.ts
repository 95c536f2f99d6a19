import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterMachine, leaveMachine, setEnvironment } from '../../testing/hostCredentials/lifetime';
import { listenHttp } from '../../testing/hostCredentials/metadataServers';
import { resolve, wordsAt, type MachineScene } from '../../testing/hostCredentials/scene';

let scene: MachineScene;

beforeEach(async () => {
  scene = await enterMachine();
});

afterEach(() => leaveMachine(scene));

/** A pipe into which nobody writes. */
function pipe(): string {
  const path = join(dirname(scene.files.file('x', '')), 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

describe.skipIf(process.platform === 'win32')('a file that is none', () => {
  it.each([
    ['web-identity', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
    ['web-identity', 'AWS_CONFIG_FILE'],
    ['ecs', 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'],
    ['ecs', 'AWS_SHARED_CREDENTIALS_FILE'],
  ] as const)('is not read by %s, in %s', async (id, variable) => {
    const path = pipe();
    setEnvironment({ ...scene.variables[id], [variable]: path });
    expect(wordsAt(await resolve(), id)).toBe(`${path} is not a regular file, and is not read`);
  });

  it('is not read in order to mask what it holds either', async () => {
    const elsewhere = 'http://192.0.2.1/credentials';
    setEnvironment({ AWS_WEB_IDENTITY_TOKEN_FILE: pipe(), AWS_CONTAINER_CREDENTIALS_FULL_URI: elsewhere });
    expect(wordsAt(await resolve('node7'), 'ecs')).toMatch(/^URL not accepted/);
  });
});

it('a token file that is too long is not read', async () => {
  const path = scene.files.file('long', '');
  writeFileSync(path, new Uint8Array(256 * 1024 + 1));
  setEnvironment({ ...scene.variables['web-identity'], AWS_WEB_IDENTITY_TOKEN_FILE: path });
  expect(wordsAt(await resolve(), 'web-identity')).toBe(
    `${path} has 262145 bytes, and is not read: more than 262144`,
  );
});

describe('an answer without end is given up at 256 KiB', () => {
  const chunk = 'x'.repeat(64 * 1024);
  const pour = (response: ServerResponse): void => {
    if (response.destroyed) return;
    if (response.write(chunk)) setImmediate(() => pour(response));
    else response.once('drain', () => pour(response));
  };

  it.each(['ecs', 'ec2'] as const)('of %s', async (id) => {
    const server = await listenHttp((_request, response) => pour(response));
    setEnvironment(
      id === 'ecs'
        ? { AWS_CONTAINER_CREDENTIALS_FULL_URI: server.url }
        : { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url },
    );
    const resolved = await resolve();
    expect(resolved.credentials).toBeNull();
    expect(wordsAt(resolved, id)).toBe('The answer has more than 256 KiB, and was not read to its end');
    await server.close();
  });
});
