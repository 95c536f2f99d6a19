import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enterMachine, leaveMachine, setEnvironment } from '../../testing/hostCredentials/lifetime';
import { handedOut } from '../../testing/hostCredentials/metadataServers';
import {
  containerToken,
  exchangesAt,
  resolve,
  sourceOf,
  type MachineScene,
} from '../../testing/hostCredentials/scene';

let scene: MachineScene;

beforeEach(async () => {
  scene = await enterMachine();
});

afterEach(() => leaveMachine(scene));

describe('each source of the machine resolves for real:', () => {
  it('the environment, with nobody asked over HTTP', async () => {
    setEnvironment(scene.variables.environment);
    const resolved = await resolve();
    expect(resolved.credentials?.accessKeyId).toBe('AKIAENVIRONMENT00001');
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe('environment/Secret+3vZ9qLx7Tb1RwY5uHs0Ng');
    expect(resolved.credentials?.sessionToken).toBeUndefined();
    expect(sourceOf(resolved, 'environment').answer).toMatchObject({
      outcome: { kind: 'found', accessKeyId: 'AKIAENVIRONMENT00001', temporary: false },
      exchanges: [],
    });
  });

  it('the environment with a session token', async () => {
    setEnvironment({ ...scene.variables.environment, AWS_SESSION_TOKEN: 'token-of-environment' });
    const { credentials } = await resolve();
    expect(credentials?.sessionToken?.reveal()).toBe('token-of-environment');
  });

  it('web identity: the token file is read, and STS gives the role; what AWS’s SDK warns of is not switched off', async () => {
    const warned = vi.spyOn(process, 'emitWarning');
    setEnvironment(scene.variables['web-identity']);
    const resolved = await resolve();
    // Since January 2027 a later version of the SDK takes no Node 20.
    const isOld = Number(process.versions.node.split('.')[0]) < 22;
    expect(/NodeVersionSupportWarning/.test(String(warned.mock.calls))).toBe(isOld);
    const [session] = scene.sts.issued;
    expect(session?.arn).toMatch(/:assumed-role\/web\//);
    expect(resolved.credentials?.accessKeyId).toBe(session?.accessKeyId);
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe(session?.secretAccessKey.reveal());
    expect(resolved.credentials?.expiration).toBe(session?.expiration);
    expect(exchangesAt(resolved, 'web-identity')).toEqual([`POST ${scene.sts.url}/ 200`]);
  });

  it('ECS and Pod Identity by a full URI, with the authorization token of the environment', async () => {
    setEnvironment(scene.variables.ecs);
    const resolved = await resolve();
    expect(resolved.credentials?.secretAccessKey.reveal()).toBe(handedOut.SecretAccessKey);
    expect(resolved.credentials?.expiration).toBe(Date.parse(handedOut.Expiration));
    expect(exchangesAt(resolved, 'ecs')).toEqual([`GET ${scene.container.url}/v1/credentials 200`]);
  });

  it('and with that of a file', async () => {
    setEnvironment({
      ...scene.variables.ecs,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: undefined,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: scene.files.file('pod-token', containerToken),
    });
    expect((await resolve()).credentials?.accessKeyId).toBe(handedOut.AccessKeyId);
  });

  it('EC2 by IMDSv2: token, role, credentials', async () => {
    setEnvironment(scene.variables.ec2);
    const resolved = await resolve();
    const roles = `${scene.instance.url}/latest/meta-data/iam/security-credentials/`;
    expect(resolved.credentials?.sessionToken?.reveal()).toBe(handedOut.Token);
    expect(exchangesAt(resolved, 'ec2')).toEqual([
      `PUT ${scene.instance.url}/latest/api/token 200`,
      `GET ${roles} 200`,
      `GET ${roles}app 200`,
    ]);
  });
});

describe('the first found wins', () => {
  const inOrder = ['environment', 'web-identity', 'ecs', 'ec2'] as const;

  it.each(inOrder)('from %s on, and nobody below it is asked', async (first) => {
    for (const id of inOrder.slice(inOrder.indexOf(first))) setEnvironment(scene.variables[id]);
    const resolved = await resolve();
    expect(resolved.sources.filter(({ answer }) => answer !== null).map(({ id }) => id)).toEqual([first]);
    const asked = {
      'web-identity': scene.sts.issued.length > 0,
      ecs: scene.container.seen.length > 0,
      ec2: scene.instance.seen.length > 0,
    };
    expect(asked).toEqual({
      'web-identity': first === 'web-identity',
      ecs: first === 'ecs',
      ec2: first === 'ec2',
    });
    const below = inOrder.slice(inOrder.indexOf(first) + 1);
    for (const id of below) expect(sourceOf(resolved, id).content.kind).toMatch(/^(?:found|unasked)$/);
  });

  it('in the order of another program: Node 6 does not know web identity, and takes the node’s role', async () => {
    setEnvironment({ ...scene.variables['web-identity'], ...scene.variables.ec2 });
    const resolved = await resolve('node6');
    expect(sourceOf(resolved, 'web-identity').answer).toBeNull();
    expect(sourceOf(resolved, 'ec2').answer?.outcome.kind).toBe('found');
    expect(scene.sts.issued).toEqual([]);
  });

  it('and after an ECS that fails, EC2 for Java with AWS SDK 2 and not for Rust or Node 7', async () => {
    setEnvironment({
      ...scene.variables.ecs,
      ...scene.variables.ec2,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'wrong',
    });
    expect(sourceOf(await resolve('java-sdk2'), 'ec2').answer?.outcome.kind).toBe('found');
    for (const order of ['rust', 'node7'] as const) {
      const resolved = await resolve(order);
      expect(sourceOf(resolved, 'ec2').answer, order).toBeNull();
      expect(resolved.credentials, order).toBeNull();
    }
  });

  it('of EKS Pod Identity Java asks nothing, and goes on to EC2', async () => {
    setEnvironment({ ...scene.variables.ecs, ...scene.variables.ec2 });
    const java = await resolve('java');
    expect(sourceOf(java, 'ecs').answer).toBeNull();
    expect(sourceOf(java, 'ec2').answer?.outcome.kind).toBe('found');
  });
});

describe('a source that is incomplete', () => {
  it('is passed by Go, and stops C before anybody is asked', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001', ...scene.variables.ec2 });
    const go = await resolve('go');
    expect(sourceOf(go, 'environment')).toMatchObject({
      content: { kind: 'incomplete', has: ['accessKeyId'], lacks: ['secretAccessKey'] },
      answer: null,
    });
    expect(sourceOf(go, 'ec2').answer?.outcome.kind).toBe('found');
    const c = await resolve('c');
    expect(c.credentials).toBeNull();
    expect(c.sources.every(({ answer }) => answer === null)).toBe(true);
  });

  it('a token file without a role is incomplete, and STS is not asked', async () => {
    setEnvironment({ ...scene.variables['web-identity'], AWS_ROLE_ARN: undefined });
    const resolved = await resolve();
    expect(sourceOf(resolved, 'web-identity')).toMatchObject({
      content: { kind: 'incomplete', lacks: ['roleArn'] },
      answer: null,
    });
  });

  it('an empty machine has nothing, and says so at every source', async () => {
    const resolved = await resolve();
    expect(resolved.credentials).toBeNull();
    expect(resolved.sources.map(({ content }) => content.kind)).toEqual(Array(5).fill('empty'));
  });
});
