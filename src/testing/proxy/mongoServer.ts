import { Binary, Int32 } from 'bson';
import type { Document } from '../../core/bson/document';
import { Framer } from '../../core/wire/framer';
import { commandName, decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { startTcpServer, type TcpServer } from './tcpServer';

/** What a server does with one command: a document to answer with, bytes as they stand, or one of two ways to say nothing. */
export type Answer = Document | Uint8Array | 'silence' | 'hang-up';

/** @param command the body that was sent; @param reply frames a document as the right answer to it */
export type Answerer = (command: Document, reply: (body: Document) => Uint8Array) => Answer;

export type Script = Readonly<Record<string, Answerer>>;

/** A server that authenticates everybody, but for what the script says to do otherwise. */
export function startMongoServer(script: Script = {}): Promise<TcpServer> {
  const answerers: Script = { ...honest, ...script };
  return startTcpServer((socket) => {
    const framer = new Framer(64 * 1024);
    socket.on('data', (chunk: Uint8Array) => {
      for (const message of framer.push(chunk)) {
        const { requestId, body } = decodeOpMsg(message);
        const reply = (answer: Document): Uint8Array =>
          encodeOpMsg({ requestId: 1, responseTo: requestId, body: answer });
        const answer = answerers[commandName(body)]?.(body, reply) ?? { ok: 0, code: 59, errmsg: 'unknown' };
        if (answer === 'silence') continue;
        if (answer === 'hang-up') socket.end();
        else if (!(answer instanceof Uint8Array)) socket.write(reply(answer));
        else if (isWhole(answer)) socket.write(answer);
        else socket.end(answer);
      }
    });
  });
}

/** After a message that is not as long as it says, nobody could tell where the next one begins. */
function isWhole(message: Uint8Array): boolean {
  return Buffer.from(message).readInt32LE(0) === message.length;
}

/** A reply to saslStart around this challenge. */
export function challenge(fields: Document): Document {
  return saslReply(false, encodeChallenge(fields));
}

/** 64 bytes that begin with the client's 32. */
export function nonceFor(saslStart: Document): Uint8Array {
  const payload = saslStart.payload instanceof Binary ? saslStart.payload.value() : new Uint8Array();
  // int32 length, then the element r: type, name, length, subtype.
  const clientNonce = payload.subarray(4 + 1 + 2 + 4 + 1, 4 + 1 + 2 + 4 + 1 + 32);
  return Uint8Array.from([...clientNonce, ...new Uint8Array(32).fill(7)]);
}

const honest: Script = {
  hello: () => ({ isWritablePrimary: true, maxWireVersion: new Int32(21), localTime: new Date(), ok: 1 }),
  saslStart: (command) => challenge({ s: new Binary(nonceFor(command)), h: 'sts.amazonaws.com' }),
  saslContinue: () => saslReply(true, new Uint8Array()),
  connectionStatus: () => ({
    authInfo: {
      authenticatedUsers: [{ user: 'arn:aws:iam::123456789012:user/anybody', db: '$external' }],
      authenticatedUserRoles: [],
    },
    ok: 1,
  }),
};

function saslReply(done: boolean, payload: Uint8Array): Document {
  return { ...payloadReply(new Binary(payload)), done };
}

/** A reply to saslStart around whatever stands for the challenge. */
export function payloadReply(payload: unknown): Document {
  return { conversationId: new Int32(1), done: false, payload, ok: 1 };
}

/** The document without the envelope that `encodeOpMsg` puts around it. */
function encodeChallenge(fields: Document): Uint8Array {
  return encodeOpMsg({ requestId: 0, responseTo: 0, body: fields }).subarray(21);
}
