import { parseConnectionString, stripCredentials } from '../connectionString/connectionString';
import type { CredentialParts } from '../credentials/credentialKind';
import { Secret } from '../credentials/secret';
import { orNull } from '../fault/fault';
import type { Knowledge } from '../findings/knowledge';
import { credentialsIn } from '../findings/knowledgeOfRecord';
import { readRefusal, type ServerWords } from '../findings/readRefusal';
import type { OwnTexts, SeenDriver, SeenValue, ServerKind } from '../findings/seen';
import { mechanism as awsMechanism } from '../mongodbAws/constants';
import { readAuthorization } from '../sigv4/authorization';
import { tokenHeader } from '../sigv4/canonicalRequest';
import type { Ending } from '../trace/events';
import { capturedIn } from './capturedIn';
import { disagreementsIn } from './disagreementsIn';
import { openValue, secretValue } from './firstTold';
import { faultOfPiece } from './faultOfPiece';
import { kindOfHost } from './kindOfHost';
import { kindsIn } from './kindsIn';
import type { Piece, PieceKind } from './piece';
import { saidIn, type SeenConversation } from './saidIn';
import { serverKindOf } from './serverKindOf';
import { stepOfFault } from './stepOfFault';
import { stsAnswersIn } from './stsAnswersIn';
import { troublesIn } from './troublesIn';
import { toldOf } from './toldOf';
import type { Told } from './valuesOf';

