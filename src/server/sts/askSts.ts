import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Fault } from '../../core/fault/fault';
import type { LinkEvent } from '../../core/link/facts';
import type { StsHttpReply, StsHttpRequest } from '../../core/sts/actions/exchange';
import { hostAndPortText, hostText } from '../../core/link/hostText';
import { stsLimits } from '../../core/sts/actions/frames';
import { readAtMost } from '../http/readAtMost';
import { reachPeer, type ReachPorts } from '../reach/reachPeer';
import type { StopSignal } from '../reach/stop';
import { timedLeg } from '../reach/timedLeg';

/** Where `--sts-endpoint` sends requests; the operator named it, so any address is acceptable. */
export interface StsOverride {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}

/**
 * Sends one request and reads its reply, over a connection of its own: name looked up, addresses judged, TLS verified
 * as for a cluster. Redirects are not followed.
 * @throws Fault of the leg that failed, `sts-unreachable`, or `message-too-large`
 */
export async function askSts(
  request: StsHttpRequest,
  override: StsOverride | null,
  ports: ReachPorts,
  tell: (event: LinkEvent) => void,
  stop: StopSignal,
): Promise<StsHttpReply> {
  const peer = override ?? { host: request.host, port: 443, tls: true };
  const by = override || ports.policy.anywhere ? 'allow-list' : 'suffix';
  const { socket } = await reachPeer({ host: peer.host, port: peer.port, by }, peer.tls, ports, tell, stop);
  try {
    const host = hostAndPortText(peer);
    const leg = { leg: 'reply', host, timeoutMs: ports.timeouts.reply, steady: ports.steady, stop } as const;
    const { value, ms } = await timedLeg(leg, () => exchange(socket, request));
    return { ...value, ms };
  } finally {
    socket.destroy();
  }
}

function exchange(
  socket: Socket,
  { host, headers, body }: StsHttpRequest,
): Promise<Omit<StsHttpReply, 'ms'>> {
  return new Promise((resolve, reject) => {
    const broken = (cause: unknown): void =>
      reject(cause instanceof Fault ? cause : new Fault('sts-unreachable', { problem: 'broken' }, cause));
    const outgoing = httpRequest({
      createConnection: () => socket,
      method: 'POST',
      path: '/',
      headers: { ...headers, host, 'content-length': Buffer.byteLength(body), connection: 'close' },
    });
    outgoing.once('error', broken);
    outgoing.once('response', (response) => {
      readWhole(response).then(
        (text) => resolve({ status: response.statusCode ?? 0, body: text, ...dateOf(response) }),
        broken,
      );
    });
    outgoing.end(body);
  });
}

function dateOf({ headers: { date } }: IncomingMessage): Pick<StsHttpReply, 'date'> {
  return date === undefined ? {} : { date: date.slice(0, 64) };
}

async function readWhole(response: IncomingMessage): Promise<string> {
  const text = await readAtMost(response, stsLimits.reply, 'sts-reply');
  if (!response.complete || (endsWithConnection(response) && isCutXml(text))) {
    throw new Error('the reply of STS was cut short');
  }
  return text;
}

/** Neither a length nor chunks: the end of the connection is the end of the reply, whole or not. */
function endsWithConnection({ headers }: IncomingMessage): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

/** Whether a root element is begun and not ended. */
function isCutXml(text: string): boolean {
  const [, name] = /^\s*(?:<\?[^>]*>\s*)?<([^\s/>!?]*)/.exec(text) ?? [];
  return name !== undefined && !text.trimEnd().endsWith(`</${name}>`);
}

/** As whoever signs has to name it in the Host header. */
export function endpointName({ host, port, tls }: StsOverride): string {
  return port === (tls ? 443 : 80) ? hostText(host) : hostAndPortText({ host, port });
}
