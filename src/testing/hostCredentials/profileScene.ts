import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listenHttp, type MetadataServer } from './metadataServers';

/** What must not stand anywhere. */
export const canary = 'CANARY0of+Profiles/3vZ9qLx7Tb1RwY5uHs0Ng';

/** What a login at SSO or by `aws login` left behind, and what it answers. */
export const ssoKey = 'ASIASSO0000000000001';
export const loginKey = 'ASIALOGIN00000000001';
export const processKey = 'ASIAPROCESS000000001';

const far = '2099-01-01T00:00:00Z';
const startUrl = 'https://start.test/start';

/** A home folder with files of profiles, and AWS's endpoints of SSO beside it, on loopback. */
export interface ProfileScene {
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Writes a file into the home folder. */
  readonly write: (path: string, text: string) => void;
  /** Leaves the token of `aws sso login`. @param expiresAt ISO 8601 */
  readonly loggedInBySso: (expiresAt?: string) => void;
  /** Leaves what `aws login` leaves, and says in which file. @param key of the proofs that a renewal takes, PEM */
  readonly loggedIn: (expiresAt?: string, key?: string) => string;
  /** The portal and the token endpoint of SSO. */
  readonly sso: MetadataServer;
  close(): Promise<void>;
}

/** @param portal what the portal answers a request for credentials with */
export async function profileScene(portal: RequestListener = givesCredentials): Promise<ProfileScene> {
  const home = mkdtempSync(join(tmpdir(), 'countersign-home-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const sso = await listenHttp((request, response) =>
    request.url?.startsWith('/token') ? givesToken(request, response) : portal(request, response),
  );
  return {
    home,
    write,
    sso,
    variables: {
      HOME: home,
      AWS_CONFIG_FILE: undefined,
      AWS_SHARED_CREDENTIALS_FILE: undefined,
      AWS_ENDPOINT_URL_SSO: sso.url,
      AWS_ENDPOINT_URL_SSO_OIDC: sso.url,
      AWS_ENDPOINT_URL_SIGNIN: sso.url,
    },
    loggedInBySso: (expiresAt = far) =>
      write(
        `.aws/sso/cache/${named('sha1', 'team')}.json`,
        JSON.stringify({
          startUrl,
          accessToken: `${canary}.access`,
          expiresAt,
          clientId: 'client',
          clientSecret: `${canary}.client`,
          refreshToken: `${canary}.refresh`,
        }),
      ),
    loggedIn: (expiresAt = far, key = `${canary}.key`) => {
      const path = `.aws/login/cache/${named('sha256', 'arn:aws:iam::123456789012:user/ada')}.json`;
      write(
        path,
        JSON.stringify({
          accessToken: {
            accessKeyId: loginKey,
            secretAccessKey: canary,
            sessionToken: `${canary}.token`,
            accountId: '123456789012',
            expiresAt,
          },
          clientId: 'client',
          refreshToken: `${canary}.refresh`,
          dpopKey: key,
        }),
      );
      return join(home, path);
    },
    async close() {
      await sso.close();
      rmSync(home, { recursive: true });
    },
  };
}

/** Files of `config`, by what a profile says. @param command what credential_process runs */
export const configs = {
  sso: `[default]\nsso_session = team\nsso_account_id = 123456789012\nsso_role_name = dev\n[sso-session team]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n`,
  login: '[default]\nregion = us-east-1\nlogin_session = arn:aws:iam::123456789012:user/ada\n',
  process: (command: string) => `[default]\ncredential_process = ${command}\n`,
} as const;

const givesCredentials: RequestListener = (_request, response) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(
    JSON.stringify({
      roleCredentials: {
        accessKeyId: ssoKey,
        secretAccessKey: canary,
        sessionToken: `${canary}.token`,
        expiration: Date.parse(far),
      },
    }),
  );

const givesToken: RequestListener = (_request, response) =>
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(
    JSON.stringify({
      accessToken: `${canary}.renewed`,
      tokenType: 'Bearer',
      expiresIn: 3600,
      refreshToken: `${canary}.refresh2`,
    }),
  );

function named(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}
