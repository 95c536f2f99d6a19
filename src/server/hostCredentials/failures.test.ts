import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enterMachine, leaveMachine, setEnvironment } from '../../testing/hostCredentials/lifetime';
import { clearedEnvironment, serviceAccountToken } from '../../testing/hostCredentials/machine';
import { handedOut, instanceEndpoint, listenHttp } from '../../testing/hostCredentials/metadataServers';
import {
  exchangesAt,
  resolve,
  resolveInTime,
  sourceOf,
  wordsAt,
  type MachineScene,
} from '../../testing/hostCredentials/scene';

let scene: MachineScene;

beforeEach(async () => {
  scene = await enterMachine();
});

afterEach(() => leaveMachine(scene));

describe('a source that fails is quoted:', () => {
  it('STS, by its code and in its words', async () => {
    setEnvironment({
      ...scene.variables['web-identity'],
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/closed',
    });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'web-identity')).toBe(
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    );
    expect(exchangesAt(resolved, 'web-identity')).toEqual([`POST ${scene.sts.url}/ 403`]);
    expect(sourceOf(resolved, 'web-identity').content.kind).toBe('incomplete');
  });

  it('a token file that is not there, by its path', async () => {
    setEnvironment({ ...scene.variables['web-identity'], AWS_WEB_IDENTITY_TOKEN_FILE: '/no/such/token' });
    expect(wordsAt(await resolve(), 'web-identity')).toMatch(/^ENOENT: .*\/no\/such\/token/);
  });

  it('a region that is none, as one in quotes', async () => {
    setEnvironment({ ...scene.variables['web-identity'], AWS_REGION: '"us-east-1"' });
    expect(wordsAt(await resolve(), 'web-identity')).toMatch(/^Region not accepted: .*us-east-1/);
  });

  it('a page in the place of STS, and nothing of it', async () => {
    const server = await listenHttp((_request, response) => response.end('<html>CANARY<p></html>'));
    setEnvironment({ ...scene.variables['web-identity'], AWS_ENDPOINT_URL_STS: server.url });
    expect(wordsAt(await resolve(), 'web-identity')).toBe('The answer is none that AWS gives');
    await server.close();
  });

  it('a container endpoint that refuses the token', async () => {
    setEnvironment({ ...scene.variables.ecs, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'wrong' });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ecs')).toBe('Server responded with status: 401');
    expect(exchangesAt(resolved, 'ecs')).toEqual([`GET ${scene.container.url}/v1/credentials 401`]);
  });

  const texts = 'with AccessKeyId, SecretAccessKey, Token and Expiration, all texts';
  const canary = { ...handedOut, SecretAccessKey: 'CANARY', Token: 'CANARY' };

  it.each([
    ['null', `The answer is null, and no object ${texts}`],
    [JSON.stringify([canary]), `The answer is JSON, and no object ${texts}`],
    ['"CANARY"', `The answer is JSON, and no object ${texts}`],
    [JSON.stringify({ ...canary, Token: 7 }), `The answer is JSON, and no object ${texts}`],
    ...['tomorrow', '4070908800', '2099-01-01T00:00:00+02:00'].map((Expiration) => [
      JSON.stringify({ ...canary, Expiration }),
      'The Expiration in the answer is no time in UTC, as 2030-01-31T12:00:00Z is',
    ]),
    ['<!doctype html><p>CANARY', 'The answer is not JSON, but perhaps a web page'],
    ['', 'The answer is empty, or breaks off'],
    ['CANARY', 'The answer is not JSON'],
  ])('a container endpoint that answers %s, by what it is and nothing of it', async (body, told) => {
    const server = await listenHttp((_request, response) => response.end(body));
    setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: server.url });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ecs')).toBe(
      `${told}. Look at what AWS_CONTAINER_CREDENTIALS_FULL_URI names: another server or another path than that of the credentials may answer there`,
    );
    expect(JSON.stringify(resolved.sources)).not.toContain('CANARY');
    expect(exchangesAt(resolved, 'ecs')).toEqual([`GET ${server.url}/ 200`]);
    await server.close();
  });

  it('a container endpoint elsewhere than on the machine, which AWS’s provider does not ask', async () => {
    setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://192.0.2.1/credentials' });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ecs')).toMatch(/^URL not accepted/);
    expect(exchangesAt(resolved, 'ecs')).toEqual([]);
  });

  it('a port at which nobody listens', async () => {
    setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/credentials' });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ecs')).toMatch(/ECONNREFUSED/);
    expect(sourceOf(resolved, 'ecs').answer?.exchanges).toMatchObject([
      {
        method: 'GET',
        url: 'http://127.0.0.1:1/credentials',
        outcome: { kind: 'failed', code: 'ECONNREFUSED' },
      },
    ]);
  });

  it('an instance without a role', async () => {
    const server = await listenHttp(instanceEndpoint(''));
    setEnvironment({ ...scene.variables.ec2, AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ec2')).toBe('Error response received from instance metadata service');
    expect(exchangesAt(resolved, 'ec2').map((line) => line.split(' ').at(-1))).toEqual(['200', '404']);
    await server.close();
  });
});

