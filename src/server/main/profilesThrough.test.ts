import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostSource } from '../../core/hostSources/hostSources';
import { builtInUsers } from '../../core/sts/builtInUsers';
import {
  awsEndpoints,
  awsThroughProxy,
  type AwsThroughProxy,
} from '../../testing/hostCredentials/awsThroughProxy';
import { setEnvironment } from '../../testing/hostCredentials/lifetime';
import { clearedEnvironment, serviceAccountToken, webRole } from '../../testing/hostCredentials/machine';
import {
  canary,
  configs,
  profileScene,
  ssoKey,
  type ProfileScene,
} from '../../testing/hostCredentials/profileScene';
import { runCommand } from '../../testing/commands/command';
import { validOutput } from '../../testing/commands/validOutput';
import { sourceLines } from '../cli/sources/sourceLines';
import { sourcesInJson } from '../cli/sources/sourcesInJson';
import { printerFor } from '../cli/terminal/printer';
import { wayInJson } from '../cli/way/wayInJson';
import { hostProvidersBy } from '../hostCredentials/providers';
import { resolveHostCredentials, type Resolved } from '../hostCredentials/resolveHostCredentials';
import { defaultReach } from '../reach/reachConfig';
import { readForwardProxy } from '../reach/via/readForwardProxy';
import type { WayOut } from '../reach/via/wayOut';
import { agentOfProviders } from './agentOfProviders';

// Every way by which a profile gives credentials, by AWS's own providers, where a forward proxy is the only way to AWS.

const renewedKey = 'ASIARENEWED000000001';
const password = 'PROXY-CANARY';

/** The portal of SSO, the token endpoint of SSO, and that of sign-in. */
const answers: RequestListener = (request, response) => {
  const [path = ''] = (request.url ?? '').split('?');
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(bodies[path] ?? {}));
};
const far = Date.parse('2099-01-01T00:00:00Z');
const bodies: Readonly<Record<string, object>> = {
  '/federation/credentials': {
    roleCredentials: {
      accessKeyId: ssoKey,
      secretAccessKey: canary,
      sessionToken: `${canary}.token`,
      expiration: far,
    },
  },
  '/token': { accessToken: `${canary}.renewed`, tokenType: 'Bearer', expiresIn: 3600 },
  '/v1/token': {
    accessToken: { accessKeyId: renewedKey, secretAccessKey: canary, sessionToken: `${canary}.token` },
    tokenType: 'aws_sigv4',
    expiresIn: 900,
    refreshToken: `${canary}.refresh2`,
  },
};

let aws: AwsThroughProxy;
let scene: ProfileScene;
beforeAll(async () => {
  aws = await awsThroughProxy(`ada:${password}`, answers);
});
afterAll(() => aws.close());
beforeEach(async () => {
  scene = await profileScene();
  const elsewhere = {
    AWS_ENDPOINT_URL_SSO: undefined,
    AWS_ENDPOINT_URL_SSO_OIDC: undefined,
    AWS_ENDPOINT_URL_SIGNIN: undefined,
  };
  setEnvironment({ ...clearedEnvironment(), ...scene.variables, ...elsewhere, AWS_REGION: 'us-east-1' });
  writeKeys();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await scene.close();
});

/** A user's own, beside the profile that is taken. */
function writeKeys(): void {
  const ada = builtInUsers().find(({ accessKeyId }) => accessKeyId === 'AKIAIOSFODNN7EXAMPLE');
  const secret = ada?.secretAccessKey.reveal() ?? '';
  scene.write(
    '.aws/credentials',
    `[ada]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\n`,
  );
}

interface Found {
  readonly profile: HostSource;
  /** Whom the proxy was asked for. */
  readonly asked: readonly string[];
  readonly resolved: Resolved;
}

