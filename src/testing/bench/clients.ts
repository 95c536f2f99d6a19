import { Sha256 } from '@aws-crypto/sha256-browser';
import { MongoClient } from 'mongodb';
import { randomBytes } from 'node:crypto';
import { WebSocket as NodeWebSocket } from 'ws';
import { Secret } from '../../core/credentials/secret';
import type { Link } from '../../core/link/ports';
import { noLab } from '../../core/mistakes/lab/hooks';
import type { Ending } from '../../core/trace/events';
import { runHandshake } from '../../page/state/run/runHandshake';
import { pageSigner } from '../../page/state/run/signer';
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
  );
}

export function sandboxAddress({ sandboxPort }: Served): string {
  return `mongodb://127.0.0.1:${sandboxPort}/`;
}

/** The page's own code, link and all, through the proxy to the sandbox on TCP; throws unless it authenticates. */
export async function pageHandshake(served: Served): Promise<void> {
  let ending: Ending | null = null;
  await runHandshake({
    link: linkTo(served),
    target: sandboxAddress(served),
    signer: pageSigner({ accessKeyId, secretAccessKey: new Secret(secretAccessKey) }, noLab, Sha256),
    ports: {
      clock,
      random: (length) => new Uint8Array(randomBytes(length)),
      Sha256,
      client: { name: 'countersign', version: '0.1.0', platform: 'bench' },
    },
    tell: (event) => {
      if (event.type === 'ended') ending = event.ending;
    },
    tellKeys: () => undefined,
    hold: () => Promise.resolve(),
  });
  if ((ending as Ending | null)?.outcome !== 'authenticated')
    throw new Error('The page’s handshake did not authenticate');
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
