import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostRung } from '../core/hostLadder/frames';
import type { ChainId } from '../core/ladder/chains';
import type { RungId } from '../core/ladder/rungs';
import {
  clearedEnvironment,
  serviceAccountToken,
  startSts,
  tokenFolder,
  webRole,
  type MachineSts,
} from '../testing/hostCredentials/machine';
import {
  containerEndpoint,
  handedOut,
  instanceEndpoint,
  listenHttp,
  type MetadataServer,
} from '../testing/hostCredentials/metadataServers';
import { resolveHostLadder, type Resolved } from './resolve';
import { hostSources } from './rungs';

const containerToken = 'Bearer of-the-pod';

let files: ReturnType<typeof tokenFolder>;
let sts: MachineSts;
let container: MetadataServer;
let instance: MetadataServer;

/** What each source needs in the environment. */
let variables: Readonly<Record<Exclude<RungId, 'explicit'>, Readonly<Record<string, string>>>>;

beforeEach(async () => {
  files = tokenFolder();
  sts = await startSts();
  container = await listenHttp(containerEndpoint(containerToken));
  instance = await listenHttp(instanceEndpoint());
  variables = {
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
  };
  setEnvironment(clearedEnvironment());
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  files.remove();
  await Promise.all([sts.endpoint.close(), container.close(), instance.close()]);
});

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
}

const resolve = (order: ChainId = 'manual'): Promise<Resolved> =>
  resolveHostLadder(order, { sources: hostSources, steady: () => performance.now() });

function rungOf({ rungs }: Resolved, id: RungId): HostRung {
  const rung = rungs.find((candidate) => candidate.id === id);
  if (!rung) throw new TypeError(`There is no ${id}`);
  return rung;
}

function wordsAt(resolved: Resolved, id: RungId): string {
  const outcome = rungOf(resolved, id).answer?.outcome;
  return outcome?.kind === 'failed' ? outcome.words : `(${outcome?.kind})`;
}

const exchangesAt = (resolved: Resolved, id: RungId): readonly string[] =>
  (rungOf(resolved, id).answer?.exchanges ?? []).map(
    ({ method, url, outcome }) =>
      `${method} ${url} ${outcome.kind === 'answered' ? outcome.status : outcome.kind}`,
  );

