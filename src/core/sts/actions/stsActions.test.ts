import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../credentials/secret';
import { signRequest } from '../../sigv4/sign';
import { builtInUsers } from '../builtInUsers';
import type { SandboxUser } from '../users';
import { assumeRoleRequest, complaintsOfRole, webIdentityRequest, type AssumeRoleInput } from './assumeRole';
import { judgeStsEndpoint } from './endpoint';
import { decodeForm, encodeForm } from './form';
import { readStsReply } from './reply';
import { answerSts, type SandboxStsPorts } from '../issuer/answer';
import { sandboxRoles } from '../issuer/roles';
import { exampleToken } from '../issuer/webIdentityToken';

const now = Date.UTC(2026, 10, 25, 12);
const amzDate = '20261125T120000Z';
const endpoint = judgeStsEndpoint('sts.amazonaws.com');

function sandbox(): SandboxStsPorts & { readonly known: SandboxUser[] } {
  const known: SandboxUser[] = [...builtInUsers()];
  let seed = 0;
  return {
    known,
    users: () => known,
    roles: sandboxRoles,
    issue: (session) => known.push(session),
    now: () => now,
    random: (length) => Uint8Array.from({ length }, () => (seed = (seed * 31 + 7) % 251)),
    Sha256,
    region: 'us-east-1',
  };
}

const role = (change: Partial<AssumeRoleInput> = {}): AssumeRoleInput => ({
  roleArn: 'arn:aws:iam::123456789012:role/app',
  sessionName: 'bench',
  externalId: '',
  duration: '',
  mfaSerial: '',
  mfaCode: '',
  ...change,
});

async function assume(
  input: AssumeRoleInput,
  by: Pick<SandboxUser, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'> | undefined = builtInUsers()[0],
  ports = sandbox(),
) {
  if (!by) throw new Error('nobody');
  const request = assumeRoleRequest(input, endpoint);
  const scope = { region: endpoint.region, service: 'sts', amzDate };
  const { signing } = await signRequest(request, by, scope, Sha256);
  const headers = {
    ...request.headers,
    'x-amz-date': amzDate,
    ...(by.sessionToken ? { 'x-amz-security-token': by.sessionToken.reveal() } : {}),
    authorization: signing.authorization,
  };
  const { method, path, body } = request;
  const { status, xml } = await answerSts({ method, path, query: '', headers, body }, ports);
  return { reply: readStsReply({ status, body: xml, ms: 0 }), ports };
}

describe('form bodies', () => {
  it('come back as they were', () => {
    const fields = { a: 'x+y/z==&%', b: "'(*)!", c: 'ä b' };
    expect(Object.fromEntries(decodeForm(encodeForm(fields)))).toEqual(fields);
  });
});

describe('what is sure to be refused is told before it is sent', () => {
  it.each<[Partial<AssumeRoleInput>, string]>([
    [{ roleArn: 'role/app' }, 'roleArn'],
    [{ roleArn: 'arn:aws:sts::123456789012:assumed-role/app/x' }, 'roleArn'],
    [{ sessionName: 'a b' }, 'sessionName'],
    [{ sessionName: 'a' }, 'sessionName'],
    [{ duration: '899' }, 'duration'],
    [{ duration: '43201' }, 'duration'],
    [{ duration: '1h' }, 'duration'],
    [{ externalId: 'x' }, 'externalId'],
    [{ mfaCode: '123456' }, 'mfaCode'],
    [{ mfaSerial: 'arn:aws:iam::123456789012:mfa/ada', mfaCode: '12345' }, 'mfaCode'],
  ])('%o', (change, field) => {
    expect(complaintsOfRole(role(change)).map((complaint) => complaint.field)).toContain(field);
    expect(() => assumeRoleRequest(role(change), endpoint)).toThrow(
      expect.objectContaining({ code: 'sts-input-invalid' }),
    );
  });

  it('nothing is said of what is right', () => {
    expect(complaintsOfRole(role({ duration: '900', externalId: 'partner-1' }))).toEqual([]);
  });
});

