import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { AUTHORITATIVE_ANSWER, decode, encode, type Answer } from 'dns-packet';

/** What to say to a question: answers, that the name does not exist, or nothing at all. */
export type DnsReply = readonly Answer[] | 'nxdomain' | 'silence';

export interface DnsServer {
  /** `127.0.0.1:port` */
  readonly address: string;
  /** Questions in the order in which they came, e.g. `SRV _mongodb._tcp.a.b.c`. */
  readonly questions: readonly string[];
  close(): void;
}

/**
 * A DNS server on loopback that knows a few names.
 * @param zone replies by question, e.g. `{ 'A a.b.c': [...] }`; a question that is not in it has no record
 */
export async function startDnsServer(zone: Readonly<Record<string, DnsReply>>): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (bytes, { port, address }) => {
    const { id, questions: asked = [] } = decode(bytes);
    const question = asked.map(({ type, name }) => `${type} ${name.toLowerCase()}`).join();
    questions.push(question);
    const reply = zone[question] ?? [];
    if (reply === 'silence') return;
    const nxdomain = 3;
    socket.send(
      encode({
        type: 'response',
        ...(id === undefined ? {} : { id }),
        flags: AUTHORITATIVE_ANSWER | (reply === 'nxdomain' ? nxdomain : 0),
        questions: asked,
        answers: reply === 'nxdomain' ? [] : [...reply],
      }),
      port,
      address,
    );
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, questions, close: () => socket.close() };
}
