import type { Knowledge } from '../../findings/knowledge';
import { readAuthorization, splitCredential } from '../../sigv4/authorization';
import { tokenHeader } from '../../sigv4/canonicalRequest';

/**
 * What two logins are held against each other by, along the path of a login: what comes first decides first. The last
 * four differ between any two logins, and decide nothing.
 */
export const comparedFields = [
  'mechanism',
  'database',
  'connectionString',
  'host',
  'serverKind',
  'driver',
  'clientNonceLength',
  'flag',
  'stsHost',
  'accessKeyId',
  'hasToken',
  'region',
  'service',
  'terminator',
  'day',
  'signedHeaders',
  'canonicalForm',
  'headerForm',
  'finalFields',
  'token',
  'amzDate',
  'serverNonce',
  'signature',
] as const;

export type ComparedField = (typeof comparedFields)[number];

/** Whether a difference of it explains why one login succeeds and another does not. */
export function isDecisive(field: ComparedField): boolean {
  return !['token', 'amzDate', 'serverNonce', 'signature'].includes(field);
}

/** What of a login can be held against another, as text without a secret; null where it is not known. */
export function comparedValues(known: Knowledge): Readonly<Record<ComparedField, string | null>> {
  const { captured = {}, first, proof, driver, own } = known;
  const { authorization, amzDate, sessionToken } = captured;
  const header = readAuthorization(authorization ?? '');
  const scope = header.credential === undefined ? null : splitCredential(header.credential);
  const signedHeaders = header.signedHeaders ?? null;
  const final = proof && 'fields' in proof && Array.isArray(proof.fields) ? proof.fields.join(', ') : null;
  return {
    mechanism: known.mechanism ?? first?.mechanism ?? null,
    database: first?.database ?? null,
    connectionString: known.connectionString ?? null,
    host: known.connectionString === undefined ? (known.host ?? null) : null,
    serverKind: known.serverKind ?? null,
    driver: driver ? [driver.driver, driver.version].filter(Boolean).join(' ') : null,
    clientNonceLength: first?.nonce ? `${first.nonce.length}` : null,
    flag: captured.gs2CbFlag === undefined ? null : `${captured.gs2CbFlag}`,
    stsHost: captured.stsHost ?? null,
    accessKeyId: (scope?.accessKeyId ?? known.credentials?.accessKeyId) || null,
    hasToken: signedHeaders === null ? null : `${signedHeaders.split(';').includes(tokenHeader)}`,
    region: scope?.region ?? null,
    service: scope?.service ?? null,
    terminator: scope?.terminator ?? null,
    day: scope && amzDate !== undefined ? `${amzDate.startsWith(scope.date)}` : null,
    signedHeaders,
    canonicalForm: own?.canonicalRequest ? formOf(own.canonicalRequest.reveal()) : null,
    headerForm: authorization === undefined ? null : headerFormOf(authorization),
    finalFields: final,
    token: sessionToken ? `${sessionToken.length}` : null,
    amzDate: amzDate ?? null,
    serverNonce: captured.serverNonce ?? null,
    signature: header.signature ?? null,
  };
}

/** A header without what every login has its own of. */
function headerFormOf(authorization: string): string {
  return authorization
    .replace(/Credential=[^,\s]*/, 'Credential=…')
    .replace(/SignedHeaders=[^,\s]*/, 'SignedHeaders=…')
    .replace(/Signature=[0-9a-f]{64}(?![0-9A-Za-z])/, 'Signature=…');
}

/** A canonical request without what every login has its own of, and without anything that may be a token. */
function formOf(canonicalRequest: string): string {
  return canonicalRequest
    .replace(
      /^([ \t]*(?:x-amz-date|x-mongodb-server-nonce|x-amz-security-token)[ \t]*:[ \t]*)\S[^\r\n]*/gim,
      '$1…',
    )
    .replace(/[A-Za-z0-9+/=%_-]{90,}/g, '…');
}