/** Asks the profile by way of the proxy. Nothing that is told of it holds a secret. */
async function ask(): Promise<Found> {
  const before = aws.proxy.asked.length;
  const proxy = readForwardProxy(`http://ada:${password}@127.0.0.1:${aws.proxy.port}`);
  if (!proxy) throw new TypeError('No proxy to try');
  const wayOut: WayOut = { proxy, by: '--via' };
  const agent = agentOfProviders({ ...defaultReach, wayOut, tlsCa: [aws.ca], dnsServer: '127.0.0.1:1' });
  const resolved = await resolveHostCredentials('node7', {
    providers: hostProvidersBy(agent),
    steady: () => performance.now(),
  });
  const host = { machine: 'pod-7', order: 'node7', sources: resolved.sources } as const;
  const head = { format: 'countersign-sources', version: 2, wayOut: wayInJson(wayOut) };
  const json = JSON.stringify({ ...head, ...sourcesInJson(host, true, wayOut) });
  validOutput('sources.2', json);
  const secrets = resolved.credentials
    ? [resolved.credentials.secretAccessKey.reveal(), resolved.credentials.sessionToken?.reveal() ?? '']
    : [];
  for (const text of [json, JSON.stringify(resolved), sourceLines(host, true, printerFor({}, {})).join('\n')])
    for (const secret of ['CANARY', ...secrets.filter(Boolean)]) expect(text).not.toContain(secret);
  const profile = resolved.sources.find(({ id }) => id === 'profile');
  if (!profile) throw new TypeError('There is no profile');
  const via = JSON.parse(json).sources.flatMap(({ exchanges }: { exchanges: { via: string }[] }) =>
    exchanges.map((one) => one.via),
  );
  expect(via.filter((one: string) => one !== `http://127.0.0.1:${aws.proxy.port}`)).toEqual([]);
  return { profile, asked: aws.proxy.asked.slice(before), resolved };
}

const at = (...names: (keyof typeof awsEndpoints)[]): readonly string[] =>
  names.map((name) => `${awsEndpoints[name]}:443`);

const role = 'role_arn = arn:aws:iam::123456789012:role/app\n';

describe('by way of a forward proxy a profile gives credentials', () => {
  it('by SSO', async () => {
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso();
    const { profile, asked } = await ask();
    expect(profile.answer?.outcome).toMatchObject({ kind: 'found', accessKeyId: ssoKey });
    expect(asked).toEqual(at('portal'));
  });

  it('by SSO whose token is renewed before', async () => {
    scene.write('.aws/config', configs.sso);
    scene.loggedInBySso(new Date(Date.now() + 60_000).toISOString());
    const { profile, asked } = await ask();
    expect(profile.answer?.outcome).toMatchObject({ kind: 'found', accessKeyId: ssoKey });
    expect(asked).toEqual(at('oidc', 'portal'));
  });

  it('by aws login, whose credentials are renewed before they end, and kept in its file', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    scene.write('.aws/config', configs.login);
    const key = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const file = scene.loggedIn(new Date(Date.now() + 60_000).toISOString(), key);
    const { profile, asked } = await ask();
    expect(profile.answer?.outcome).toMatchObject({
      kind: 'found',
      accessKeyId: renewedKey,
      temporary: true,
    });
    expect(asked).toEqual(at('signin'));
    expect(aws.seen.at(-1)).toMatchObject({
      path: '/v1/token',
      headers: { dpop: expect.stringMatching(/^ey/) },
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      accessToken: { accessKeyId: renewedKey },
      refreshToken: `${canary}.refresh2`,
    });
  });

  it.each([
    ['the keys of another profile', 'source_profile = ada\n', {}],
    [
      'those of the environment',
      'credential_source = Environment\n',
      { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_PROFILE: 'default' },
    ],
  ])('by a role, which STS gives for %s', async (_what, source, env) => {
    const [, secret = ''] =
      /secret_access_key = (.*)/.exec(readFileSync(join(scene.home, '.aws/credentials'), 'utf8')) ?? [];
    setEnvironment({ ...env, ...('AWS_PROFILE' in env ? { AWS_SECRET_ACCESS_KEY: secret } : {}) });
    scene.write('.aws/config', `[default]\n${role}${source}`);
    const { profile, asked } = await ask();
    expect(profile).toMatchObject({
      content: { profile: { way: 'role' } },
      answer: { outcome: { kind: 'found', temporary: true } },
    });
    expect(asked).toEqual(at('sts'));
  });

  it('by a role, which STS gives for what SSO gave', async () => {
    scene.write(
      '.aws/config',
      `[default]\n${role}source_profile = sso\n${configs.sso.replace('[default]', '[profile sso]')}`,
    );
    scene.loggedInBySso();
    const { profile, asked } = await ask();
    // The sandbox's STS knows no key of that SSO: it was asked, by the proxy, and says so.
    expect(profile.answer?.outcome).toMatchObject({
      kind: 'failed',
      words: expect.stringMatching(/^InvalidClientTokenId/),
    });
    expect(asked).toEqual(at('portal', 'sts'));
  });

  it('by a web identity, which STS takes for a role', async () => {
    scene.write('token', await serviceAccountToken());
    scene.write(
      '.aws/config',
      `[default]\nrole_arn = ${webRole}\nweb_identity_token_file = ${join(scene.home, 'token')}\n`,
    );
    const { profile, asked } = await ask();
    expect(profile).toMatchObject({
      content: { profile: { way: 'web-identity' } },
      answer: { outcome: { kind: 'found', temporary: true } },
    });
    expect(asked).toEqual(at('sts'));
  });
});