describe('nothing secret gets out', () => {
  it('of what was found, at any source', async () => {
    for (const id of ['environment', 'web-identity', 'ecs', 'ec2'] as const) {
      setEnvironment({
        ...clearedEnvironment(),
        ...scene.variables[id],
        AWS_SESSION_TOKEN: 'token-of-environment',
      });
      const { sources, credentials } = await resolve();
      const told = JSON.stringify(sources);
      expect(told).toContain(credentials?.accessKeyId);
      expect(told).not.toContain(credentials?.secretAccessKey.reveal());
      expect(told).not.toContain(credentials?.sessionToken?.reveal());
      expect(told).not.toContain('secret=query');
    }
  });

  it('of a secret that stands in the place of the ID', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: handedOut.SecretAccessKey, AWS_SECRET_ACCESS_KEY: 'AKIA' });
    expect(JSON.stringify((await resolve()).sources)).not.toContain(handedOut.SecretAccessKey);
  });

  it('of an answer that breaks off inside the secret', async () => {
    const broken = `{"AccessKeyId":"ASIA","SecretAccessKey":"${handedOut.SecretAccessKey}`;
    const server = await listenHttp((_request, response) => response.end(broken));
    setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: server.url });
    expect(wordsAt(await resolve(), 'ecs')).toMatch(/^The answer is not JSON\. Look at what /);
    await server.close();
  });

  it('of the token file, though STS repeats what it was sent', async () => {
    const token = await serviceAccountToken();
    const server = await listenHttp((_request, response) => {
      response.writeHead(400, { 'Content-Type': 'text/xml' });
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Value '${token}' is invalid</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
      );
    });
    setEnvironment({
      ...scene.variables['web-identity'],
      AWS_WEB_IDENTITY_TOKEN_FILE: scene.files.file('again', `${token}\n`),
      AWS_ENDPOINT_URL_STS: server.url,
    });
    expect(wordsAt(await resolve(), 'web-identity')).toMatch(/^ValidationError: Value '••••' is invalid/);
    await server.close();
  });
});

/** A clock that stands still while this process does, so that a busy machine makes no wait longer. Milliseconds. */
const running = { now: 0, steady: (): number => running.now };
const step = 10;
const clock = setInterval(() => (running.now += step), step);
afterAll(() => clearInterval(clock));

describe('an endpoint that', () => {
  const silent = {
    'takes the connection and says nothing': () => undefined,
    'never ends its answer': (_request: unknown, response: { write: (text: string) => unknown }) =>
      void response.write('{"AccessKeyId":"ASIA'),
  };

  it.each(Object.entries(silent))(
    '%s is given up in time, without a word on the console',
    async (_, handle) => {
      const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
      const warnings: string[] = [];
      const onWarning = (warning: Error): void => void warnings.push(warning.message);
      process.on('warning', onWarning);
      const server = await listenHttp(handle);
      setEnvironment({
        AWS_CONTAINER_CREDENTIALS_FULL_URI: server.url,
        AWS_EC2_METADATA_DISABLED: 'false',
        AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url,
      });
      const ecs = await resolveInTime('node7', running.steady);
      expect(wordsAt(ecs, 'ecs')).not.toBe('');
      expect(sourceOf(ecs, 'ecs').answer?.ms).toBeLessThan(3_200);
      setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: undefined });
      const ec2 = await resolveInTime('manual', running.steady);
      expect(ec2.credentials).toBeNull();
      expect(sourceOf(ec2, 'ec2').answer?.ms).toBeLessThan(3_200);
      process.off('warning', onWarning);
      await server.close();
      expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
      expect(warnings).toEqual([]);
    },
  );

  it('is no instance’s is known for that within two seconds', async () => {
    const server = await listenHttp(() => undefined);
    setEnvironment({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url });
    const resolved = await resolveInTime('manual', running.steady);
    expect(sourceOf(resolved, 'ec2').answer?.ms).toBeLessThan(2_000);
    expect(wordsAt(resolved, 'ec2')).toMatch(/^IMDSv2 gave no/);
    expect(exchangesAt(resolved, 'ec2')).toEqual([`PUT ${server.url}/latest/api/token unanswered`]);
    await server.close();
  });
});
