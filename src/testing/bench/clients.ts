import { Sha256 } from '@aws-crypto/sha256-browser';
import { MongoClient } from 'mongodb';
import { randomBytes } from 'node:crypto';
import { WebSocket as NodeWebSocket } from 'ws';
import { noHooks } from '../../core/handshake/clientHooks';
import { runHandshake } from '../../core/handshake/runHandshake';
import { ownSigner } from '../../core/handshake/signer';
import { Secret } from '../../core/credentials/secret';
import type { Link } from '../../core/link/ports';
import { webSocketLink } from '../../page/transport/webSocketLink';
import type { Served } from './servers';

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const clock = { now: () => Date.now(), steady: () => performance.now() };

export function linkTo(served: Served): Link {
  const address = new URL('/api/link', served.page.replace('http', 'ws'));
  const origin = new URL(served.page).origin;
  return webSocketLink(
    () => new NodeWebSocket(address, { origin, perMessageDeflate: false }) as unknown as WebSocket,
    () => Promise.resolve(null),
  );
}

export function sandboxAddress({ sandboxPort }: Pick<Served, 'sandboxPort'>): string {
  return `mongodb://127.0.0.1:${sandboxPort}/`;
}

/** The page's own code, link and all, through the proxy to the sandbox on TCP; throws unless it authenticates. */
export async function pageHandshake(served: Served, link = linkTo(served)): Promise<void> {
  const { outcome } = await runHandshake({
    link,
    target: sandboxAddress(served),
    signer: ownSigner({ accessKeyId, secretAccessKey: new Secret(secretAccessKey) }, noHooks, Sha256),
    ports: {
      clock,
      random: (length) => new Uint8Array(randomBytes(length)),
      client: { name: 'countersign', version: '0.1.0', platform: 'bench' },
    },
    tell: () => undefined,
    tellKeys: () => undefined,
    hold: (waiting) => Promise.resolve(waiting),
  });
  if (outcome !== 'authenticated') throw new Error('The page’s handshake did not authenticate');
}

/** The official driver: connect and authenticate to the same sandbox, straight, credentials from a callback. */
export async function driverHandshake(served: Served): Promise<void> {
  const client = new MongoClient(
    `${sandboxAddress(served)}?authMechanism=MONGODB-AWS&directConnection=true`,
    {
      authMechanismProperties: {
        AWS_CREDENTIAL_PROVIDER: () => Promise.resolve({ accessKeyId, secretAccessKey }),
      },
    },
  );
  try {
    await client.connect();
    await client.db('admin').command({ connectionStatus: 1 });
  } finally {
    await client.close();
  }
}