it(
  'countersign check finds them so, and no secret is in what it prints or writes',
  { timeout: 60_000 },
  async () => {
    scene.write('.aws/config', configs.sso);
    scene.write('ca.pem', aws.ca);
    scene.loggedInBySso();
    const trace = join(scene.home, 'trace.json');
    const argv = [
      'check',
      'mongodb://127.0.0.1:1/',
      '--as',
      'node7',
      '--system-ca',
      '--json',
      '--trace',
      trace,
    ];
    const { status, out, err } = await runCommand(argv, {
      ...scene.variables,
      AWS_ENDPOINT_URL_SSO: undefined,
      AWS_REGION: 'us-east-1',
      SSL_CERT_FILE: join(scene.home, 'ca.pem'),
      HTTPS_PROXY: `http://ada:${password}@127.0.0.1:${aws.proxy.port}`,
      COUNTERSIGN_DNS: '127.0.0.1:1',
    });
    expect(status).toBe(3);
    const via = `http://127.0.0.1:${aws.proxy.port}`;
    expect(validOutput('check.2', out)).toMatchObject({
      wayOut: { proxy: via, by: 'HTTPS_PROXY', credentials: true },
      credentials: {
        sources: expect.arrayContaining([
          expect.objectContaining({
            id: 'profile',
            status: 'used',
            accessKeyId: ssoKey,
            exchanges: [
              expect.objectContaining({
                url: `https://${awsEndpoints.portal}/federation/credentials`,
                via,
                status: 200,
              }),
            ],
          }),
        ]),
      },
      // This machine is reached without it.
      servers: [{ host: '127.0.0.1:1', via: null }],
    });
    for (const text of [out, err, readFileSync(trace, 'utf8')]) expect(text).not.toContain('CANARY');
  },
);

describe('by way of a forward proxy a profile that gives none says why:', () => {
  it.each([
    ['a role that is not trusted', 'arn:aws:iam::123456789012:role/closed', '', /^AccessDenied/],
    [
      'a role that wants a code',
      'arn:aws:iam::123456789012:role/admin',
      'mfa_serial = arn:aws:iam::123456789012:mfa/ada\n',
      /requires multi-factor authentication/,
    ],
  ])('%s', async (_what, arn, more, says) => {
    scene.write('.aws/config', `[default]\nrole_arn = ${arn}\nsource_profile = ada\n${more}`);
    const { profile } = await ask();
    expect(profile.answer?.outcome).toMatchObject({ kind: 'failed', words: expect.stringMatching(says) });
  });
});
