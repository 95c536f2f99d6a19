import { credentialsInside } from '../credentialsInside';
import type { MaskedBy, Piece, PieceFacts, PieceKind } from '../../../core/evidence/piece';
import { accountIdOf } from '../../../core/credentials/accountId';
import { credentialKind } from '../../../core/credentials/credentialKind';
import { roster, type DriverName } from '../../../core/drivers/roster';
import { commandTold, messageTold, payloadTold } from './loginTold';
import type { PieceText } from './pieceText';
import { utc } from './utc';

type Words = { readonly [K in PieceKind]: (facts: PieceFacts[K]) => PieceText };

const tlsTold = {
  'alert-80': 'The server ended the TLS handshake with alert 80',
  'not-tls': 'The other side does not speak TLS',
  handshake: 'The TLS handshake failed',
  'other-host': 'The certificate is for another host',
  expired: 'The certificate has expired',
  'not-yet-valid': 'The certificate is not valid yet',
  revoked: 'The certificate was revoked',
  'self-signed': 'The certificate is self-signed',
  untrusted: 'The certificate’s authority is not trusted',
  'no-authority': 'The certificate’s authority is not known',
  purpose: 'The certificate is for another purpose',
  signature: 'The certificate’s signature is wrong',
  'chain-too-long': 'The chain of certificates is too long',
} as const satisfies Record<PieceFacts['tls-error']['tls'], string>;

const dnsTold = {
  'not-found': 'There is no such name',
  'no-record': 'The name has no such record',
  timeout: 'The name server did not answer',
  other: 'The lookup failed',
} as const satisfies Record<PieceFacts['dns-error']['reason'], string>;

const networkTold = {
  refused: 'Nothing listens at the address',
  timeout: 'There was no answer in time',
  closed: 'The connection was closed',
} as const satisfies Record<PieceFacts['network-error']['how'], string>;

const maskers = {
  terraform: 'Terraform masks it: terraform output -raw NAME prints it',
  'github-actions': 'GitHub Actions masks it, and does not show it again: take it from where it was issued',
  gitlab: 'GitLab masks it in logs: take it from the variables of the project',
  'aws-cli': 'aws configure list masks it: aws configure export-credentials prints it',
  mongodb: 'MongoDB’s programs mask it: take it from where the program gets it',
  countersign: 'This page masks it: take it from where you copied it',
  other: 'Whoever printed it masked it: take it from where it was issued',
} as const satisfies Record<MaskedBy, string>;

const sourceErrors = {
  'role-arn-missing': 'Web identity without a role',
  'token-file-missing': 'Web identity without a token',
  'token-file-unreadable': 'A web identity token that cannot be read',
  'assume-role-denied': 'AssumeRole was denied',
  'session-credentials': 'GetSessionToken was refused',
  'srv-port': 'A port behind mongodb+srv',
  'mechanism-unknown': 'A mechanism that the driver does not know',
  'server-too-old': 'A server that is too old',
  'nonce-length': 'A server nonce of another length',
  steps: 'A conversation of more or fewer steps',
} as const satisfies Record<PieceFacts['source-error']['problem'], string>;

const kindsOfKey = {
  'long-term': 'Long-term: no session token goes with it',
  temporary: 'Temporary: its session token goes with it',
  unknown: '',
} as const satisfies Record<ReturnType<typeof credentialKind>, string>;

function accountOf(accessKeyId: string | undefined): string {
  const account = accountIdOf(accessKeyId ?? '');
  return account === null ? '' : `It is of account ${account}`;
}

