import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../testing/commands/command';
import { documentedPaths, jsonPaths } from '../../testing/commands/jsonPaths';
import { validOutput } from '../../testing/commands/validOutput';
import { machineScene, type MachineScene } from '../../testing/hostCredentials/scene';
import { hostProviders } from '../hostCredentials/providers';
import { startTcpServer, type TcpServer } from '../../testing/proxy/tcpServer';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';
const environment = { AWS_ACCESS_KEY_ID: 'AKIAQNZGKIQY56JQ7WML', AWS_SECRET_ACCESS_KEY: secret };

let scene: MachineScene;
let silent: TcpServer;
beforeEach(async () => {
  scene = await machineScene();
  silent = await startTcpServer(() => undefined);
});
afterEach(() => Promise.all([scene.close(), silent.close()]));

describe('countersign sources', { timeout: 60_000 }, () => {
  it('shows which source an order takes, and no secret, and ends with 0', async () => {
    const { status, out, err } = await runCommand(['sources', '--as', 'node'], environment);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^ {2}used +Environment {2}AKIAQNZGKIQY56JQ7WML, long-term$/m);
    expect(out).toContain('AWS_EC2_METADATA_DISABLED is true');
    expect(out).not.toContain('CANARY');
  });

  it('asks over HTTP, and shows what was asked without its query; in JSON as documented', async () => {
    const { status, out } = await runCommand(['sources', '--json'], scene.variables.ecs);
    expect(status).toBe(0);
    const told = validOutput<{ sources: readonly { id: string; exchanges: readonly object[] }[] }>(
      'sources.2',
      out,
    );
    expect(told).toMatchObject({ format: 'countersign-sources', version: 2, order: 'manual', wayOut: null });
    expect(told.sources.find(({ id }) => id === 'ecs')).toMatchObject({
      status: 'used',
      exchanges: [{ method: 'GET', url: `${scene.container.url}/v1/credentials`, status: 200 }],
    });
    // Where there is a way out: providersThrough.test.ts.
    const within = documentedPaths('sources --json').filter((path) => !path.startsWith('wayOut.'));
    expect([...jsonPaths(told)].sort()).toEqual([...within].sort());
  });

  it('ends once it has said what it found, whatever AWS’s provider leaves behind', async () => {
    const since = performance.now();
    const { status, out } = await runCommand(['sources', '--as', 'rust'], {
      ...scene.variables.ecs,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'ends with a line\n',
    });
    expect([status, out.includes('ERR_INVALID_CHAR')]).toEqual([4, true]);
    // The timer that is left is of a minute.
    expect(performance.now() - since).toBeLessThan(45_000);
  });

  it('waits for an EC2 that is silent no longer than 2 s', async () => {
    const { status, out } = await runCommand(['sources', '--json'], {
      AWS_EC2_METADATA_DISABLED: 'false',
      AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${silent.port}`,
    });
    expect(status).toBe(4);
    expect(validOutput('sources.2', out)).toMatchObject({
      sources: expect.arrayContaining([expect.objectContaining({ id: 'ec2', status: 'failed' })]),
    });
    // For one answer; for all of them `observeHttp` waits twice as long.
    expect(hostProviders.find(({ id }) => id === 'ec2')?.patience).toBeLessThanOrEqual(1_000);
  });
});
