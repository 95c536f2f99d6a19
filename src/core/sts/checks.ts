import { formatAmzDate, parseAmzDate } from '../sigv4/amzDate';
import {
  readAuthorization,
  splitCredential,
  type Authorization,
  type CredentialParts,
} from '../sigv4/authorization';
import type { StsCheckId, StsError } from './judgement';

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
  readonly credential: CredentialParts;
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
    return refuse(
      'authorization-present',
      403,
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
    );
  }
  const piece = pieceWithoutEquals(header);
  if (piece !== undefined) {
    const message = `'${piece}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`;
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
    const message = `Date must be in ISO-8601 'basic format'. Got '${amzDate}'. See http://en.wikipedia.org/wiki/ISO_8601`;
    return refuse('date-format', 400, 'IncompleteSignature', message);
  }
  const [then, clock] = [formatAmzDate(date), formatAmzDate(now)];
  if (date < now - toleranceMs) {
    const limit = formatAmzDate(now - toleranceMs);
    const message = `Signature expired: ${then} is now earlier than ${limit} (${clock} - 15 min.)`;
    return refuse('not-expired', 403, 'SignatureDoesNotMatch', message);
  }
  if (date > now + toleranceMs) {
    const limit = formatAmzDate(now + toleranceMs);
    const message = `Signature not yet current: ${then} is still later than ${limit} (${clock} + 15 min.)`;
    return refuse('not-future', 403, 'SignatureDoesNotMatch', message);
  }
  const names = signedHeaders.split(';');
  if (!names.includes('host')) {
    const message = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
    return refuse('host-signed', 403, 'SignatureDoesNotMatch', message);
  }
  if (authorization.algorithm !== 'AWS4-HMAC-SHA256') {
    const message = `Unsupported AWS 'algorithm': '${authorization.algorithm}' (only AWS4-HMAC-SHA256 for now). `;
    return refuse('algorithm', 400, 'IncompleteSignature', message);
  }
  const parts = splitCredential(credential);
  if (!parts) {
    const message = `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`;
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
    credential ? '' : "Authorization header requires 'Credential' parameter.",
    signature ? '' : "Authorization header requires 'Signature' parameter.",
    signedHeaders ? '' : "Authorization header requires 'SignedHeaders' parameter.",
    amzDate ? '' : "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    `Authorization=${header.split(' ')[0] ?? ''}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A bare date is read as its midnight, as AWS does. */
function readDate(text: string): number | null {
  try {
    return parseAmzDate(/^\d{8}$/.test(text) ? `${text}T000000Z` : text);
  } catch {
    return null;
  }
}

/** All at once, as AWS reports them. */
function scopeErrors(parts: CredentialParts, region: string, timestamp: string): readonly string[] {
  const day = timestamp.slice(0, 8);
  return [
    parts.region === region ? '' : `Credential should be scoped to a valid region, not '${parts.region}'.`,
    parts.service === 'sts' ? '' : "Credential should be scoped to correct service: 'sts'.",
    parts.terminator === 'aws4_request'
      ? ''
      : `Credential should be scoped with a valid terminator: 'aws4_request', not '${parts.terminator}'.`,
    parts.date === day
      ? ''
      : `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${parts.date}' != '${day}', from '${timestamp}'.`,
  ].filter(Boolean);
}
