import { Sha256 } from '@aws-crypto/sha256-browser';
import { Binary, Int32 } from 'bson';
import type { Document } from '../../core/bson/document';
import { Secret } from '../../core/credentials/secret';
import { encodeRequest, readReply } from '../../core/handshake/messages';
import { ServerSession } from '../../core/handshake/serverSession';
import type { ConnectionRecord, EntryBody, RecordEntry } from '../../core/capture/connection';
import { digest, newDigest, type Digest } from '../../core/capture/summary';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { answer, begin, judgeChallenge } from '../../core/mongodbAws/conversation';
import { sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import { stsRequest } from '../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../core/sigv4/amzDate';
import { signRequest } from '../../core/sigv4/sign';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import { exampleUser } from '../exampleUser';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

/** When the recorded connections are opened, epoch milliseconds; the driver's clock is the listener's. */
export const openedAt = Date.UTC(2026, 10, 23, 10, 15, 0);

export const helloOfDriver: Document = {
  hello: new Int32(1),
  helloOk: true,
  client: {
    application: { name: 'orders' },
    driver: { name: 'nodejs', version: '7.9.0' },
    platform: 'Node.js v20.20.2, LE',
    os: { name: 'linux', type: 'Linux', version: '6.1' },
  },
  $db: 'admin',
};

export interface RecordedLogin {
  readonly user?: ExampleUser['id'];
  /** Sent in place of the user's. */
  readonly accessKeyId?: string;
  /** Signs by it in place of the user's. */
  readonly secretAccessKey?: string;
  readonly ports?: Partial<ServerPorts>;
  readonly hello?: Document;
  /** What the driver sends in place of its own. */
  readonly start?: (command: Document) => Document;
  readonly final?: (command: Document) => Document;
  /** Commands after the login. */
  readonly afterwards?: readonly Document[];
  /** Milliseconds by which the driver's clock is ahead. */
  readonly skew?: number;
}

/** A connection as the listener records it; the time goes on by a millisecond with each entry. */
export class RecordedConnection {
  readonly #entries: RecordEntry[] = [];
  #digest: Digest;

  readonly #openedAt: number;

  constructor({ relayed = false, at = openedAt }: { readonly relayed?: boolean; readonly at?: number } = {}) {
    this.#openedAt = at;
    this.#digest = newDigest(1, at, relayed);
  }

  add(entry: EntryBody): void {
    const at = this.#entries.length;
    this.#digest = digest(this.#digest, entry, this.#openedAt + at);
    this.#entries.push({ ...entry, at });
  }

  record(dropped = 0): ConnectionRecord {
    return { summary: this.#digest.summary, entries: [...this.#entries], dropped };
  }
}

/** Lets a client and the sandbox's server half talk to each other, and records it up to the driver's hanging up. */
export async function recordLogin(login: RecordedLogin = {}): Promise<ConnectionRecord> {
  const connection = new RecordedConnection();
  const { secretAccessKey, sessionToken, accessKeyId } = exampleUser(login.user ?? 'iam-user');
  const session = new ServerSession({
    users: builtInUsers(),
    stsHost: sandboxStsHost,
    now: () => openedAt,
    random: (length) => new Uint8Array(length).fill(7),
    Sha256,
    inWords: reasonInWords,
    tell: (finding) => connection.add({ type: 'finding', finding }),
    ...login.ports,
  });
  let requestId = 0;
  const exchange = async (command: Document): Promise<Document> => {
    const message = encodeRequest(++requestId, command);
    connection.add({ type: 'message', from: 'driver', message });
    const { reply } = await session.receive(message);
    if (!reply) throw new Error('the server keeps silent');
    connection.add({ type: 'message', from: 'server', message: reply });
    return readReply(reply, requestId);
  };

  await exchange(login.hello ?? helloOfDriver);
  const first = begin(clientNonce(Uint8Array.from({ length: 32 }, (_, i) => i)));
  const reply = await exchange((login.start ?? same)(first.command));
  if (reply.ok === 1) {
    const challenged = judgeChallenge(first, reply);
    const { challenge } = challenged;
    const credentials = {
      accessKeyId: login.accessKeyId ?? accessKeyId,
      secretAccessKey:
        login.secretAccessKey === undefined ? secretAccessKey : new Secret(login.secretAccessKey),
      ...(sessionToken ? { sessionToken } : {}),
    };
    const amzDate = formatAmzDate(openedAt + (login.skew ?? 0));
    const scope = { region: challenge.region, service: 'sts', amzDate };
    const { signing } = await signRequest(stsRequest(challenge), credentials, scope, Sha256);
    const { authorization } = signing;
    await exchange(
      (login.final ?? same)(answer(challenged, { authorization, amzDate }, sessionToken).command),
    );
  }
  for (const command of login.afterwards ?? []) await exchange(command);
  connection.add({ type: 'closed', by: 'driver' });
  return connection.record();
}

function same(command: Document): Document {
  return command;
}

/** The same command with another payload. */
export function withPayload(command: Document, payload: Uint8Array): Document {
  return { ...command, payload: new Binary(payload, 0) };
}