describe('AssumeRole, asked of the sandbox’s STS,', () => {
  it('gives credentials that it knows from then on, and that end when they say', async () => {
    const { reply, ports } = await assume(role({ duration: '900' }));
    if (reply.kind !== 'issued') throw new Error(reply.message);
    const { accessKeyId, secretAccessKey, sessionToken, expiration, arn } = reply.credentials;
    expect(accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(secretAccessKey.length).toBe(40);
    expect(expiration).toBe(now + 900_000);
    expect(arn).toBe('arn:aws:sts::123456789012:assumed-role/app/bench');
    expect(ports.known.at(-1)).toMatchObject({
      accessKeyId,
      arn,
      roles: [{ role: 'read', db: 'inventory' }],
    });
    expect(ports.known.at(-1)?.sessionToken?.equals(sessionToken)).toBe(true);
  });

  it.each<[string, Partial<AssumeRoleInput>, string, RegExp]>([
    [
      'a role that trusts nobody',
      { roleArn: 'arn:aws:iam::123456789012:role/closed' },
      'AccessDenied',
      /^User: arn:aws:iam::123456789012:user\/ada is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role\/closed$/,
    ],
    [
      'a role that does not exist',
      { roleArn: 'arn:aws:iam::123456789012:role/none' },
      'AccessDenied',
      /is not authorized/,
    ],
    [
      'a missing external ID',
      { roleArn: 'arn:aws:iam::123456789012:role/partner' },
      'AccessDenied',
      /is not authorized/,
    ],
    [
      'a wrong MFA code',
      {
        roleArn: 'arn:aws:iam::123456789012:role/admin',
        mfaSerial: 'arn:aws:iam::123456789012:mfa/ada',
        mfaCode: '000000',
      },
      'AccessDenied',
      /MultiFactorAuthentication failed/,
    ],
    [
      'a missing MFA code',
      { roleArn: 'arn:aws:iam::123456789012:role/admin' },
      'AccessDenied',
      /is not authorized/,
    ],
    [
      'more time than the role has',
      { duration: '7200' },
      'ValidationError',
      /exceeds the MaxSessionDuration/,
    ],
  ])('refuses %s in STS’s words', async (_what, change, code, message) => {
    const { reply } = await assume(role(change));
    expect(reply).toMatchObject({ kind: 'refused', code, message: expect.stringMatching(message) });
  });

  it.each<[string, Partial<AssumeRoleInput>]>([
    ['the external ID', { roleArn: 'arn:aws:iam::123456789012:role/partner', externalId: 'countersign' }],
    [
      'the MFA code',
      {
        roleArn: 'arn:aws:iam::123456789012:role/admin',
        mfaSerial: 'arn:aws:iam::123456789012:mfa/ada',
        mfaCode: '123456',
      },
    ],
  ])('accepts %s', async (_what, change) => {
    expect((await assume(role(change))).reply.kind).toBe('issued');
  });

  it('refuses a wrong secret as it refuses any signature', async () => {
    const { reply } = await assume(role(), {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: new Secret('x'.repeat(40)),
    });
    expect(reply).toMatchObject({ kind: 'refused', status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('refuses a session that was assumed already, unless the role trusts it', async () => {
    const first = await assume(role());
    if (first.reply.kind !== 'issued') throw new Error('refused');
    const { reply } = await assume(role(), first.reply.credentials, first.ports);
    expect(reply).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringContaining('assumed-role/app/bench'),
    });
  });
});

describe('AssumeRoleWithWebIdentity, asked of the sandbox’s STS,', () => {
  const ask = async (token: Secret, roleArn = 'arn:aws:iam::123456789012:role/web') => {
    const request = webIdentityRequest({ roleArn, sessionName: 'pod', duration: '', token }, endpoint);
    const { method, path, headers, body } = request;
    const { status, xml } = await answerSts({ method, path, query: '', headers, body }, sandbox());
    return readStsReply({ status, body: xml, ms: 0 });
  };

  it('gives credentials for a token of its provider, without a signature', async () => {
    expect(await ask(await exampleToken(now, Sha256))).toMatchObject({
      kind: 'issued',
      credentials: { arn: 'arn:aws:sts::123456789012:assumed-role/web/pod', expiration: now + 3_600_000 },
    });
  });

  it.each<[string, () => Promise<Secret>, string, RegExp]>([
    [
      'an expired token',
      () => exampleToken(now - 7_200_000, Sha256),
      'ExpiredTokenException',
      /^Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
    ],
    [
      'another provider',
      () => exampleToken(now, Sha256, { iss: 'https://elsewhere.example' }),
      'InvalidIdentityToken',
      /No OpenIDConnect provider found in your account for https:\/\/elsewhere\.example/,
    ],
    [
      'another audience',
      () => exampleToken(now, Sha256, { aud: 'vault' }),
      'InvalidIdentityToken',
      /audience/,
    ],
    [
      'another subject',
      () => exampleToken(now, Sha256, { sub: 'system:serviceaccount:default:other' }),
      'AccessDenied',
      /Not authorized to perform sts:AssumeRoleWithWebIdentity/,
    ],
    [
      'a token whose signature was changed',
      async () => new Secret(`${(await exampleToken(now, Sha256)).reveal()}x`),
      'InvalidIdentityToken',
      /verification key/,
    ],
    ['what is no token', async () => new Secret('not.a.token'), 'InvalidIdentityToken', /not a valid JWT/],
  ])('refuses %s in STS’s words', async (_what, token, code, message) => {
    expect(await ask(await token())).toMatchObject({
      kind: 'refused',
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('a reply that is none', () => {
  it.each(['', '<html><body>Proxy</body>', 'plain', '<a><b></a>', '<ErrorResponse><Error/></ErrorResponse>'])(
    '“%s” gives a fault that does not quote it',
    (body) => {
      expect(() => readStsReply({ status: 200, body, ms: 1 })).toThrow(
        expect.objectContaining({ code: 'sts-reply-invalid' }),
      );
    },
  );
});
