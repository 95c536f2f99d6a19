import { orNull } from '../fault/fault';
import { formatAmzDate, parseAmzDate } from '../sigv4/amzDate';
import {
  readAuthorization,
  splitCredential,
  type Authorization,
  type ScopedCredential,
} from '../sigv4/authorization';
import type { StsCheckId, StsError } from './judgement';
import { formWords } from './stsWords';

/** The request that the server forwards, as far as the checks before the key id look at it. */
export interface StsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names in lower case; `authorization` and `x-amz-date` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The region that this STS host belongs to. */
  readonly region: string;
}

/** How far an X-Amz-Date may lie from AWS's clock, as two reports of STS have it; AWS's general page says five minutes in most cases. */
export const toleranceMs = 15 * 60 * 1000;

/** What the checks read from the request, given to those that come after them. */
export interface Read {
  readonly authorization: Authorization &
    Required<Pick<Authorization, 'credential' | 'signedHeaders' | 'signature'>>;
  readonly credential: ScopedCredential;
  readonly signedHeaders: readonly string[];
  readonly amzDate: string;
}

export type FormOutcome =
  | { readonly passed: true; readonly read: Read }
  | { readonly passed: false; readonly failed: StsCheckId; readonly error: StsError };

/** The checks that need no knowledge of any key, in this sandbox's order; stops at the first that fails. */
export function checkForm(request: StsRequest, now: number): FormOutcome {
  const header = request.headers.authorization ?? '';
  if (!header.startsWith('AWS4-')) {
    return refuse('authorization-present', 403, 'MissingAuthenticationToken', formWords.noHeader);
  }
  const piece = pieceWithoutEquals(header);
  if (piece !== undefined) {
    const message = formWords.notKeyValue(piece, header);
    return refuse('authorization-form', 400, 'IncompleteSignature', message);
  }
  const authorization = readAuthorization(header);
  const { credential, signedHeaders, signature } = authorization;
  const amzDate = request.headers['x-amz-date'] ?? '';
  if (!credential || !signedHeaders || !signature || !amzDate) {
    return refuse('authorization-form', 400, 'IncompleteSignature', missing(authorization, amzDate, header));
  }
  const date = readDate(amzDate);
  if (date === null) {
    const message = formWords.dateForm(amzDate);
    return refuse('date-format', 400, 'IncompleteSignature', message);
  }
  const [then, clock] = [formatAmzDate(date), formatAmzDate(now)];
  if (date < now - toleranceMs) {
    const limit = formatAmzDate(now - toleranceMs);
    const message = formWords.tooOld(then, limit, clock);
    return refuse('not-expired', 403, 'SignatureDoesNotMatch', message);
  }
  if (date > now + toleranceMs) {
    const limit = formatAmzDate(now + toleranceMs);
    const message = formWords.tooNew(then, limit, clock);
    return refuse('not-future', 403, 'SignatureDoesNotMatch', message);
  }
  const names = signedHeaders.split(';');
  if (!names.includes('host')) {
    return refuse('host-signed', 403, 'SignatureDoesNotMatch', formWords.hostUnsigned);
  }
  if (authorization.algorithm !== 'AWS4-HMAC-SHA256') {
    const message = formWords.algorithm(authorization.algorithm);
    return refuse('algorithm', 400, 'IncompleteSignature', message);
  }
  const parts = splitCredential(credential);
  if (!parts) {
    const message = formWords.credentialParts(credential);
    return refuse('credential-parts', 400, 'IncompleteSignature', message);
  }
  const scope = scopeErrors(parts, request.region, then);
  if (scope.length > 0) return refuse('scope', 403, 'SignatureDoesNotMatch', scope.join(' '));
  const read = { credential, signedHeaders, signature, algorithm: authorization.algorithm };
  return { passed: true, read: { authorization: read, credential: parts, signedHeaders: names, amzDate } };
}

function refuse(
  failed: StsCheckId,
  status: StsError['status'],
  code: StsError['code'],
  message: string,
): FormOutcome {
  return { passed: false, failed, error: { status, code, message } };
}

/** AWS takes the parameters apart at commas and at white space; so a space or a line feed in a key id is seen here. */
function pieceWithoutEquals(header: string): string | undefined {
  const [, ...pieces] = header.split(/[\s,]+/);
  return pieces.find((piece) => piece !== '' && !piece.includes('='));
}

/** AWS ends the list with the header's first word. */
function missing(
  { credential, signedHeaders, signature }: Authorization,
  amzDate: string,
  header: string,
): string {
  return [
    credential ? '' : formWords.noCredential,
    signature ? '' : formWords.noSignature,
    signedHeaders ? '' : formWords.noSignedHeaders,
    amzDate ? '' : formWords.noDate,
    `Authorization=${header.split(' ')[0] ?? ''}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A bare date is read as its midnight, as AWS does. */
function readDate(text: string): number | null {
  return orNull(() => parseAmzDate(/^\d{8}$/.test(text) ? `${text}T000000Z` : text));
}

/** All at once, as AWS reports them. */
function scopeErrors(parts: ScopedCredential, region: string, timestamp: string): readonly string[] {
  const day = timestamp.slice(0, 8);
  return [
    parts.region === region ? '' : formWords.region(parts.region),
    parts.service === 'sts' ? '' : formWords.service,
    parts.terminator === 'aws4_request' ? '' : formWords.terminator(parts.terminator),
    parts.date === day ? '' : formWords.day(parts.date, day, timestamp),
  ].filter(Boolean);
}