describe('each source of the machine resolves for real:', () => {
  it('the environment, with nobody asked over HTTP', async () => {
    setEnvironment(variables.environment);
    const resolved = await resolve();
    expect(resolved.credentials?.accessKeyId).toBe('AKIAENVIRONMENT00001');
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe('environment/Secret+3vZ9qLx7Tb1RwY5uHs0Ng');
    expect(resolved.credentials?.sessionToken).toBeUndefined();
    expect(rungOf(resolved, 'environment').answer).toMatchObject({
      outcome: { kind: 'found', accessKeyId: 'AKIAENVIRONMENT00001', temporary: false },
      exchanges: [],
    });
  });

  it('the environment with a session token', async () => {
    setEnvironment({ ...variables.environment, AWS_SESSION_TOKEN: 'token-of-environment' });
    const { credentials } = await resolve();
    expect(credentials?.sessionToken?.reveal()).toBe('token-of-environment');
  });

  it('web identity: the token file is read, and STS gives the role, with no warning of Node’s version', async () => {
    const warned = vi.spyOn(process, 'emitWarning');
    setEnvironment(variables['web-identity']);
    const resolved = await resolve();
    expect(warned).not.toHaveBeenCalled();
    const [session] = sts.issued;
    expect(session?.arn).toMatch(/:assumed-role\/web\//);
    expect(resolved.credentials?.accessKeyId).toBe(session?.accessKeyId);
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe(session?.secretAccessKey.reveal());
    expect(resolved.credentials?.expiration).toBe(session?.expiration);
    expect(exchangesAt(resolved, 'web-identity')).toEqual([`POST ${sts.url}/ 200`]);
  });

  it('ECS and Pod Identity by a full URI, with the authorization token of the environment', async () => {
    setEnvironment(variables.ecs);
    const resolved = await resolve();
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe(handedOut.SecretAccessKey);
    expect(resolved.credentials?.expiration).toBe(Date.parse(handedOut.Expiration));
    expect(exchangesAt(resolved, 'ecs')).toEqual([`GET ${container.url}/v1/credentials 200`]);
  });

  it('and with that of a file', async () => {
    setEnvironment({
      ...variables.ecs,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: undefined,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: files.file('pod-token', containerToken),
    });
    expect((await resolve()).credentials?.accessKeyId).toBe(handedOut.AccessKeyId);
  });

  it('EC2 by IMDSv2: token, role, credentials', async () => {
    setEnvironment(variables.ec2);
    const resolved = await resolve();
    const roles = `${instance.url}/latest/meta-data/iam/security-credentials/`;
    expect(resolved.credentials?.sessionToken?.reveal()).toBe(handedOut.Token);
    expect(exchangesAt(resolved, 'ec2')).toEqual([
      `PUT ${instance.url}/latest/api/token 200`,
      `GET ${roles} 200`,
      `GET ${roles}app 200`,
    ]);
  });
});

describe('the first found wins', () => {
  const inOrder = ['environment', 'web-identity', 'ecs', 'ec2'] as const;

  it.each(inOrder)('from %s on, and nobody below it is asked', async (first) => {
    for (const id of inOrder.slice(inOrder.indexOf(first))) setEnvironment(variables[id]);
    const resolved = await resolve();
    expect(resolved.rungs.filter(({ answer }) => answer !== null).map(({ id }) => id)).toEqual([first]);
    const asked = {
      'web-identity': sts.issued.length > 0,
      ecs: container.seen.length > 0,
      ec2: instance.seen.length > 0,
    };
    expect(asked).toEqual({
      'web-identity': first === 'web-identity',
      ecs: first === 'ecs',
      ec2: first === 'ec2',
    });
    const below = inOrder.slice(inOrder.indexOf(first) + 1);
    for (const id of below) expect(rungOf(resolved, id).content.kind).toMatch(/^(?:found|unasked)$/);
  });

  it('in the order of another program: Node 6 does not know web identity, and takes the node’s role', async () => {
    setEnvironment({ ...variables['web-identity'], ...variables.ec2 });
    const resolved = await resolve('node6');
    expect(rungOf(resolved, 'web-identity').answer).toBeNull();
    expect(rungOf(resolved, 'ec2').answer?.outcome.kind).toBe('found');
    expect(sts.issued).toEqual([]);
  });

  it('and after an ECS that fails, EC2 for Go and not for Java', async () => {
    setEnvironment({ ...variables.ecs, ...variables.ec2, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'wrong' });
    expect(rungOf(await resolve('go'), 'ec2').answer?.outcome.kind).toBe('found');
    const java = await resolve('java');
    expect(rungOf(java, 'ec2').answer).toBeNull();
    expect(java.credentials).toBeNull();
  });
});

describe('a source that is incomplete', () => {
  it('is passed by Go, and stops C before anybody is asked', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001', ...variables.ec2 });
    const go = await resolve('go');
    expect(rungOf(go, 'environment')).toMatchObject({
      content: { kind: 'incomplete', has: ['accessKeyId'], lacks: ['secretAccessKey'] },
      answer: null,
    });
    expect(rungOf(go, 'ec2').answer?.outcome.kind).toBe('found');
    const c = await resolve('c');
    expect(c.credentials).toBeNull();
    expect(c.rungs.every(({ answer }) => answer === null)).toBe(true);
  });

  it('a token file without a role is incomplete, and STS is not asked', async () => {
    setEnvironment({ ...variables['web-identity'], AWS_ROLE_ARN: undefined });
    const resolved = await resolve();
    expect(rungOf(resolved, 'web-identity')).toMatchObject({
      content: { kind: 'incomplete', lacks: ['roleArn'] },
      answer: null,
    });
  });

  it('an empty machine has nothing, and says so at every source', async () => {
    const resolved = await resolve();
    expect(resolved.credentials).toBeNull();
    expect(resolved.rungs.map(({ content }) => content.kind)).toEqual(['empty', 'empty', 'empty', 'empty']);
  });
});

