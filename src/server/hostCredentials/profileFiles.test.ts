import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setEnvironment } from '../../testing/hostCredentials/lifetime';
import { clearedEnvironment } from '../../testing/hostCredentials/machine';
import { exchanges, profileOf, words } from '../../testing/hostCredentials/profileAsked';
import {
  canary,
  configs,
  loginKey,
  processKey,
  profileScene,
  ssoKey,
  type ProfileScene,
} from '../../testing/hostCredentials/profileScene';
import { resolve, wordsAt } from '../../testing/hostCredentials/scene';
import { hostProviders } from './providers';
import { resolveHostCredentials } from './resolveHostCredentials';

// By AWS's own providers, over files in a home folder of this test and endpoints on loopback.

let scene: ProfileScene;
beforeEach(async () => {
  scene = await profileScene();
  setEnvironment({ ...clearedEnvironment(), ...scene.variables });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await scene.close();
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH') return false;
    throw thrown;
  }
}

const output = JSON.stringify({
  Version: 1,
  AccessKeyId: processKey,
  SecretAccessKey: canary,
  SessionToken: `${canary}.token`,
  Expiration: '2099-01-01T00:00:00Z',
});

describe('a profile gives credentials', () => {
  it('by its keys, in the file of credentials', async () => {
    scene.write(
      '.aws/credentials',
      `[default]\naws_access_key_id = AKIAPROFILE000000001\naws_secret_access_key = ${canary}\n`,
    );
    expect(await profileOf()).toMatchObject({
      content: { kind: 'found', profile: { way: 'keys' } },
      answer: { outcome: { kind: 'found', accessKeyId: 'AKIAPROFILE000000001', temporary: false } },
    });
  });

  it('by SSO, whose portal is asked', async () => {
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso();
    const profile = await profileOf();
    expect(profile).toMatchObject({
      content: { profile: { way: 'sso' } },
      answer: {
        outcome: { kind: 'found', accessKeyId: ssoKey, expiration: Date.parse('2099-01-01T00:00:00Z') },
      },
    });
    expect(exchanges(profile)).toEqual([`GET ${scene.sso.url}/federation/credentials 200`]);
  });

  it('by SSO with a token that is about to end, which is renewed before', async () => {
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso(new Date(Date.now() + 60_000).toISOString());
    const profile = await profileOf();
    expect(profile.answer?.outcome.kind).toBe('found');
    expect(exchanges(profile)).toEqual([
      `POST ${scene.sso.url}/token 200`,
      `GET ${scene.sso.url}/federation/credentials 200`,
    ]);
  });

  it('by credential_process', async () => {
    scene.write('out.json', output);
    scene.write('.aws/config', configs.process(`cat ${join(scene.home, 'out.json')}`));
    expect(await profileOf()).toMatchObject({
      content: { profile: { way: 'process' } },
      answer: { outcome: { kind: 'found', accessKeyId: processKey, temporary: true } },
    });
  });

  it('by what aws login left', async () => {
    scene.write('.aws/config', configs.login);
    scene.loggedIn();
    const profile = await profileOf();
    expect(profile).toMatchObject({
      content: { profile: { way: 'login' } },
      answer: { outcome: { kind: 'found', accessKeyId: loginKey } },
    });
    expect(exchanges(profile)).toEqual([]);
  });
});

