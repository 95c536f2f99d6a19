import { base64Decode, base64Encode } from '../../bytes/base64';
import { credentialKind } from '../../credentials/credentialKind';
import { orNull } from '../../fault/fault';
import { observedIn, type Observed, type SearchInput } from '../../mistakes/search/observed';
import { gs2CbFlag, serverNonceLength, stsService } from '../../mongodbAws/constants';
import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { judgeStsHost, regionOf } from '../../mongodbAws/stsHost';
import { parseAmzDate } from '../../sigv4/amzDate';
import { accessKeyIdIn } from '../../sigv4/authorization';
import type { Knowledge } from '../knowledge';
import type { OwnPart } from './comparedOwn';

/** The request that is to be signed, as far as it is known. */
export interface OwnRequest {
  /** null where a part of it is nowhere. */
  readonly observed: Observed | null;
  readonly missing: readonly OwnPart[];
  /** Parts that stand in the own texts alone: nobody else says that they are right. */
  readonly assumed: readonly OwnPart[];
  readonly amzDate: string | null;
  /** Day, region, service, terminator. */
  readonly scope: readonly string[] | null;
}

/**
 * The request that STS is to be asked by (auth.md, "MONGODB-AWS"): its values from what else was seen of the login, and
 * only where they are nowhere else from the own texts, written as they should be.
 */
export function ownRequest(known: Knowledge): OwnRequest {
  const { captured = {}, own = {} } = known;
  const elsewhere: Partial<SearchInput> = own.elsewhere ?? {};
  const date =
    dateOf(elsewhere.amzDate) ?? dateOf(captured.amzDate) ?? dateOf(own.stringToSign?.split(/\r?\n/)[1]);
  const stsHost = hostOf(elsewhere.stsHost ?? captured.stsHost);
  const serverNonce = nonceOf(elsewhere.serverNonce ?? captured.serverNonce);
  const sessionToken = elsewhere.sessionToken ?? captured.sessionToken;
  const accessKeyId = accessKeyIdIn(captured.authorization ?? '') ?? known.credentials?.accessKeyId ?? '';
  const needsToken = credentialKind(accessKeyId) === 'temporary';
  const has: Readonly<Record<OwnPart, boolean>> = {
    stsHost: stsHost !== null,
    serverNonce: serverNonce !== null,
    amzDate: date !== null,
    sessionToken: sessionToken !== undefined || !needsToken,
  };
  const parts = Object.keys(has) as OwnPart[];
  const region = stsHost === null ? regionIn(own.stringToSign) : regionOf(judgeStsHost(stsHost));
  const scope =
    date === null || region === null ? null : [date.slice(0, 8), region, stsService, 'aws4_request'];
  const whole =
    stsHost !== null && serverNonce !== null && date !== null && scope !== null && has.sessionToken;
  return {
    observed: whole
      ? observedIn({
          authorization: `AWS4-HMAC-SHA256 Credential=${[accessKeyId, ...scope].join('/')}, SignedHeaders=${ownHeaders(sessionToken !== undefined).join(';')}, Signature=`,
          amzDate: date,
          serverNonce,
          stsHost,
          gs2CbFlag: elsewhere.gs2CbFlag ?? gs2CbFlag,
          ...(sessionToken ? { sessionToken } : {}),
        })
      : null,
    missing: parts.filter((part) => !has[part]),
    assumed: parts.filter(
      (part) => has[part] && captured[part] !== undefined && elsewhere[part] === undefined,
    ),
    amzDate: date,
    scope,
  };
}

function dateOf(text: string | undefined): string | null {
  return text === undefined ? null : orNull(() => (parseAmzDate(text), text));
}

/** A signer may have written a port or a scheme to it. */
function hostOf(text: string | undefined): string | null {
  const host = text
    ?.trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[:/].*$/, '');
  return host === undefined ? null : orNull(() => judgeStsHost(host));
}

/** The nonce's bytes in whichever way a signer wrote them, as base64. */
function nonceOf(text: string | undefined): string | null {
  const digits = text
    ?.trim()
    .replace(/%2B/gi, '+')
    .replace(/%2F/gi, '/')
    .replace(/%3D/gi, '=')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  const bytes =
    digits === undefined
      ? null
      : orNull(() => base64Decode(digits.padEnd(Math.ceil(digits.length / 4) * 4, '=')));
  return bytes?.length === serverNonceLength ? base64Encode(bytes) : null;
}

/** The region that a string to sign is scoped to, where it looks like one. */
function regionIn(stringToSign: string | undefined): string | null {
  const scope = stringToSign?.split(/\r?\n/)[2] ?? '';
  return scope.split('/').find((part) => /^[a-z]{2,4}(?:-[a-z]+)+-\d$/.test(part)) ?? null;
}