describe('a source that fails is quoted:', () => {
  it('STS, by its code and in its words', async () => {
    setEnvironment({
      ...variables['web-identity'],
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/closed',
    });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'web-identity')).toBe(
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    );
    expect(exchangesAt(resolved, 'web-identity')).toEqual([`POST ${sts.url}/ 403`]);
    expect(rungOf(resolved, 'web-identity').content.kind).toBe('incomplete');
  });

  it('a token file that is not there, by its path', async () => {
    setEnvironment({ ...variables['web-identity'], AWS_WEB_IDENTITY_TOKEN_FILE: '/no/such/token' });
    expect(wordsAt(await resolve(), 'web-identity')).toMatch(/^ENOENT: .*\/no\/such\/token/);
  });

  it('a container endpoint that refuses the token', async () => {
    setEnvironment({ ...variables.ecs, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'wrong' });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ecs')).toBe('Server responded with status: 401');
    expect(exchangesAt(resolved, 'ecs')).toEqual([`GET ${container.url}/v1/credentials 401`]);
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
    expect(rungOf(resolved, 'ecs').answer?.exchanges).toMatchObject([
      {
        method: 'GET',
        url: 'http://127.0.0.1:1/credentials',
        outcome: { kind: 'failed', code: 'ECONNREFUSED' },
      },
    ]);
  });

  it('an instance without a role', async () => {
    await instance.close();
    instance = await listenHttp(instanceEndpoint(''));
    setEnvironment({ ...variables.ec2, AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url });
    const resolved = await resolve();
    expect(wordsAt(resolved, 'ec2')).toBe('Error response received from instance metadata service');
    expect(exchangesAt(resolved, 'ec2').map((line) => line.split(' ').at(-1))).toEqual(['200', '404']);
  });
});

describe('nothing secret gets out', () => {
  it('of what was found, at any source', async () => {
    for (const id of ['environment', 'web-identity', 'ecs', 'ec2'] as const) {
      setEnvironment({
        ...clearedEnvironment(),
        ...variables[id],
        AWS_SESSION_TOKEN: 'token-of-environment',
      });
      const { rungs, credentials } = await resolve();
      const told = JSON.stringify(rungs);
      expect(told).toContain(credentials?.accessKeyId);
      expect(told).not.toContain(credentials?.secretAccessKey.reveal());
      expect(told).not.toContain(credentials?.sessionToken?.reveal());
      expect(told).not.toContain('secret=query');
    }
  });

  it('of an answer that breaks off inside the secret', async () => {
    const broken = `{"AccessKeyId":"ASIA","SecretAccessKey":"${handedOut.SecretAccessKey}`;
    const server = await listenHttp((_request, response) => response.end(broken));
    setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: server.url });
    expect(wordsAt(await resolve(), 'ecs')).toBe('The answer is not JSON');
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
      ...variables['web-identity'],
      AWS_WEB_IDENTITY_TOKEN_FILE: files.file('again', `${token}\n`),
      AWS_ENDPOINT_URL_STS: server.url,
    });
    expect(wordsAt(await resolve(), 'web-identity')).toMatch(/^ValidationError: Value '••••' is invalid/);
    await server.close();
  });
});

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
      const ecs = await resolve('java');
      expect(wordsAt(ecs, 'ecs')).not.toBe('');
      expect(rungOf(ecs, 'ecs').answer?.ms).toBeLessThan(3_200);
      setEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: undefined });
      const ec2 = await resolve();
      expect(ec2.credentials).toBeNull();
      expect(rungOf(ec2, 'ec2').answer?.ms).toBeLessThan(3_200);
      process.off('warning', onWarning);
      await server.close();
      expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
      expect(warnings).toEqual([]);
    },
  );

  it('is no instance’s is known for that within two seconds', async () => {
    const server = await listenHttp(() => undefined);
    setEnvironment({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: server.url });
    const resolved = await resolve();
    expect(rungOf(resolved, 'ec2').answer?.ms).toBeLessThan(2_000);
    expect(wordsAt(resolved, 'ec2')).toMatch(/^IMDSv2 gave no/);
    expect(exchangesAt(resolved, 'ec2')).toEqual([`PUT ${server.url}/latest/api/token unanswered`]);
    await server.close();
  });
});
