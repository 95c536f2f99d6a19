import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../credentials/secret';
import { signRequest } from '../sigv4/sign';
import { curlOf } from '../sts/actions/curl';
import { endOfSignature, replayOf, type SignedLogin } from './replay';
import { stsRequestFor } from './stsRequest';

const stsHost = 'sts.eu-west-1.amazonaws.com';
const serverNonce = Buffer.alloc(64, 7).toString('base64');
const amzDate = '20261128T120000Z';

async function signed(token?: Secret): Promise<SignedLogin & { readonly canonicalRequest: string }> {
  const credentials = {
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
    ...(token ? { sessionToken: token } : {}),
  };
  const request = stsRequestFor(stsHost, serverNonce);
  const { signing } = await signRequest(
    request,
    credentials,
    { region: 'eu-west-1', service: 'sts', amzDate },
    Sha256,
  );
  const { authorization, canonicalRequest } = signing;
  const login = { stsHost, serverNonce, gs2CbFlag: 110, authorization, amzDate };
  return { ...login, ...(token ? { sessionToken: token } : {}), canonicalRequest };
}

describe('a login is asked again', () => {
  it.each([
    ['with a long-term key', undefined],
    ['with a session token', new Secret('FwoGZXIvYXdzEJr//TOKEN+/==')],
  ])('with every header and the body that were signed, %s', async (_what, token) => {
    const { canonicalRequest, ...login } = await signed(token);
    const { host, headers, body } = replayOf(login);
    const all: Record<string, string> = { ...headers, host, 'content-length': `${body.length}` };
    const { authorization, ...covered } = all;
    expect(authorization).toBe(login.authorization);
    const lines = Object.keys(covered)
      .sort()
      .map((name) => `${name}:${covered[name]}`);
    // Canonical request: method, path, query, headers, an empty line, the list, the hash of the body.
    expect(canonicalRequest.split('\n').slice(3, 3 + lines.length)).toEqual(lines);
    expect(lines).toHaveLength(token ? 7 : 6);
    expect(body).toBe('Action=GetCallerIdentity&Version=2011-06-15');
  });

  it('until 15 minutes after it was signed', () => {
    expect(endOfSignature(amzDate)).toBe(Date.UTC(2026, 10, 28, 12, 15));
  });
});

describe('as a curl command', () => {
  it('a session token is taken from the environment', async () => {
    const token = new Secret('FwoGCANARY');
    const { canonicalRequest: _text, ...login } = await signed(token);
    const command = curlOf(replayOf(login));
    expect(command).not.toContain('CANARY');
    expect(command).toContain('"x-amz-security-token: $AWS_SESSION_TOKEN"');
  });

  it('a quote in a value ends no string of the shell', () => {
    const command = curlOf({
      host: 'sts.amazonaws.com',
      headers: { authorization: "a'; rm -rf '" },
      body: '',
    });
    expect(command).toContain(`'authorization: a'\\''; rm -rf '\\'''`);
  });
});
