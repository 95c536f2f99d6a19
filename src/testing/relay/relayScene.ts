import type { Socket } from 'node:net';
import type { Document } from '../../core/bson/document';
import type { EntryBody } from '../../core/capture/connection';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg, moreToCome } from '../../core/wire/opMsg';
import { readMessage } from '../../core/wire/readMessage';
import { defaultReach, type LegTimeouts, type ReachConfig } from '../../server/reach/reachConfig';
import { createRelay, type Relay, type RelayOptions } from '../../server/relay/relay';
import type { ListenerSession } from '../../server/listener/listenerSession';
import type { KeyPair } from '../proxy/certificates';
import { startDnsServer, type DnsServer } from '../proxy/dnsServer';
import { startTcpServer, type TcpServer } from '../proxy/tcpServer';

export type RelayChoices = Partial<Omit<ReachConfig, 'timeouts'>> & {
  readonly timeouts?: Partial<LegTimeouts>;
  readonly all?: boolean;
} & Partial<Pick<RelayOptions, 'listener' | 'lookup' | 'dialer'>>;

/** A relay that may reach what the test names, and no listener before it. */
export function relayTo(uri: string, choices: RelayChoices = {}): Relay {
  const { timeouts, all = false, listener, lookup, dialer, ...rest } = choices;
  return createRelay({
    uri,
    all,
    config: { ...defaultReach, ...rest, timeouts: { ...defaultReach.timeouts, ...timeouts } },
    listener: listener ?? (() => ({ host: '127.0.0.1', port: 1 })),
    steady: () => performance.now(),
    ...(lookup ? { lookup } : {}),
    ...(dialer ? { dialer } : {}),
  });
}

type Reaction = Awaited<ReturnType<ListenerSession['receive']>>;

/** A driver that speaks to a session with no socket between. */
export class DirectDriver {
  readonly told: EntryBody[] = [];
  readonly session: ListenerSession;

  constructor(relay: Relay) {
    this.session = relay.openSession((entry) => this.told.push(entry));
  }

  /** Sends one command by OP_MSG. */
  say(name: string, more: Document = {}): Promise<Reaction & { readonly body: Document }> {
    const body = { [name]: 1, ...more, $db: 'admin' };
    return this.send(encodeOpMsg({ requestId: 77, responseTo: 0, body }));
  }

  async send(message: Uint8Array): Promise<Reaction & { readonly body: Document }> {
    const reaction = await this.session.receive(message);
    if (!reaction.reply) throw new TypeError('The relay kept silent');
    return { ...reaction, body: readMessage(reaction.reply).body };
  }
}

/** Servers behind a relay: what was set up is taken down by `close`. */
export class RelayScene {
  readonly #closers: (() => void)[] = [];

  async serve(handler: (socket: Socket) => void, keys?: KeyPair): Promise<TcpServer> {
    return this.#keep(await startTcpServer(handler, keys));
  }

  async dns(zone: Parameters<typeof startDnsServer>[0]): Promise<DnsServer> {
    return this.#keep(await startDnsServer(zone));
  }

  /** A relay to servers on 127.0.0.1 without TLS. */
  relay(servers: readonly TcpServer[], choices: RelayChoices = {}): Relay {
    const allowTargets = servers.map(({ port }) => ({ host: '127.0.0.1', port }));
    const hosts = servers.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return relayTo(`mongodb://${hosts}/`, { allowTargets, ...choices });
  }

  driver(relay: Relay): DirectDriver {
    const driver = new DirectDriver(relay);
    this.#closers.push(() => driver.session.close());
    return driver;
  }

  close(): void {
    for (const close of this.#closers.splice(0).toReversed()) close();
  }

  #keep<T extends { close(): void }>(what: T): T {
    this.#closers.push(() => what.close());
    return what;
  }
}

/** A server that answers each command by that table, and keeps what it was sent. */
export function scriptedServer(
  replies: Readonly<Record<string, Document>>,
  got: Uint8Array[] = [],
): (socket: Socket) => void {
  return (socket) => {
    const framer = new Framer(64 * 1024);
    socket.on('data', (chunk) => {
      for (const message of framer.push(chunk)) {
        got.push(message);
        const { requestId, flagBits, body } = decodeOpMsg(message, moreToCome);
        if (flagBits === moreToCome) continue;
        const reply = replies[Object.keys(body)[0] ?? ''] ?? { ok: 1 };
        socket.write(encodeOpMsg({ requestId: 9, responseTo: requestId, body: reply }));
      }
    });
  };
}