/** What somebody entered beside the pieces. */
export interface Beside {
  readonly credentials?: Partial<CredentialParts>;
  readonly connectionString?: string;
  readonly driver?: SeenDriver;
  readonly serverKind?: ServerKind;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What all pieces tell of one login. Where several tell a value otherwise, what was entered beside them goes first,
 * then the first piece, and that they disagree is told.
 */
export function knowledgeOfPieces(pieces: readonly Piece[], beside: Beside): Knowledge {
  const said = saidIn(pieces);
  const told = [toldBeside(beside), ...toldOf(pieces)];
  const logLines = kindsIn(pieces, 'server-log').map(({ facts }) => facts);
  const fault = pieces.map(faultOfPiece).find((one) => one !== null);
  const reply = replyOf(withMechanism(said, pieces), logLines);
  const answers = stsAnswersIn(pieces);
  const captured = withTokenAsSent(capturedIn([toldBeside(beside), ...toldOf(inOrderOfProof(pieces))]), said);
  const proof = proofOf(said, captured);
  return present({
    by: 'driver',
    judge: 'aws',
    now: beside.now,
    credentials:
      credentialsOf(told) ?? keyAloneOf(pieces, told) ?? (proof && credentialsIn(proof).credentials),
    connectionString: connectionStringOf(pieces, beside),
    expiration: expirationOf(pieces),
    maxPoolSize: kindsIn(pieces, 'connection-string').find(({ facts }) => facts.maxPoolSize)?.facts
      .maxPoolSize,
    uri: uriOf(pieces, beside),
    toldBy: toldByOf(told, pieces, beside),
    host:
      openValue(told, 'host')?.split(',')[0] ??
      kindsIn(pieces, 'dns-error').find(({ facts }) => facts.host)?.facts.host,
    driver: beside.driver ?? driverOf(told),
    mechanism: openValue(told, 'mechanism'),
    serverKind: serverKindIn(told, pieces),
    hello: said.hello,
    first: said.first,
    challenge: challengeOf(said, captured),
    proof,
    captured: Object.keys(captured).length === 0 ? undefined : captured,
    reply,
    ending: endingOf(said, reply, fault ?? undefined),
    fault: fault ?? undefined,
    sts: answers[0],
    stsAnswers: some(answers),
    region: kindsIn(pieces, 'region')[0]?.facts.region,
    arn: kindsIn(pieces, 'arn')[0]?.facts.arn,
    logLines: some(logLines),
    own: ownOf(pieces, beside),
    troubles: some(troublesIn(pieces)),
    disagreements: some(disagreementsIn(told)),
  });
}

function serverKindIn(told: readonly (readonly Told[])[], pieces: readonly Piece[]): ServerKind | undefined {
  const said = openValue(told, 'serverKind') as ServerKind | undefined;
  return (
    said ??
    kindOfHost(openValue(told, 'host') ?? '') ??
    pieces.map(serverKindOf).find((kind) => kind !== undefined)
  );
}

/** Of several sets of credentials nobody knows which end counts. */
function expirationOf(pieces: readonly Piece[]): number | undefined {
  const sets = kindsIn(pieces, 'credentials');
  return sets.length === 1 ? sets[0]?.facts.expiration : undefined;
}

type Captured = NonNullable<Knowledge['captured']>;
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

function present(known: Loose<Knowledge>): Knowledge {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function toldBeside({ credentials = {}, connectionString, driver, serverKind }: Beside): readonly Told[] {
  const cs = connectionString === undefined ? null : orNull(() => parseConnectionString(connectionString));
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const values: readonly (readonly [SeenValue, string | Secret | undefined])[] = [
    ['accessKeyId', accessKeyId ?? cs?.userinfo?.username.text],
    ['secretAccessKey', secretAccessKey ?? cs?.userinfo?.password?.text],
    ['sessionToken', sessionToken],
    ['driver', driver?.driver],
    ['driverVersion', driver?.version],
    ['serverKind', serverKind],
    ['host', cs?.hosts.map((host) => ('host' in host ? String(host.host) : '')).join(',')],
  ];
  return values.flatMap(([value, text]) =>
    text === undefined || text.length === 0 ? [] : [[value, text] as const],
  );
}

/** As somebody entered or wrote them, whole: a key goes with the secret beside it. */
function credentialsOf(told: readonly (readonly Told[])[]): CredentialParts | undefined {
  const whole = told.filter((values) => values.some(([name]) => name === 'secretAccessKey')).slice(0, 1);
  const secretAccessKey = secretValue(whole, 'secretAccessKey');
  const accessKeyId = openValue(whole, 'accessKeyId') ?? openValue(told, 'accessKeyId') ?? '';
  if (secretAccessKey === undefined) return undefined;
  const sessionToken = secretValue(whole, 'sessionToken') ?? secretValue(told, 'sessionToken');
  return { accessKeyId, secretAccessKey, sessionToken };
}

/** A key without its secret: what goes with it can be judged, and nothing signed. */
function keyAloneOf(
  pieces: readonly Piece[],
  told: readonly (readonly Told[])[],
): CredentialParts | undefined {
  const [only, ...others] = kindsIn(pieces, 'credentials');
  const accessKeyId = others.length > 0 ? undefined : only?.facts.accessKeyId;
  if (accessKeyId === undefined) return undefined;
  return { accessKeyId, secretAccessKey: new Secret(''), sessionToken: secretValue(told, 'sessionToken') };
}

function connectionStringOf(pieces: readonly Piece[], { connectionString }: Beside): string | undefined {
  const entered =
    connectionString === undefined ? null : orNull(() => stripCredentials(connectionString).target);
  return (
    entered ??
    kindsIn(pieces, 'connection-string').find(({ facts }) => facts.target !== undefined)?.facts.target
  );
}

function uriOf(pieces: readonly Piece[], { connectionString }: Beside): Secret | undefined {
  if (connectionString !== undefined) return new Secret(connectionString);
  return kindsIn(pieces, 'connection-string')[0]?.facts.whole;
}

/** The first piece of each value; none of what was entered beside them. */
function toldByOf(
  told: readonly (readonly Told[])[],
  pieces: readonly Piece[],
  { connectionString }: Beside,
): Knowledge['toldBy'] {
  const first = new Map<keyof NonNullable<Knowledge['toldBy']>, number>();
  for (const [piece, values] of told.entries()) {
    for (const [value] of values) if (!first.has(value)) first.set(value, piece);
  }
  const at = pieces.findIndex(({ kind }) => kind === 'connection-string');
  if (connectionString === undefined && at >= 0) first.set('connectionString', at + 1);
  const inPieces = [...first].filter(([, piece]) => piece > 0);
  return inPieces.length === 0 ? undefined : Object.fromEntries(inPieces);
}

/** The driver, and the first version that stands beside its name. */
function driverOf(told: readonly (readonly Told[])[]): SeenDriver | undefined {
  const driver = openValue(told, 'driver');
  if (driver === undefined) return undefined;
  const ofDriver = told.filter((values) =>
    values.some(([name, text]) => name === 'driver' && text === driver),
  );
  const version = openValue(ofDriver, 'driverVersion');
  return { driver: driver as SeenDriver['driver'], ...(version === undefined ? {} : { version }) };
}

/** A token that was seen elsewhere was not sent where the payload, or the list of signed headers, has none. */
function withTokenAsSent(captured: Captured, { final }: SeenConversation): Captured {
  const { sessionToken: seen, ...others } = captured;
  const isSigned = others.authorization === undefined || signsToken(others.authorization);
  const sessionToken = final ? final.sessionToken : isSigned ? seen : undefined;
  return { ...others, ...(sessionToken ? { sessionToken } : {}) };
}

function signsToken(authorization: string): boolean {
  return readAuthorization(authorization).signedHeaders?.split(';').includes(tokenHeader) === true;
}

/** What went through the conversation is the login's; a header may be of another request. */
function inOrderOfProof(pieces: readonly Piece[]): readonly Piece[] {
  return [...pieces.filter(isSaid), ...pieces.filter((piece) => !isSaid(piece))];
}

function isSaid({ kind }: Piece): boolean {
  return kind === 'sasl-payload' || kind === 'sasl-command' || kind === 'wire-message';
}

/** Whoever knows the host knows what region it stands for. */
function challengeOf({ challenge }: SeenConversation, { stsHost }: Captured): Knowledge['challenge'] {
  if (challenge) return { stsHost: challenge.stsHost, region: challenge.region };
  return stsHost === undefined ? undefined : { stsHost };
}

/** Of a header alone it is known by its signed headers whether a token was sent; not which. */
function proofOf(
  { final }: SeenConversation,
  { authorization, amzDate, sessionToken }: Captured,
): Knowledge['proof'] {
  if (final) return { ...final, receivedAt: null };
  const { signedHeaders = '' } = readAuthorization(authorization ?? '');
  const lacksToken = !sessionToken && signsToken(authorization ?? '');
  // Without the mechanism's headers it may be a request of the AWS CLI, or of another program.
  const isOfMechanism = /(?:^|;)x-mongodb-/i.test(signedHeaders);
  if (authorization === undefined || lacksToken || !isOfMechanism) return undefined;
  return {
    authorization,
    receivedAt: null,
    ...(amzDate === undefined ? {} : { amzDate }),
    ...(sessionToken ? { sessionToken } : {}),
  };
}

/** Drivers name the mechanism beside the server's words. */
function withMechanism(said: SeenConversation, pieces: readonly Piece[]): SeenConversation {
  const mechanism = kindsIn(pieces, 'driver-error').find(({ facts }) => facts.mechanism)?.facts.mechanism;
  return said.reply && mechanism !== undefined ? { ...said, reply: { mechanism, ...said.reply } } : said;
}

/** A server's log has what it keeps from the client. */
function replyOf(said: SeenConversation, lines: NonNullable<Knowledge['logLines']>): ServerWords | undefined {
  const kind = said.reply && readRefusal(said.reply).kind;
  // A login by another mechanism tells nothing of one by this.
  const logged = lines.find(
    ({ error, mechanism = awsMechanism }) => error !== undefined && mechanism === awsMechanism,
  );
  if (said.reply && kind !== 'untold' && kind !== 'other') return said.reply;
  if (logged?.error === undefined) return said.reply;
  return {
    serverMessage: logged.error,
    ...(logged.serverCode === undefined ? {} : { serverCode: logged.serverCode }),
    ...(logged.codeName === undefined ? {} : { serverCodeName: logged.codeName }),
  };
}

function endingOf(
  said: SeenConversation,
  reply: ServerWords | undefined,
  fault: Knowledge['fault'],
): Pick<Ending, 'outcome' | 'step'> | undefined {
  if (reply)
    return {
      outcome: 'rejected',
      step: readRefusal(reply).kind === 'mechanism' ? 'server-first' : 'verdict',
    };
  if (fault) return { outcome: 'failed', step: stepOfFault(fault) };
  return said.accepted ? { outcome: 'authenticated', step: 'verdict' } : undefined;
}

/** What a signer wrote down of its own work, and no peer ever saw. */
const ownKinds: readonly PieceKind[] = ['canonical-request', 'string-to-sign'];

function ownOf(pieces: readonly Piece[], beside: Beside): OwnTexts | undefined {
  const canonical = kindsIn(pieces, 'canonical-request')[0]?.facts.whole;
  const toSign = kindsIn(pieces, 'string-to-sign')[0]?.facts.stringToSign;
  const key = kindsIn(pieces, 'signing-key')[0]?.facts.key;
  const signature = kindsIn(pieces, 'signature')[0]?.facts.signature;
  if (!canonical && toSign === undefined && !key) return undefined;
  const others = pieces.filter(({ kind }) => !ownKinds.includes(kind));
  return {
    elsewhere: capturedIn([toldBeside(beside), ...toldOf(others)]),
    ...(canonical ? { canonicalRequest: canonical } : {}),
    ...(toSign === undefined ? {} : { stringToSign: toSign }),
    ...(key ? { signingKey: key } : {}),
    ...(signature === undefined ? {} : { signature }),
  };
}