const words: Words = {
  'server-error': ({ message, serverCode, codeName, status, arn, mechanism }) => ({
    name: 'A server’s error',
    told: some(
      message && `“${message}”`,
      serverCode !== undefined && `Code ${serverCode}${codeName === undefined ? '' : ` (${codeName})`}`,
      serverCode === undefined && codeName !== undefined && `Its code is named ${codeName}`,
      status !== undefined && `STS answered the server with status ${status}`,
      arn !== undefined && `It looked for ${arn}`,
      mechanism !== undefined && mechanism !== 'MONGODB-AWS' && `The mechanism was ${mechanism}`,
    ),
  }),
  'server-log': ({ id, message, error, user, at, mechanism }) => ({
    name: 'A line of the server’s log',
    told: some(
      `“${message}”${id === undefined ? '' : ` (id ${id})`}`,
      error !== undefined && `“${error}”`,
      user !== undefined && user !== '' && `It is about ${user}`,
      mechanism !== undefined && `The mechanism was ${mechanism}`,
      at !== undefined && utc(at),
    ),
  }),
  'sts-error': ({ code, message, status, requestId, clock, operation, elsewhere }) => ({
    name: `${elsewhere ? 'Another AWS service’s error' : 'STS’s error'}${code === undefined ? '' : ` ${code}`}`,
    told: some(
      message !== undefined && `“${message}”`,
      status !== undefined && `Status ${status}`,
      operation !== undefined && `It was asked for ${operation}`,
      elsewhere && 'It is not of a login to MongoDB',
      clock &&
        `The clock that signed was ${minutes(clock.theirs - clock.signed)} ${clock.way === 'behind' ? 'behind' : 'ahead of'} AWS’s`,
      requestId !== undefined && `Request ID ${requestId}`,
    ),
  }),
  'sts-identity': ({ arn, account, userId }) => ({
    name: 'STS’s answer: who you are',
    told: some(
      arn,
      account !== undefined && `Account ${account}`,
      userId !== undefined && `User ID ${userId}`,
    ),
  }),
  credentials: ({ label, accessKeyId, secretAccessKey, sessionToken, expiration }) => ({
    name: label === undefined ? 'Credentials' : `Credentials of ${label}`,
    told: some(
      accessKeyId === undefined ? 'Without an access key ID' : `Access key ID ${accessKeyId}`,
      accessKeyId !== undefined && kindsOfKey[credentialKind(accessKeyId)],
      accountOf(accessKeyId),
      secretAccessKey === undefined
        ? 'Without their secret: no signature can be checked with them'
        : 'With their secret, hidden here',
      sessionToken && 'With a session token, hidden here',
      expiration !== undefined && `They end at ${utc(expiration)}`,
    ),
  }),
  arn: ({ arn }) => ({ name: 'An identity', told: [arn] }),
  'authorization-header': ({ accessKeyId, scope, signedHeaders }) => ({
    name: 'Authorization header',
    told: some(
      accessKeyId !== undefined && `Signed with the key ${accessKeyId}`,
      scope !== undefined && `Scope ${scope}`,
      signedHeaders !== undefined && `Signed headers: ${signedHeaders.replaceAll(';', ', ')}`,
    ),
  }),
  'session-token': ({ sessionToken }) => ({
    name: 'Session token',
    told: [`${sessionToken.length} characters, masked`],
  }),
  nonce: ({ of, bytes }) => ({
    name: of === 'server' ? 'Server nonce' : 'Client nonce',
    told: [`${bytes.length} bytes`],
  }),
  'amz-date': ({ amzDate, at }) => ({ name: 'X-Amz-Date', told: [amzDate, utc(at)] }),
  'sts-host': ({ stsHost }) => ({ name: 'An STS host', told: [stsHost] }),
  'http-date': ({ at }) => ({ name: 'Date of an answer', told: [utc(at)] }),
  'sasl-payload': payloadTold,
  'sasl-command': commandTold,
  'wire-message': ({ says, message }) => messageTold(says, message.length),
  'canonical-request': ({ host, amzDate, sessionToken, signedHeaders }) => ({
    name: 'Canonical request',
    told: some(
      host !== undefined && `Host ${host}`,
      amzDate !== undefined && `Date ${amzDate}`,
      signedHeaders !== undefined && `Signed headers: ${signedHeaders.replaceAll(';', ', ')}`,
      sessionToken && `A session token of ${sessionToken.length} characters`,
    ),
  }),
  'string-to-sign': ({ amzDate, scope }) => ({
    name: 'String to sign',
    told: [`Date ${amzDate}`, `Scope ${scope}`],
  }),
  'signing-key': () => ({ name: 'Signing key', told: [] }),
  signature: ({ signature }) => ({ name: 'Signature', told: [signature] }),
  digest: () => ({ name: '32 bytes in hex', told: ['A signature, a hash or a key: its name is missing'] }),
  hello: ({ maxWireVersion, localTime, setName }) => ({
    name: 'Reply to hello',
    told: some(
      maxWireVersion !== undefined && `Wire versions up to ${maxWireVersion}`,
      localTime !== undefined && `The server’s clock: ${utc(localTime)}`,
      setName !== undefined && `Replica set ${setName}`,
    ),
  }),
  'stack-trace': (facts) => ({ name: 'Stack trace', told: some(facts.driver && driverTold(facts)) }),
  'tls-error': ({ tls, driver }) => ({ name: 'TLS error', told: some(tlsTold[tls], byDriver(driver)) }),
  'dns-error': ({ record, reason, host, driver }) => ({
    name: record === 'address' ? 'DNS error' : `DNS error (${record.toUpperCase()})`,
    told: some(dnsTold[reason], host !== undefined && host, byDriver(driver)),
  }),
  'selection-timeout': ({ ms, driver }) => ({
    name: 'No server was found in time',
    told: some(ms !== undefined && `After ${ms} ms`, byDriver(driver)),
  }),
  'network-error': ({ how, metadata, driver }) => ({
    name: metadata ? 'The metadata address cannot be reached' : 'Network error',
    told: some(networkTold[how], byDriver(driver)),
  }),
  'missing-package': ({ missing, driver }) => ({
    name: 'A package is not installed',
    told: some(missing !== 'other' && missing, byDriver(driver)),
  }),
  'source-error': ({ problem, driver }) => ({ name: sourceErrors[problem], told: some(byDriver(driver)) }),
  variable: ({ name }) =>
    typeof name === 'string'
      ? { name, told: ['A variable by which drivers find credentials'] }
      : { name: name.nearly, told: [`No driver reads this name; ${name.meant} is meant`] },
  region: ({ region }) => ({ name: 'A region', told: [region] }),
  'no-credentials': ({ driver }) => ({ name: 'No source gave credentials', told: some(byDriver(driver)) }),
  'driver-words': ({ drivers, quotation }) => ({
    name: 'A driver refuses',
    told: [`“${quotation.text}”`, drivers.map((driver) => roster[driver].name).join(', ')],
  }),
  'driver-error': ({ message, driver, mechanism }) => ({
    name: 'A driver’s error',
    told: some(
      `“${message}”`,
      mechanism !== undefined && mechanism !== 'MONGODB-AWS' && `The mechanism was ${mechanism}`,
      byDriver(driver),
    ),
  }),
  'sdk-log': ({ command, status, arn }) => ({
    name: 'An AWS SDK’s log',
    told: some(`It asked for ${command}`, status !== undefined && `Status ${status}`, arn),
  }),
  'connection-string': ({ target, accessKeyId, secretAccessKey, sessionToken, fault }) => ({
    name: 'Connection string',
    told: some(
      target,
      accessKeyId !== undefined && `With the key ${accessKeyId}`,
      secretAccessKey && 'With a secret access key, masked',
      sessionToken && 'With a session token, masked',
      (accessKeyId !== undefined || secretAccessKey || sessionToken) && credentialsInside.replace(/\.$/, ''),
      fault && 'It cannot be read as it stands',
    ),
  }),
  'driver-version': ({ package: name, version }) => ({
    name: 'A version',
    told: [`${name} ${version}`],
  }),
  masked: ({ by, name }) => ({
    name: 'A masked value',
    told: [`${name}: the value is not in the text`, maskers[by]],
  }),
  'portal-token': ({ startUrl, expiration }) => ({
    name: 'A portal’s token',
    told: some(
      'It signs nothing: aws configure export-credentials prints the keys that do',
      startUrl,
      expiration !== undefined && `It ends ${utc(expiration)}`,
    ),
  }),
  trace: ({ version }) => ({
    name: 'A trace of this page',
    told: some(version !== null && `Version ${version}`),
  }),
};

/** What a piece of evidence is called, and what it told. Secrets are not in it. */
export function pieceInWords({ kind, facts }: Piece): PieceText {
  // The table has a row for each kind, with the facts of that kind.
  return (words[kind] as (facts: unknown) => PieceText)(facts);
}

function byDriver(driver: DriverName | undefined): string | false {
  return driver !== undefined && `By its words: ${roster[driver].name}`;
}

function driverTold({ driver, version }: { readonly driver: DriverName; readonly version?: string }): string {
  return `${roster[driver].name}${version === undefined ? '' : ` ${version}`}`;
}

function minutes(ms: number): string {
  const count = Math.round(Math.abs(ms) / 60_000);
  return count === 1 ? 'a minute' : `${count} minutes`;
}

function some(...told: readonly (string | false | undefined | null | '')[]): readonly string[] {
  return told.filter((one): one is string => typeof one === 'string' && one !== '');
}
