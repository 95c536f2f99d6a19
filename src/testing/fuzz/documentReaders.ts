import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Document } from '../../core/bson/document';
import { judgeHello } from '../../core/handshake/hello';
import { judgeIdentity } from '../../core/handshake/identity';
import { readChallenge, readFinal, readFirst } from '../../core/capture/login';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { begin, judgeChallenge, judgeOutcome } from '../../core/mongodbAws/conversation';
import { answerCommand } from '../../core/mongodbAws/server/commands';
import { readSaslPayload } from '../../core/mongodbAws/server/saslPayload';
import { initialServerState, sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { answerSts } from '../../core/sts/issuer/answer';
import { sandboxRoles } from '../../core/sts/issuer/roles';
import { exampleToken, judgeToken } from '../../core/sts/issuer/webIdentityToken';
import { readMessage } from '../../core/wire/readMessage';
import { recordLogin } from '../listener/recordedLogin';
import { ofDocument, ofText, type FuzzReader } from './reader';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

const now = Date.UTC(2026, 10, 24, 10, 15);
const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);
const ports: ServerPorts = {
  users: builtInUsers(),
  stsHost: sandboxStsHost,
  now: () => now,
  random,
  Sha256,
  inWords: reasonInWords,
};
const first = begin(clientNonce(Uint8Array.from({ length: 32 }, (_, i) => i)));

const record = await recordLogin({ user: 'assumed-role' });
const bodies = (from: 'driver' | 'server'): readonly Document[] =>
  record.entries.flatMap((entry) =>
    entry.type === 'message' && entry.from === from ? [readMessage(entry.message).body] : [],
  );
const commands = bodies('driver');
const replies = [
  ...bodies('server'),
  { ok: 0, code: 8000, codeName: 'AtlasError', errmsg: 'bad auth : aws sts call has response 403' },
  { authInfo: { authenticatedUsers: [{ user: 'arn:aws:iam::1:user/a', db: '$external' }] }, ok: 1 },
];
const challenged = await answerCommand(initialServerState, first.command, ports);
const sent = { phase: 'final-sent', conversationId: 1, payload: new Uint8Array(), command: {} } as const;

const token = (await exampleToken(now, Sha256)).reveal();
const forms = [
  `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fapp&RoleSessionName=ada&WebIdentityToken=${token}`,
  'Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fapp&RoleSessionName=ada&DurationSeconds=900',
  'Action=GetCallerIdentity&Version=2011-06-15',
];
const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261124/us-east-1/sts/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=0123';

function sandboxSts(body: string, header: string): unknown {
  const headers = { host: 'sts.amazonaws.com', 'x-amz-date': '20261124T101500Z', authorization: header };
  const world = { users: () => builtInUsers(), roles: sandboxRoles, issue: () => undefined, now: () => now };
  return answerSts(
    { method: 'POST', path: '/', query: '', headers, body },
    { ...world, random, Sha256, region: 'us-east-1' },
  );
}

/** What was decoded, and is not what it should be; and the sandbox's own two servers. */
export const documentReaders: readonly FuzzReader[] = [
  ofDocument('hello reply', replies, judgeHello),
  ofDocument('reply to connectionStatus', replies, judgeIdentity),
  ofDocument('reply to saslStart', replies, (reply) => judgeChallenge(first, reply)),
  ofDocument('reply to saslContinue', replies, (reply) => judgeOutcome(sent, reply)),
  ofDocument('saslStart, observed', commands, readFirst, 'nothing'),
  ofDocument('reply to saslStart, observed', replies, readChallenge, 'nothing'),
  ofDocument('saslContinue, observed', commands, readFinal, 'nothing'),
  ofDocument('SASL payload', commands, ({ payload }) => readSaslPayload(payload), 'nothing'),
  ofDocument('command', commands, (command) => answerCommand(initialServerState, command, ports), 'nothing'),
  ofDocument(
    'command after a challenge',
    commands,
    (command) => answerCommand(challenged.state, command, ports),
    'nothing',
  ),
  ofText('web identity token', [token], (text) => judgeToken(text, now, Sha256), 'nothing'),
  ofText('request to the sandbox’s STS', forms, (body) => sandboxSts(body, authorization), 'nothing'),
  ofText(
    'header to the sandbox’s STS',
    [authorization],
    (header) => sandboxSts('Action=GetCallerIdentity&Version=2011-06-15', header),
    'nothing',
  ),
];
