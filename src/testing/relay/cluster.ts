import type { Document } from '../../core/bson/document';
import { int32At } from '../../core/bson/elements';
import { ServerSession } from '../../core/handshake/serverSession';
import type { ServerPorts } from '../../core/mongodbAws/server/state';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { encodeOpReply, opReply } from '../../core/wire/opQuery';
import { readMessage } from '../../core/wire/readMessage';
import { listenForDrivers, type DriverListener } from '../../server/listener/listenForDrivers';
import type { ListenerSession } from '../../server/listener/listenerSession';
import type { KeyPair } from '../proxy/certificates';

/** What a driver would follow, were it told: hosts where nobody is. */
export const membership = {
  setName: 'atlas-abc-shard-0',
  setVersion: 7,
  hosts: ['shard-00.invalid:27017', 'shard-01.invalid:27017'],
  primary: 'shard-00.invalid:27017',
  me: 'shard-00.invalid:27017',
  secondary: false,
};

export interface ClusterOptions {
  readonly server: ServerPorts;
  /** Serves TLS with these. */
  readonly keys?: KeyPair;
  /** What every find returns after a login. */
  readonly documents?: readonly Document[];
  /** The command at which it hangs up in place of an answer. */
  readonly leavesAt?: string;
}

/** A second sandbox that poses as the primary of a replica set and, once somebody is logged in, answers find. */
export function startCluster({ keys, ...options }: ClusterOptions): Promise<DriverListener> {
  return listenForDrivers({
    host: '127.0.0.1',
    port: 0,
    openSession: () => clusterSession(options),
    ...(keys ? { tls: keys } : {}),
  });
}

function clusterSession({ server, documents = [], leavesAt }: ClusterOptions): ListenerSession {
  const session = new ServerSession(server);
  let loggedIn = false;
  return {
    close: () => undefined,
    async receive(message) {
      const served = await session.receive(message);
      if (served.command === leavesAt) return { ...served, reply: null, afterwards: 'close' };
      if (served.reply === null) return served;
      const { body } = readMessage(served.reply);
      if (served.command === 'saslContinue' && body.done === true) loggedIn = true;
      if (/^(?:hello|ismaster)$/i.test(served.command)) {
        return { ...served, reply: withBody(served.reply, { ...membership, ...body }) };
      }
      if (served.command === 'find' && loggedIn) {
        const { requestId, body: asked } = decodeOpMsg(message);
        const cursor = { id: 0n, ns: `${asked.$db}.${asked.find}`, firstBatch: [...documents] };
        const reply = encodeOpMsg({ requestId: 1, responseTo: requestId, body: { cursor, ok: 1 } });
        return { reply, command: 'find', ok: true };
      }
      return served;
    },
  };
}

function withBody(reply: Uint8Array, body: Document): Uint8Array {
  const [requestId, responseTo] = [int32At(reply, 4), int32At(reply, 8)];
  return int32At(reply, 12) === opReply
    ? encodeOpReply(requestId, responseTo, body)
    : encodeOpMsg({ requestId, responseTo, body });
}
