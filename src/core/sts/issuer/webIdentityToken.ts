import { base64Decode, base64Encode } from '../../bytes/base64';
import { constantTimeEqual } from '../../bytes/bytes';
import { isJsonObject } from '../../bytes/jsonObject';
import { urlSafe } from '../../bytes/urlSafe';
import { utf8Decode, utf8Encode } from '../../bytes/utf8';
import { Secret } from '../../credentials/secret';
import { Fault } from '../../fault/fault';
import type { HashConstructor } from '../../sigv4/hash';
import { tokenWords } from './issuerWords';

/** The sandbox's own OpenID Connect provider. Its key is no secret: it opens nothing outside the sandbox. */
const sandboxIssuer = 'https://oidc.countersign.example';
const audience = 'sts.amazonaws.com';
const key = utf8Encode('countersign-sandbox-openid-connect-provider');

/** The claims that STS looks at. */
export interface TokenClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  /** Epoch seconds. */
  readonly exp: number;
}

/**
 * A token of the sandbox's provider, as a service account would find it in its token file. Signed with HS256, which a
 * real provider may not use, because a hash is all that this needs.
 * @param now epoch milliseconds; the token ends an hour later
 */
export async function exampleToken(
  now: number,
  Sha256: HashConstructor,
  claims: Partial<TokenClaims> = {},
): Promise<Secret> {
  const seconds = Math.floor(now / 1000);
  const whole = {
    iss: sandboxIssuer,
    sub: 'system:serviceaccount:default:app',
    aud: audience,
    iat: seconds,
    exp: seconds + 3_600,
    ...claims,
  };
  const signed = `${encodePart({ alg: 'HS256', typ: 'JWT' })}.${encodePart(whole)}`;
  return new Secret(`${signed}.${await mac(signed, Sha256)}`);
}

/** Why STS refuses a token, in STS's words. */
export interface TokenError {
  readonly status: 400 | 403;
  readonly code: string;
  readonly message: string;
}

/** @returns the claims of a token that the sandbox's provider signed and that has not ended */
export async function judgeToken(
  token: string,
  now: number,
  Sha256: HashConstructor,
): Promise<TokenClaims | TokenError> {
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  const claims = parts.length === 3 ? readClaims(payload) : null;
  if (!claims) {
    return { status: 400, code: 'InvalidIdentityToken', message: tokenWords.noJwt };
  }
  if (claims.iss !== sandboxIssuer) {
    return { status: 400, code: 'InvalidIdentityToken', message: tokenWords.noProvider(claims.iss) };
  }
  if (!constantTimeEqual(await mac(`${header}.${payload}`, Sha256), signature)) {
    return { status: 400, code: 'InvalidIdentityToken', message: tokenWords.noKey };
  }
  const seconds = Math.floor(now / 1000);
  if (claims.exp <= seconds) {
    return { status: 400, code: 'ExpiredTokenException', message: tokenWords.ended(seconds, claims.exp) };
  }
  return claims.aud === audience
    ? claims
    : { status: 400, code: 'InvalidIdentityToken', message: tokenWords.audience };
}

async function mac(text: string, Sha256: HashConstructor): Promise<string> {
  const keyed = new Sha256(key);
  keyed.update(utf8Encode(text));
  return toUrl(base64Encode(await keyed.digest()));
}

function encodePart(value: object): string {
  return toUrl(base64Encode(utf8Encode(JSON.stringify(value))));
}

function toUrl(base64: string): string {
  return urlSafe(base64).replace(/=+$/, '');
}

function readClaims(payload: string): TokenClaims | null {
  try {
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const text = utf8Decode(base64Decode(base64.padEnd(Math.ceil(base64.length / 4) * 4, '=')));
    const claims: unknown = JSON.parse(text);
    if (!isJsonObject(claims)) return null;
    const { iss, sub, aud, exp } = claims;
    const whole = typeof iss === 'string' && typeof sub === 'string' && typeof exp === 'number';
    const first: unknown = Array.isArray(aud) ? aud[0] : aud;
    return whole ? { iss, sub, exp, aud: typeof first === 'string' ? first : '' } : null;
  } catch (thrown) {
    if (thrown instanceof Fault || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
