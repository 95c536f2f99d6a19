import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { exampleUser } from '../../testing/exampleUser';
import { setEnvironment } from '../../testing/hostCredentials/lifetime';
import { clearedEnvironment, serviceAccountToken, webRole } from '../../testing/hostCredentials/machine';
import { exchanges, profileOf, words } from '../../testing/hostCredentials/profileAsked';
import { canary, configs, profileScene, type ProfileScene } from '../../testing/hostCredentials/profileScene';
import { startSts, type StartedSts } from '../../testing/sandboxSts';

// A profile that has to ask before it gives: aws login, whose credentials are renewed, and roles, by AWS's own providers.

const json = { 'Content-Type': 'application/json' };
const inAMinute = (minutes = 1): string => new Date(Date.now() + minutes * 60_000).toISOString();

let scene: ProfileScene;
afterEach(async () => {
  vi.unstubAllEnvs();
  await scene.close();
});

async function enter(signin?: RequestListener): Promise<void> {
  scene = await profileScene(signin);
  setEnvironment({ ...clearedEnvironment(), ...scene.variables });
}

describe('what aws login left', () => {
  const renewed = {
    accessToken: {
      accessKeyId: 'ASIARENEWED000000001',
      secretAccessKey: canary,
      sessionToken: `${canary}.token`,
    },
    tokenType: 'aws_sigv4',
    expiresIn: 900,
    refreshToken: `${canary}.refresh2`,
  };

  /** @param signin what a renewal is answered @returns the file, and the key that whoever renews proves to have */
  async function loggedIn(
    expiresAt: string,
    signin: RequestListener,
  ): Promise<{ readonly file: string; readonly key: string }> {
    await enter(signin);
    scene.write('.aws/config', configs.login);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    return { file: scene.loggedIn(expiresAt, key), key };
  }

  it('and is about to end is renewed before, and kept in its file', async () => {
    const { file } = await loggedIn(inAMinute(), (_request, response) =>
      response.writeHead(200, json).end(JSON.stringify(renewed)),
    );
    const profile = await profileOf();
    expect(profile.answer?.outcome).toMatchObject({ kind: 'found', accessKeyId: 'ASIARENEWED000000001' });
    expect(exchanges(profile)).toEqual([`POST ${scene.sso.url}/v1/token 200`]);
    expect(readFileSync(file, 'utf8')).toContain('ASIARENEWED000000001');
  });

  it('and has ended, where the login has as well, gives none, and says so', async () => {
    await loggedIn(inAMinute(-1), (_request, response) =>
      response
        .writeHead(403, { ...json, 'x-amzn-errortype': 'AccessDeniedException' })
        .end(JSON.stringify({ error: 'TOKEN_EXPIRED', message: 'It is over' })),
    );
    expect(words(await profileOf())).toBe('Your session has expired. Please reauthenticate.');
  });

  it('and is refused by somebody who says back what it was sent, which is covered', async () => {
    const { key } = await loggedIn(inAMinute(-1), (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () =>
        response
          .writeHead(400, { ...json, 'x-amzn-errortype': 'ValidationException' })
          .end(JSON.stringify({ error: 'INVALID_REQUEST', message: `No good: ${body}` })),
      );
    });
    const said = words(await profileOf());
    expect(said).toMatch(/No good: .*••••/);
    expect(said).not.toContain(key.split('\n')[1]);
  });
});

describe('a role', () => {
  let sts: StartedSts;
  beforeEach(async () => {
    await enter();
    sts = await startSts(builtInUsers());
    setEnvironment({ AWS_ENDPOINT_URL_STS: sts.url });
    const { accessKeyId, secretAccessKey } = exampleUser('iam-user');
    scene.write(
      '.aws/credentials',
      `[ada]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey.reveal()}\n`,
    );
    scene.write('token', await serviceAccountToken());
  });
  afterEach(() => sts.endpoint.close());

  const ofAda = (role: string, more = ''): void =>
    scene.write(
      '.aws/config',
      `[default]\nrole_arn = arn:aws:iam::123456789012:role/${role}\nsource_profile = ada\n${more}`,
    );

  it.each([
    ['the keys of another profile', 'role', (): void => ofAda('app')],
    [
      'a web identity',
      'web-identity',
      (): void =>
        scene.write(
          '.aws/config',
          `[default]\nrole_arn = ${webRole}\nweb_identity_token_file = ${join(scene.home, 'token')}\n`,
        ),
    ],
  ])('is given by STS for %s', async (_what, way, write) => {
    write();
    const profile = await profileOf();
    expect(profile).toMatchObject({
      content: { profile: { way } },
      answer: { outcome: { kind: 'found', accessKeyId: sts.issued[0]?.accessKeyId, temporary: true } },
    });
    expect(exchanges(profile)).toEqual([`POST ${sts.url}/ 200`]);
  });

  it('that does not trust whoever asks is not given, in the words of STS', async () => {
    ofAda('closed');
    expect(words(await profileOf())).toMatch(/^AccessDenied: /);
  });

  it('that wants the code of a device is not given: nobody is asked for one here', async () => {
    ofAda('admin', 'mfa_serial = arn:aws:iam::123456789012:mfa/ada\n');
    const profile = await profileOf();
    expect(words(profile)).toMatch(/requires multi-factor authentication/);
    expect(exchanges(profile)).toEqual([]);
  });
});