describe('a profile that gives none says why:', () => {
  it('nobody is logged in at SSO', async () => {
    scene.write('.aws/config', configs.sso);
    expect(words(await profileOf())).toMatch(
      /^The SSO session token associated with profile=default was not found/,
    );
    expect(scene.sso.seen).toEqual([]);
  });

  it('the portal of SSO refuses', async () => {
    await scene.close();
    scene = await profileScene((_request, response) =>
      response
        .writeHead(403, { 'Content-Type': 'application/json', 'x-amzn-errortype': 'ForbiddenException' })
        .end('{"message":"No access"}'),
    );
    setEnvironment(scene.variables);
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso();
    const profile = await profileOf();
    expect(words(profile)).toMatch(/No access/);
    expect(exchanges(profile)).toEqual([`GET ${scene.sso.url}/federation/credentials 403`]);
  });

  it('the portal of SSO refuses, and says back what it was sent, which is covered', async () => {
    await scene.close();
    scene = await profileScene((request, response) =>
      response
        .writeHead(401, { 'Content-Type': 'application/json', 'x-amzn-errortype': 'UnauthorizedException' })
        .end(JSON.stringify({ message: `No session ${String(request.headers['x-amz-sso_bearer_token'])}` })),
    );
    setEnvironment(scene.variables);
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso();
    expect(words(await profileOf())).toMatch(/No session ••••$/);
  });

  it.each([
    [
      'fails',
      `sh -c 'echo ${canary} >&2; exit 3'`,
      /^The program that credential_process names ended with an error/,
    ],
    ['prints no JSON', `echo ${canary}`, /^Profile default credential_process returned invalid JSON\.$/],
    ['is of another version', `echo '{"Version":2}'`, /did not return Version 1/],
  ])('the program of credential_process %s', async (_what, command, says) => {
    scene.write('.aws/config', configs.process(command));
    expect(words(await profileOf())).toMatch(says);
  });

  it('the program of credential_process does not end, and is ended', async () => {
    const pidFile = join(scene.home, 'pid');
    scene.write('.aws/config', configs.process(`echo $$ >${pidFile}; exec sleep 600`));
    const providers = hostProviders.map((provider) => ({ ...provider, patience: 1_000 }));
    const { sources } = await resolveHostCredentials('node7', { providers, steady: () => performance.now() });
    const [profile] = sources.filter(({ id }) => id === 'profile');
    expect(profile && words(profile)).toBe('No answer in 2 s');
    expect(profile?.content.profile).toEqual({ way: 'process' });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  });

  it('what aws login left is not there', async () => {
    scene.write('.aws/config', configs.login);
    expect(words(await profileOf())).toMatch(/^Failed to load token from .*ENOENT/);
  });

  it('half of its keys is there, and nobody is asked', async () => {
    scene.write('.aws/config', '[default]\naws_access_key_id = AKIAPROFILE000000001\n');
    expect(await profileOf()).toMatchObject({
      content: { kind: 'incomplete', lacks: ['secretAccessKey'] },
      answer: null,
    });
  });

  it('AWS_PROFILE names one that is nowhere', async () => {
    setEnvironment({ AWS_PROFILE: 'nowhere' });
    expect(await profileOf()).toMatchObject({
      content: { kind: 'empty', profile: { way: null, named: true } },
      answer: null,
    });
  });

  it.each(['{', '"never"'])(
    'by a program that writes %s in the place of a time, without an end',
    async (time) => {
      scene.write('out.json', output.replace('"2099-01-01T00:00:00Z"', JSON.stringify(time)));
      scene.write('.aws/config', configs.process(`cat ${join(scene.home, 'out.json')}`));
      const { credentials } = await resolve('node7');
      expect(credentials?.accessKeyId).toBe(processKey);
      expect(credentials?.expiration).toBeUndefined();
    },
  );

  it('it names a session of SSO that is nowhere', async () => {
    scene.write('.aws/config', '[default]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n');
    expect(words(await profileOf())).toBe(
      'The profile names the sso_session gone, and there is no [sso-session gone]',
    );
  });

  it('a file of profiles is a folder, as a mount makes of one that is not there; nobody else minds', async () => {
    mkdirSync(join(scene.home, '.aws/credentials'), { recursive: true });
    expect(words(await profileOf())).toMatch(/credentials is not a regular file, and is not read$/);
    setEnvironment({ AWS_WEB_IDENTITY_TOKEN_FILE: '/no/such/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/r' });
    expect(wordsAt(await resolve('python'), 'web-identity')).toMatch(/^ENOENT.*token/);
  });

  it('a file of profiles of a whole company is read', async () => {
    const one = (name: number): string => `[profile p${name}]\naws_access_key_id = AKIAPROFILE000000001\n`;
    scene.write('.aws/config', Array.from({ length: 10_000 }, (_, at) => one(at)).join(''));
    scene.write(
      '.aws/credentials',
      `[default]\naws_access_key_id = AKIAPROFILE000000001\naws_secret_access_key = ${canary}\n`,
    );
    expect((await resolve('node7')).credentials?.accessKeyId).toBe('AKIAPROFILE000000001');
  });

  // Nothing is kept from the superuser.
  it.skipIf(process.getuid?.() === 0)('a file of profiles may not be read', async () => {
    scene.write('.aws/credentials', '[default]\n');
    chmodSync(join(scene.home, '.aws/credentials'), 0);
    expect(words(await profileOf())).toMatch(/^EACCES: .*\.aws\/credentials/);
  });

  it('a folder of tokens is none, and keys are given all the same', async () => {
    scene.write('.aws/sso/cache', '');
    scene.write('.aws/login/cache/token.json', '');
    symlinkSync('/no/such/file', join(scene.home, '.aws/login/cache/lock.json'));
    scene.write(
      '.aws/credentials',
      `[default]\naws_access_key_id = AKIAPROFILE000000001\naws_secret_access_key = ${canary}\n`,
    );
    expect((await resolve('node7')).credentials?.accessKeyId).toBe('AKIAPROFILE000000001');
  });

  it('a file of profiles is a pipe, which is not read', async () => {
    const pipe = join(scene.home, 'pipe');
    spawnSync('mkfifo', [pipe]);
    setEnvironment({ AWS_CONFIG_FILE: pipe });
    expect(words(await profileOf())).toBe(`${pipe} is not a regular file, and is not read`);
  });

  it('the token of SSO is a pipe, which is not read', async () => {
    scene.write('.aws/config', configs.sso);
    scene.write('.aws/sso/cache/of-somebody.txt', '');
    const pipe = join(scene.home, '.aws/sso/cache/token.json');
    spawnSync('mkfifo', [pipe]);
    expect(words(await profileOf())).toBe(`${pipe} is not a regular file, and is not read`);
  });
});

