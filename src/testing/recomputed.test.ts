import aws4 from 'aws4';
import fc from 'fast-check';
import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../core/credentials/secret';
import type { SandboxUser } from '../core/sts/users';
import { stepIds } from '../core/vocabulary/steps';
import { bytesOfStep } from '../page/state/selectors/bytes';
import { shownValues } from '../page/state/selectors/shown';
import { runScene, type Scene } from './shell/shellScene';

/** Everything once more, by Node's hashes, by bytes put down by hand, and by a signer of other people. */

const body = 'Action=GetCallerIdentity&Version=2011-06-15';

interface Drawn {
  readonly user: SandboxUser;
  readonly scene: Scene;
  readonly stsHost: string;
  readonly region: string;
  readonly amzDate: string;
}

const letters = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
    minLength: length,
    maxLength: length,
  });
const base64 = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'ABCabcxyz0189+/='), minLength, maxLength });

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    id: letters(16),
    secret: base64(40, 40),
    token: fc.option(base64(100, 1200), { nil: undefined }),
    region: fc.constantFrom('us-east-1', 'us-west-2', 'eu-central-1', 'ap-southeast-7'),
    global: fc.boolean(),
    wall: fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 0, 1) }),
    seed: fc.string(),
  })
  .map(({ id, secret, token, region, global, wall, seed }) => {
    const user: SandboxUser = {
      accessKeyId: `${token === undefined ? 'AKIA' : 'ASIA'}${id}`,
      secretAccessKey: new Secret(secret),
      ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
      arn: 'arn:aws:iam::123456789012:user/ada',
      roles: [],
    };
    const stsHost = global ? 'sts.amazonaws.com' : `sts.${region}.amazonaws.com`;
    const amzDate = `${new Date(wall).toISOString().replaceAll(/[-:]|\..*/g, '')}Z`;
    return {
      user,
      stsHost,
      region: global ? 'us-east-1' : region,
      amzDate,
      scene: { user, stsHost, wall, seed },
    };
  });

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** What the random source of a scene gives at its n-th asking. */
function drawnBytes({ seed = '' }: Scene, n: number): Buffer {
  return createHash('sha256').update(`${seed} ${n}`).digest();
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** A document of BSON out of its elements. */
function bsonOf(...elements: readonly Buffer[]): string {
  const inside = Buffer.concat(elements);
  return Buffer.concat([int32(inside.length + 5), inside, Buffer.of(0)]).toString('base64');
}

function binaryField(name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`\x05${name}\0`), int32(value.length), Buffer.of(0), value]);
}

function textField(name: string, value: string): Buffer {
  return Buffer.concat([
    Buffer.from(`\x02${name}\0`),
    int32(Buffer.byteLength(value) + 1),
    Buffer.from(`${value}\0`),
  ]);
}

/** Every named value of a run, from what goes into it. */
function recomputed({ user, scene, stsHost, region, amzDate }: Drawn): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey, sessionToken, arn } = user;
  const clientHalf = drawnBytes(scene, 0);
  const nonce = Buffer.concat([clientHalf, drawnBytes(scene, 1)]);
  const serverNonce = nonce.toString('base64');
  const headers: readonly (readonly [string, string])[] = [
    ['content-length', `${body.length}`],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['host', stsHost],
    ['x-amz-date', amzDate],
    ...(sessionToken ? ([['x-amz-security-token', sessionToken.reveal()]] as const) : []),
    ['x-mongodb-gs2-cb-flag', 'n'],
    ['x-mongodb-server-nonce', serverNonce],
  ];
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const signedHeaders = headers.map(([name]) => name).join(';');
  const canonicalRequest = `POST\n/\n\n${lines}\n${signedHeaders}\n${sha256(body)}`;
  const credentialScope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
  const stringToSign = `AWS4-HMAC-SHA256\n${amzDate}\n${credentialScope}\n${sha256(canonicalRequest)}`;
  const start: string | Buffer = `AWS4${secretAccessKey.reveal()}`;
  const key = credentialScope.split('/').reduce<string | Buffer>(hmac, start);
  const signature = hmac(key, stringToSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${credentialScope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  const token = sessionToken ? [textField('t', sessionToken.reveal())] : [];
  return {
    accessKeyId,
    clientNonce: clientHalf.toString('base64'),
    clientFirst: bsonOf(binaryField('r', clientHalf), Buffer.from('\x10p\0n\0\0\0')),
    serverNonce,
    serverFirst: bsonOf(binaryField('s', nonce), textField('h', stsHost)),
    stsHost,
    region,
    amzDate,
    payloadHash: sha256(body),
    canonicalRequest,
    canonicalRequestHash: sha256(canonicalRequest),
    credentialScope,
    stringToSign,
    signature,
    authorization,
    clientFinal: bsonOf(textField('a', authorization), textField('d', amzDate), ...token),
    arn,
  };
}

/** The header that aws4 makes, as the Node.js driver had it do. */
function byAws4({ user, stsHost, region, amzDate }: Drawn, serverNonce: string): unknown {
  const { accessKeyId, secretAccessKey, sessionToken } = user;
  const signed = aws4.sign(
    {
      method: 'POST',
      host: stsHost,
      path: '/',
      region,
      service: 'sts',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': body.length,
        'X-Amz-Date': amzDate,
        'X-MongoDB-Server-Nonce': serverNonce,
        'X-MongoDB-GS2-CB-Flag': 'n',
      },
      body,
    },
    {
      accessKeyId,
      secretAccessKey: secretAccessKey.reveal(),
      ...(sessionToken ? { sessionToken: sessionToken.reveal() } : {}),
    },
  );
  return signed.headers?.Authorization;
}

describe('what the screen shows of any run', () => {
  it('is the same when it is computed again, value by value, with aws4 as the second signer', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (run) => {
        const shown = shownValues(await runScene(run.scene));
        expect(shown).toEqual(recomputed(run));
        expect(byAws4(run, shown.serverNonce ?? '')).toBe(shown.authorization);
      }),
      { numRuns: 10 },
    );
  });

  it('has its lengths right, block by block', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (run) => {
        const state = await runScene(run.scene);
        const all = stepIds.flatMap((step) => bytesOfStep(state, step));
        expect(all.length).toBeGreaterThan(8);
        for (const { label, kind, annotated } of all) {
          const { bytes } = annotated;
          const told = /([\d,]+) bytes/.exec(label)?.[1]?.replaceAll(',', '');
          expect(Number(told), label).toBe(bytes.length);
          // A message of the wire says its own length in its first four bytes.
          if (kind === 'sent' || kind === 'received')
            expect(Buffer.from(bytes).readInt32LE(0)).toBe(bytes.length);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('has the derived keys that the scope and the secret give', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (run) => {
        const { keys } = await runScene(run.scene);
        const { credentialScope = '' } = recomputed(run);
        let key: string | Buffer = `AWS4${run.user.secretAccessKey.reveal()}`;
        const chain = credentialScope.split('/').map((part) => (key = hmac(key, part)).toString('hex'));
        expect(
          [keys?.kDate, keys?.kRegion, keys?.kService, keys?.kSigning].map((one) => one?.reveal()),
        ).toEqual(chain);
      }),
      { numRuns: 10 },
    );
  });
});
