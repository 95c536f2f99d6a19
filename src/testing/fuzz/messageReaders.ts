import { Sha256 } from '@aws-crypto/sha256-browser';
import { annotateDocument } from '../../core/bson/annotate';
import { checkDocument } from '../../core/bson/check';
import { decodeDocument, encodeDocument, type Document } from '../../core/bson/document';
import { readElements } from '../../core/bson/elements';
import { utf8Decode } from '../../core/bytes/utf8';
import { loginFindings } from '../../core/findings/loginFindings';
import { annotateMessage } from '../../core/handshake/annotate';
import { readReply } from '../../core/handshake/messages';
import { ServerSession } from '../../core/handshake/serverSession';
import type { ConnectionRecord } from '../../core/capture/connection';
import { loginIn, readFinalPayload } from '../../core/capture/login';
import { observe } from '../../core/capture/observe';
import { secretsIn } from '../../core/capture/secrets';
import { digest, newDigest } from '../../core/capture/summary';
import { makeClientFinal, judgeClientFinal } from '../../core/mongodbAws/clientFinal';
import { clientNonce, judgeClientFirst, makeClientFirst } from '../../core/mongodbAws/clientFirst';
import { judgeServerFirst, makeServerFirst } from '../../core/mongodbAws/serverFirst';
import { sandboxStsHost } from '../../core/mongodbAws/server/state';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { Framer } from '../../core/wire/framer';
import { readMessage } from '../../core/wire/readMessage';
import { readServerReply } from '../../server/relay/serverReply';
import { recordLogin } from '../listener/recordedLogin';
import type { Chance } from './chance';
import { mutateBytes } from './mutateBytes';
import { ofBytes, type FuzzReader } from './reader';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

const record = await recordLogin({ user: 'assumed-role', afterwards: [{ ping: 1, $db: 'admin' }] });
const messages = record.entries.flatMap((entry) => (entry.type === 'message' ? [entry.message] : []));
const nonce = clientNonce(Uint8Array.from({ length: 32 }, (_, i) => i));
const serverNonce = new Uint8Array(64).map((_, i) => (i < 32 ? i : 7));
const header =
  'AWS4-HMAC-SHA256 Credential=A/20261124/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0f';
const payloads = {
  first: [makeClientFirst(nonce)],
  challenge: [makeServerFirst(serverNonce, 'sts.us-east-1.amazonaws.com')],
  final: [makeClientFinal({ authorization: header, amzDate: '20261124T101500Z' }, undefined)],
};
const nested: Document = {
  a: { b: [1, 'two', { c: null }] },
  d: new Uint8Array(3),
  e: 1.5,
  f: new Date(0),
  g: /h/,
};
const documents = [...Object.values(payloads).flat(), encodeDocument(nested)];

function serverSession(): ServerSession {
  return new ServerSession({
    users: builtInUsers(),
    stsHost: sandboxStsHost,
    now: () => Date.UTC(2026, 10, 24, 10, 15),
    random: (length) => new Uint8Array(length).fill(7),
    Sha256,
    inWords: reasonInWords,
  });
}

/** A whole login of which some messages are others. */
function mutateRecord(chance: Chance): ConnectionRecord {
  let told = newDigest(1, 0, false);
  const entries = record.entries.map((entry) => {
    const changed =
      entry.type === 'message' && chance.below(3) === 0
        ? { ...entry, message: mutateBytes(messages, chance) }
        : entry;
    told = digest(told, changed, entry.at);
    return changed;
  });
  return { summary: told.summary, entries, dropped: 0 };
}

function ofRecord(name: string, read: (mutated: ConnectionRecord) => unknown): FuzzReader {
  const draw: FuzzReader['draw'] = (chance) => {
    // What the listener makes of a message as it comes is read as well.
    let mutated: ConnectionRecord | null = null;
    const once = (): ConnectionRecord => (mutated ??= mutateRecord(chance));
    return { read: () => read(once()), shown: () => JSON.stringify(once()) };
  };
  return { name, promises: 'nothing', draw };
}

/** Bytes of a driver or a server. */
export const messageReaders: readonly FuzzReader[] = [
  ofBytes('UTF-8', [new TextEncoder().encode('aé€\u{1F600}')], (bytes) => utf8Decode(bytes)),
  ofBytes('BSON', documents, (bytes) => decodeDocument(bytes)),
  ofBytes('BSON, checked', documents, (bytes) => checkDocument(bytes)),
  ofBytes('BSON, elements', documents, (bytes) => readElements(bytes)),
  ofBytes('BSON, annotated', documents, (bytes) => annotateDocument(bytes)),
  ofBytes('framer', messages, (bytes) => {
    const framer = new Framer(64 * 1024);
    const half = bytes.length >> 1;
    const whole = [...framer.push(bytes.subarray(0, half)), ...framer.push(bytes.subarray(half))];
    framer.end();
    return whole;
  }),
  ofBytes('message', messages, readMessage),
  ofBytes('message, annotated', messages, annotateMessage),
  ofBytes('reply', messages, (bytes) => readReply(bytes, 1)),
  ofBytes('reply of a cluster', messages, readServerReply),
  ofBytes('client-first', payloads.first, judgeClientFirst),
  ofBytes('server-first', payloads.challenge, (bytes) => judgeServerFirst(bytes, nonce)),
  ofBytes('client-final', payloads.final, judgeClientFinal),
  ofBytes('client-final, observed', payloads.final, readFinalPayload, 'nothing'),
  ofBytes('server session', messages, (bytes) => serverSession().receive(bytes)),
  ofRecord('recorded login', (mutated) => [loginIn(mutated), secretsIn(mutated)]),
  ofRecord('recorded login, findings', loginFindings),
  ofRecord('recorded login, as steps', (mutated) => observe(mutated, Sha256)),
];
