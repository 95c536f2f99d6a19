import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { WebSocket as NodeWebSocket, type ClientOptions } from 'ws';
import type { FaultCode } from '../../core/fault/facts';
import { Secret } from '../../core/credentials/secret';
import { noHooks } from '../../core/handshake/clientHooks';
import { runHandshake } from '../../core/handshake/runHandshake';
import { ownSigner } from '../../core/handshake/signer';
import { webSocketLink } from '../../page/transport/webSocketLink';
import { exampleUser } from '../exampleUser';

/** Who visits a page at a public address: from which address of loopback, and what else is out of the ordinary. */
export interface Visit {
  readonly url: string;
  /** Whom to trust, by TLS. */
  readonly ca?: string;
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly origin?: string;
}

export function openWebSocket({ url, ca, from, headers, origin }: Visit): NodeWebSocket {
  const address = new URL('api/link', url);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const options: ClientOptions & { readonly servername: string } = {
    ...(ca === undefined ? {} : { ca }),
    servername: address.hostname,
    origin: origin ?? new URL(url).origin,
    perMessageDeflate: false,
    ...(headers ? { headers } : {}),
    ...(from === undefined ? {} : { localAddress: from }),
  };
  return new NodeWebSocket(address, options);
}

export interface Visited {
  readonly outcome: 'authenticated' | 'rejected' | 'failed' | 'stopped' | 'signed';
  readonly code: FaultCode | null;
}

/** The page's own handshake, over its own link. @param hold told before each message; it goes when that resolves */
export async function handshake(
  visit: Visit,
  target: string,
  {
    secret,
    hold = () => Promise.resolve(),
  }: { readonly secret?: string; readonly hold?: () => Promise<void> } = {},
): Promise<Visited> {
  const { accessKeyId, secretAccessKey } = exampleUser('iam-user');
  const ended = await runHandshake({
    link: webSocketLink(
      () => openWebSocket(visit) as unknown as WebSocket,
      () => Promise.resolve(null),
    ),
    target,
    signer: ownSigner(
      { accessKeyId, secretAccessKey: secret === undefined ? secretAccessKey : new Secret(secret) },
      noHooks,
      Sha256,
    ),
    ports: {
      clock: { now: () => Date.now(), steady: () => performance.now() },
      random: (length) => new Uint8Array(randomBytes(length)),
      client: { name: 'countersign', version: '0.1.0', platform: 'test' },
    },
    tell: () => undefined,
    tellKeys: () => undefined,
    hold: async (waiting) => {
      await hold();
      return waiting;
    },
  });
  return { outcome: ended.outcome, code: 'fault' in ended ? ended.fault.code : null };
}