describe('a profile is asked where the order of a program has it', () => {
  const ran = (): boolean => existsSync(join(scene.home, 'ran'));

  it.each(['manual', 'rust-old', 'node6', 'go', 'c', 'java'] as const)(
    'not in that of %s: no program is run',
    async (order) => {
      scene.write('.aws/config', configs.process(`touch ${join(scene.home, 'ran')}`));
      const profile = await profileOf(order);
      expect([profile.answer, ran()]).toEqual([null, false]);
    },
  );

  it('after the environment, and before a web identity for Rust and Node 7, after it for Python and Java', async () => {
    scene.write('out.json', output);
    scene.write('.aws/config', configs.process(`cat ${join(scene.home, 'out.json')}`));
    setEnvironment({ AWS_WEB_IDENTITY_TOKEN_FILE: '/no/such/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/r' });
    for (const order of ['rust', 'node7', 'python', 'java-sdk1', 'java-sdk2'] as const) {
      const { sources } = await resolve(order);
      const asked = sources.filter(({ answer }) => answer !== null).map(({ id }) => id);
      expect(asked, order).toEqual(
        order === 'rust' || order === 'node7'
          ? ['profile']
          : order === 'python'
            ? ['web-identity']
            : ['profile', 'web-identity'],
      );
    }
    setEnvironment({ AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001', AWS_SECRET_ACCESS_KEY: canary });
    expect((await profileOf('rust')).answer).toBeNull();
  });

  it('in the place of the environment for Node 7, as soon as AWS_PROFILE is set', async () => {
    setEnvironment({
      AWS_PROFILE: 'nowhere',
      AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT00001',
      AWS_SECRET_ACCESS_KEY: canary,
    });
    expect((await resolve('node7')).credentials).toBeNull();
    expect((await resolve('rust')).credentials?.accessKeyId).toBe('AKIAENVIRONMENT00001');
  });
});
