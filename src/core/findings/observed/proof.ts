import { accountIdOf, holdsNoAccount } from '../../credentials/accountId';
import { adviseCredentials, type Advice } from '../../credentials/advice/advice';
import { credentialKind } from '../../credentials/credentialKind';
import { Secret } from '../../credentials/secret';
import { readAuthorization, splitCredential, type Authorization } from '../../sigv4/authorization';
import { findingAt, quoted, type ObservedFinding } from './finding';
import { findingsOfDate, findingsOfScope } from './scope';
import { findingsOfSignedHeaders } from './signedHeaders';

/** The signed request, as far as it goes over the wire. */
export interface ObservedProof {
  readonly authorization: string;
  readonly amzDate: string;
  readonly sessionToken?: Secret;
  /** The host that was challenged for, where it is known. */
  readonly stsHost: string | null;
  /** When it came, by the receiver's clock, epoch milliseconds, where that is known. */
  readonly receivedAt: number | null;
}

const atCredentials = findingAt('credentials');
const atSignature = findingAt('signature');
const atFinal = findingAt('client-final');

/** What a client-final payload shows. */
export function findingsOfProof(proof: ObservedProof): readonly ObservedFinding[] {
  const { authorization, amzDate, sessionToken, stsHost, receivedAt } = proof;
  const read = readAuthorization(authorization);
  const parts = splitCredential(read.credential ?? '');
  const hasToken = sessionToken !== undefined;
  return [
    formOf(authorization, read),
    ...(parts ? keyOf(parts.accessKeyId, sessionToken) : []),
    ...(read.signedHeaders === undefined ? [] : findingsOfSignedHeaders(read.signedHeaders, hasToken)),
    ...findingsOfDate(amzDate, receivedAt),
    ...(parts ? findingsOfScope(parts, amzDate, stsHost) : []),
    ...(read.signature === undefined ? [] : [signatureOf(read.signature)]),
  ];
}

function formOf(authorization: string, read: Authorization): ObservedFinding {
  const bad = (text: string): ObservedFinding => atFinal('authorization', 'bad', text);
  if (authorization === '') return bad('The payload has no text in a: there is no Authorization header.');
  if (/^authorization\s*:/i.test(authorization)) {
    return bad('The name of the header stands in its value. STS: “Request is missing Authentication Token”.');
  }
  if (!authorization.startsWith('AWS4-')) {
    return bad('The header does not begin with AWS4-. STS: “Request is missing Authentication Token”.');
  }
  if (read.algorithm !== 'AWS4-HMAC-SHA256') {
    return bad(`The algorithm is ${quoted(read.algorithm)}; it must be AWS4-HMAC-SHA256.`);
  }
  const missing = [
    ...(read.credential ? [] : ['Credential']),
    ...(read.signedHeaders ? [] : ['SignedHeaders']),
    ...(read.signature ? [] : ['Signature']),
  ];
  if (missing.length > 0)
    return bad(`The header has no ${missing.join(' and no ')}. STS: “IncompleteSignature”.`);
  if (splitCredential(`${read.credential ?? ''}/aws4_request`)) {
    return bad('Credential has four parts: aws4_request is missing at its end.');
  }
  if (!splitCredential(read.credential ?? '')) {
    return bad(
      'Credential has not exactly five parts: key, day, region, service and aws4_request, with slashes between.',
    );
  }
  return atFinal(
    'authorization',
    'ok',
    'The header names its algorithm, credential, signed headers and signature.',
  );
}

/** What programs put in place of a value they have not got. */
const placeholders =
  /^(?:undefined|null|none|nil|nan|false|true|\[object Object\]|<.*>|\$\{?\w+\}?|x+|your.*)$/i;

function keyOf(accessKeyId: string, sessionToken: Secret | undefined): readonly ObservedFinding[] {
  if (accessKeyId === '' || placeholders.test(accessKeyId)) {
    const what =
      accessKeyId === ''
        ? 'empty'
        : `${quoted(accessKeyId)}, which stands for something that was not filled in`;
    return [atCredentials('access-key-id', 'bad', `The access key ID is ${what}.`)];
  }
  const advice = adviseCredentials({ accessKeyId, secretAccessKey: new Secret(''), sessionToken });
  const ofKey = advice
    .filter(({ field }) => field === 'accessKeyId')
    .map((one) => toFinding('access-key-id', one));
  return [
    ...(ofKey.length > 0 ? ofKey : [kindOf(accessKeyId)]),
    ...accountFinding(accessKeyId),
    ...tokenFindings(accessKeyId, sessionToken, advice),
  ];
}

function kindOf(accessKeyId: string): ObservedFinding {
  const kind =
    credentialKind(accessKeyId) === 'temporary'
      ? 'ASIA…, a temporary key'
      : 'AKIA…, a long-term key of an IAM user';
  return atCredentials('access-key-id', 'ok', `The access key ID is ${kind}.`);
}

function accountFinding(accessKeyId: string): readonly ObservedFinding[] {
  const account = credentialKind(accessKeyId) === 'unknown' ? null : accountIdOf(accessKeyId);
  if (account === null) return [];
  const text = holdsNoAccount(accessKeyId)
    ? `The letters of the key would name the account ${account}, but a key of this age holds none.`
    : `The letters of the key name the account ${account}.`;
  return [atCredentials('account', 'ok', text)];
}

function tokenFindings(
  accessKeyId: string,
  sessionToken: Secret | undefined,
  advice: readonly Advice[],
): readonly ObservedFinding[] {
  const bad = (text: string): ObservedFinding => atCredentials('session-token', 'bad', text);
  const kind = credentialKind(accessKeyId);
  const ofToken = advice
    .filter(({ field, severity }) => field === 'sessionToken' && severity !== 'note')
    .map((one) => toFinding('session-token', one));
  if (kind === 'temporary' && !sessionToken) {
    return [bad('An ASIA… key is temporary, and no session token was sent. STS: InvalidClientTokenId.')];
  }
  if (kind === 'long-term' && sessionToken) {
    return [
      bad(
        'An AKIA… key is long-term, and yet a session token was sent, perhaps one left in the environment. STS: InvalidClientTokenId.',
      ),
      ...ofToken.slice(1),
    ];
  }
  if (ofToken.length > 0) return ofToken;
  if (!sessionToken)
    return [atCredentials('session-token', 'ok', 'There is no session token, and this key needs none.')];
  return [
    atCredentials('session-token', 'ok', `A session token of ${sessionToken.length} characters was sent.`),
  ];
}

/** Whatever mars a text that was signed and sent is certain to be refused; a note is worth a look. */
function toFinding(
  id: 'access-key-id' | 'session-token',
  { severity, text, field }: Advice,
): ObservedFinding {
  const name = field === 'accessKeyId' ? 'Access key ID' : 'Session token';
  return atCredentials(id, severity === 'note' ? 'warn' : 'bad', `${name}: ${text}`);
}

function signatureOf(signature: string): ObservedFinding {
  if (/^[0-9a-f]{64}$/.test(signature)) {
    return atSignature('signature-form', 'ok', 'The signature is 64 digits of lower-case hex.');
  }
  if (/^[0-9a-f]{64}$/i.test(signature)) {
    return atSignature('signature-form', 'bad', 'The signature has upper-case hex; STS compares lower case.');
  }
  return atSignature(
    'signature-form',
    'bad',
    `The signature is not 64 digits of hex; it has ${signature.length} characters.`,
  );
}
