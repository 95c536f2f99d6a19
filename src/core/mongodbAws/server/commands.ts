import { Int32 } from 'bson';
import type { Document } from '../../bson/document';
import { externalDatabase } from '../constants';
import { errorReply } from './errors';
import { answerRead, isReadCommand, type ReadCommand } from './reads';
import { refuse } from './refuse';
import { saslContinue, saslStart, type Answer } from './sasl';
import { serverWords } from './serverWords';
import type { ServerPorts, ServerState } from './state';

/** The sandbox says it is a standalone server of this wire version (MongoDB 8.0). */
const sandboxWireVersion = 25;

/** The newest before MONGODB-AWS: MongoDB 4.2. */
const oldWireVersion = 8;

/** What is quoted of a name that no command has, in characters: a reply is not to grow with what was sent. */
const longestName = 128;

/**
 * The server's half of a connection, pure but for its ports: one command in, one reply and the next state out.
 * Commands are those a driver needs in order to authenticate and settle, and an application in order to start;
 * anything else is refused with code 59.
 * @param name of the command, where it is known
 */
export async function answerCommand(
  state: ServerState,
  command: Document,
  ports: ServerPorts,
  name: string = Object.keys(command)[0] ?? '',
): Promise<Answer> {
  switch (name) {
    case 'hello':
      return { state, reply: hello(ports, 'isWritablePrimary') };
    case 'isMaster':
    case 'ismaster':
      return { state, reply: hello(ports, 'ismaster') };
    case 'saslStart':
      return saslStart(state, command, ports);
    case 'saslContinue':
      return saslContinue(state, command, ports);
    case 'connectionStatus':
      return { state, reply: connectionStatus(state) };
    case 'buildInfo':
    case 'buildinfo':
      return {
        state,
        reply: { version: '8.0.0', versionArray: [8, 0, 0, 0].map((n) => new Int32(n)), modules: [], ok: 1 },
      };
    case 'ping':
    case 'endSessions':
      return { state, reply: { ok: 1 } };
    default:
      return { state, reply: isReadCommand(name) ? read(name, state, command, ports) : unknown(name, ports) };
  }
}

function read(name: ReadCommand, { user }: ServerState, command: Document, ports: ServerPorts): Document {
  if (user) return answerRead(name, command);
  const reply = errorReply('Unauthorized', serverWords.unauthorized(name));
  return refuse(ports, reply, { code: 'before-login', command: name });
}

function unknown(name: string, ports: ServerPorts): Document {
  const quoted = name.length <= longestName ? name : `${name.slice(0, longestName)}…`;
  const reply = errorReply('CommandNotFound', serverWords.commandNotFound(quoted));
  return refuse(ports, reply, { code: 'command-unknown' });
}

function hello(ports: ServerPorts, primaryField: 'isWritablePrimary' | 'ismaster'): Document {
  return {
    helloOk: true,
    [primaryField]: true,
    maxBsonObjectSize: new Int32(16 * 1024 * 1024),
    maxMessageSizeBytes: new Int32(48_000_000),
    maxWriteBatchSize: new Int32(100_000),
    localTime: new Date(ports.now()),
    logicalSessionTimeoutMinutes: new Int32(30),
    minWireVersion: new Int32(0),
    maxWireVersion: new Int32(ports.faults?.has('wire-version-8') ? oldWireVersion : sandboxWireVersion),
    readOnly: false,
    ok: 1,
  };
}

function connectionStatus({ user }: ServerState): Document {
  return {
    authInfo: {
      authenticatedUsers: user ? [{ user: user.name, db: externalDatabase }] : [],
      authenticatedUserRoles: user?.roles.map(({ role, db }) => ({ role, db })) ?? [],
    },
    ok: 1,
  };
}
