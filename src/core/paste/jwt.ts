import { decodeJwt, decodeProtectedHeader } from 'jose';
import { Fault } from '../fault/fault';
import { blemishesOf } from '../credentials/blemishes';
import { looksLikeJwt } from '../credentials/looks';
import type { Claim, PastedIdentityToken } from './pasted';
import { Secret } from '../credentials/secret';
import type { Locate } from '../bytes/span';
import { Findings } from './reading';

/** A token alone but for quotes, the word `Bearer`, or blanks inside. */
const shape = /^(?:(?:authorization:\s*)?bearer\s+)?["']?([^"':]+)["']?$/i;

/** In characters; STS takes no token longer than 20 000. */
const longest = 32_768;

/** What AWS expects a token to be for, unless the identity provider in IAM says otherwise. */
const audienceOfSts = 'sts.amazonaws.com';

export function looksLikeJwtAlone(text: string): boolean {
  if (text.length >= longest) return false;
  const alone = shape.exec(text.trim())?.[1] ?? '';
  return looksLikeJwt(alone.replaceAll(/\s/g, ''));
}

/**
 * Reads a web identity token: header and claims as they stand. Nothing is verified, since the issuer's keys are not
 * here, and nothing is concluded from the claims.
 * @throws Fault `paste-unrecognised` if header or payload is not JSON in base64url
 */
export function readJwt(text: string, locate: Locate): PastedIdentityToken {
  const found = shape.exec(text.trim())?.[1]?.trimEnd() ?? text;
  const start = text.indexOf(found);
  const findings = new Findings(locate);
  findings.ignoreAround(text, start, text.length, 'token', { reason: 'no-part-of-it' }, /[^\s"']/);
  const compact = found.replaceAll(/\s/g, '');
  if (compact !== found) findings.note({ code: 'token-with-blanks' });
  const header = decode(start, 'header', () => decodeProtectedHeader(compact));
  const payload = decode(start, 'payload', () => decodeJwt(compact));
  const audience = [payload.aud ?? []].flat().map(String);
  if (!audience.includes(audienceOfSts)) {
    findings.note({ code: 'audience', wanted: audienceOfSts });
  }
  const times = {
    issuedAt: millisecondsOf(payload.iat),
    notBefore: millisecondsOf(payload.nbf),
    expiration: millisecondsOf(payload.exp),
  };
  return {
    kind: 'identity-token',
    token: {
      text: new Secret(found),
      span: locate(start, start + found.length),
      blemishes: blemishesOf(found),
    },
    header: claimsOf(header),
    claims: claimsOf(payload),
    audience,
    ...(typeof payload.iss === 'string' ? { issuer: payload.iss } : {}),
    ...(typeof payload.sub === 'string' ? { subject: payload.sub } : {}),
    ...(times.issuedAt === undefined ? {} : { issuedAt: times.issuedAt }),
    ...(times.notBefore === undefined ? {} : { notBefore: times.notBefore }),
    ...(times.expiration === undefined ? {} : { expiration: times.expiration }),
    ignored: findings.ignored,
    notes: findings.notes,
  };
}

function decode<T>(offset: number, part: 'header' | 'payload', read: () => T): T {
  try {
    return read();
  } catch {
    // What jose says of it may quote the token.
    throw new Fault('paste-unrecognised', { problem: 'jwt', part, offset });
  }
}

/** A NumericDate: seconds since 1970, possibly with a fraction. */
function millisecondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) < 8.64e12 ? value * 1000 : undefined;
}

function claimsOf(object: object): readonly Claim[] {
  return Object.entries(object).map(([name, value]) => ({
    name,
    text: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
