import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@smithy/signature-v4';
import aws4 from 'aws4';
import { MongoClient } from 'mongodb';
import { MongoClient as MongoClient6 } from 'mongodb-6';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loginIn } from '../../../core/capture/login';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import { stsRequestFor } from '../../../core/mongodbAws/stsRequest';
import { listenSandbox } from '../../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../../server/sandbox/sandboxPorts';
import { RecordedConnection } from '../../listener/recordedLogin';
import { accessKeyId, secretAccessKey, sessionToken, wrongSecrets, type Capture } from './capture';

// Writes `captures.json` anew: `PYTHON=a/venv/with/botocore/bin/python npx tsx src/testing/search/captures/record.ts`.
// Every driver logs in to a sandbox on loopback; nothing leaves this machine.

interface Given {
  readonly secret: string;
  readonly token?: string;
  readonly mistake: string | null;
}

const all: readonly Given[] = [
  { secret: secretAccessKey, mistake: null },
  { secret: secretAccessKey, token: sessionToken, mistake: null },
  ...Object.entries(wrongSecrets).map(([mistake, secret]) => ({ secret, mistake })),
];

const stsHost = 'sts.us-west-2.amazonaws.com';
const region = 'us-west-2';
const serverNonce = Buffer.from(Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256)).toString('base64');
const request = stsRequestFor(stsHost, serverNonce);

function captured(
  by: string,
  version: string,
  { mistake, token }: Given,
  rest: Pick<Capture, 'authorization' | 'amzDate'> & Partial<Capture>,
): Capture {
  return {
    by,
    version,
    mistake,
    secretAccessKey,
    stsHost,
    serverNonce,
    ...rest,
    ...(token === undefined ? {} : { sessionToken: token }),
  };
}

function byBotocore(): readonly Capture[] {
  const asked = {
    host: stsHost,
    region,
    accessKeyId,
    body: request.body,
    headers: request.headers,
    credentials: all.map(({ secret, token }) => ({ secret, token })),
  };
  const told = execFileSync(process.env.PYTHON ?? 'python3', [join(import.meta.dirname, 'sign.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  const { version, signed } = JSON.parse(told) as {
    version: string;
    signed: readonly Pick<Capture, 'authorization' | 'amzDate'>[];
  };
  return all.flatMap((given, i) => {
    const one = signed[i];
    return one ? [captured('botocore', version, given, one)] : [];
  });
}

function byAws4(): readonly Capture[] {
  return all.map((given) => {
    const options = aws4.sign(
      {
        method: 'POST',
        host: stsHost,
        path: '/',
        service: 'sts',
        region,
        headers: { ...request.headers },
        body: request.body,
      },
      {
        accessKeyId,
        secretAccessKey: given.secret,
        ...(given.token === undefined ? {} : { sessionToken: given.token }),
      },
    );
    const { headers } = options;
    return captured('aws4', versionOf('aws4'), given, {
      authorization: headers.Authorization ?? '',
      amzDate: headers['X-Amz-Date'] ?? '',
    });
  });
}

function bySmithy(): Promise<readonly Capture[]> {
  return Promise.all(
    all.map(async (given) => {
      const signer = new SignatureV4({
        credentials: {
          accessKeyId,
          secretAccessKey: given.secret,
          ...(given.token === undefined ? {} : { sessionToken: given.token }),
        },
        region,
        service: 'sts',
        sha256: Sha256,
        applyChecksum: false,
      });
      const { headers } = await signer.sign({
        method: 'POST',
        protocol: 'https:',
        hostname: stsHost,
        path: '/',
        headers: { ...request.headers },
        body: request.body,
      });
      return captured('@smithy/signature-v4', versionOf('@smithy/signature-v4'), given, {
        authorization: headers.authorization ?? '',
        amzDate: headers['x-amz-date'] ?? '',
      });
    }),
  );
}

/** What a driver of Node sends to a sandbox that takes nothing for granted. */
async function byDriver(name: 'mongodb' | 'mongodb-6', given: Given): Promise<Capture> {
  const connections: RecordedConnection[] = [];
  const sandbox = await listenSandbox({
    host: '127.0.0.1',
    port: 0,
    server: sandboxPorts([]),
    connected() {
      const connection = new RecordedConnection();
      connections.push(connection);
      return (entry) => connection.add(entry);
    },
  });
  const Client = name === 'mongodb' ? MongoClient : MongoClient6;
  const client = new Client(
    `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS&directConnection=true`,
    {
      serverSelectionTimeoutMS: 3000,
      authMechanismProperties: {
        AWS_CREDENTIAL_PROVIDER: () =>
          Promise.resolve({
            accessKeyId,
            secretAccessKey: given.secret,
            ...(given.token === undefined ? {} : { sessionToken: given.token }),
          }),
      },
    },
  );
  // Nobody is known there: every login is refused.
  await client.connect().catch(() => undefined);
  await client.close();
  await sandbox.close();
  const [input] = connections.flatMap((connection) => searchInputOf(loginIn(connection.record())) ?? []);
  if (!input) throw new Error(`${name} has not come as far as a signature`);
  const { authorization, amzDate, stsHost: host, serverNonce: nonce } = input;
  return captured(name, versionOf(name), given, {
    authorization,
    amzDate,
    stsHost: host,
    serverNonce: nonce,
  });
}

function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../../../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const captures: Capture[] = [...byBotocore(), ...byAws4(), ...(await bySmithy())];
for (const given of all) {
  for (const name of ['mongodb', 'mongodb-6'] as const) captures.push(await byDriver(name, given));
}
writeFileSync(join(import.meta.dirname, 'captures.json'), `${JSON.stringify(captures, null, 2)}\n`);
