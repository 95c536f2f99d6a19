import { Sha256 } from '@aws-crypto/sha256-browser';
import { Binary, Int32 } from 'bson';
import { describe, expect, it } from 'vitest';
import { exampleUser } from '../../../testing/exampleUser';
import { ServerScene } from '../../../testing/serverScene';
import { encodeDocument, type Document } from '../../bson/document';
import { base64Encode } from '../../bytes/base64';
import { signRequest } from '../../sigv4/sign';
import { makeClientFinal } from '../clientFinal';
import { clientNonce } from '../clientFirst';
import { binaryField, readPayload } from '../payload';
import { judgeServerFirst } from '../serverFirst';
import { stsRequestFor } from '../stsRequest';
import { reasonInWords } from '../../../words/en/refusals/reasonInWords';
import { serverFaults, type ServerFault } from './faults';
import type { ServerFinding } from './finding';
import { serverModeIds, type ServerModeId } from './modes';

const bin = (bytes: Uint8Array): Binary => new Binary(bytes, 0);
const payloadOf = (reply: Document | null): Uint8Array => reply?.payload.value();
const r = bin(new Uint8Array(32));

/** The finding as it is shown. */
function shown(finding: ServerFinding): object {
  return finding.type === 'judged' ? finding : { ...finding, reason: reasonInWords(finding.reason) };
}

describe('a refused command', () => {
  const reasons: [string, Document, { code: number; reason: string; offset?: number }][] = [
    ['another mechanism', { mechanism: 'PLAIN' }, { code: 334, reason: 'The mechanism is not MONGODB-AWS.' }],
    [
      'another database',
      { $db: 'admin' },
      { code: 334, reason: 'saslStart is for another database than $external.' },
    ],
    [
      'an unknown field',
      { extra: 1 },
      { code: 40415, reason: 'saslStart has a field that it does not know.' },
    ],
    [
      'a payload of another type',
      { payload: 7 },
      { code: 2, reason: 'Invalid SASLPayload type. Expected Base64 or BinData, got: number.' },
    ],
    [
      'a nonce of 31 bytes',
      { payload: bin(encodeDocument({ r: bin(new Uint8Array(31)), p: new Int32(110) })) },
      { code: 18, reason: 'The client nonce has 31 bytes, not 32.', offset: 7 },
    ],
    [
      'a flag that does not exist',
      { payload: bin(encodeDocument({ r, p: new Int32(111) })) },
      { code: 18, reason: 'The gs2-cb-flag is 111, neither 110 nor 121.', offset: 47 },
    ],
  ];

  it.each(reasons)('for %s is answered as real servers do, and tells why', async (_what, change, said) => {
    const scene = new ServerScene();
    const { code, ...finding } = said;
    expect((await scene.start(change)).reply).toMatchObject({ ok: 0, code });
    expect(scene.findings.map(shown)).toEqual([{ type: 'refused-by-server', ...finding }]);
  });

  it.each<[string, Document, { code: number; reason: string; offset?: number }]>([
    [
      'another conversationId',
      { conversationId: new Int32(2) },
      { code: 17, reason: 'The conversationId is not the 1 that the challenge came with.' },
    ],
    [
      'a final payload without d',
      { payload: bin(encodeDocument({ a: 'AWS4-HMAC-SHA256' })) },
      { code: 18, reason: 'The payload has no field d.', offset: 0 },
    ],
    [
      'a final payload with a field more',
      { payload: bin(encodeDocument({ a: 'a', d: 'd', x: 1 })) },
      {
        code: 18,
        reason: 'The payload has a field that the mechanism does not know.',
        offset: 25,
      },
    ],
  ])('for %s in saslContinue tells why as well', async (_what, change, said) => {
    const scene = new ServerScene();
    await scene.start();
    const { code, ...finding } = said;
    const command = {
      saslContinue: 1,
      conversationId: new Int32(1),
      payload: bin(new Uint8Array()),
      $db: '$external',
    };
    expect(await scene.send({ ...command, ...change })).toMatchObject({ ok: 0, code });
    expect(scene.findings.map(shown)).toEqual([{ type: 'refused-by-server', ...finding }]);
  });

  it.each(['find', 'aggregate', 'count'])('%s before a login is 13, as real servers say it', async (name) => {
    const scene = new ServerScene();
    expect(await scene.send({ [name]: 'things', $db: 'shop' })).toMatchObject({
      code: 13,
      codeName: 'Unauthorized',
      errmsg: `Command ${name} requires authentication`,
    });
    expect(scene.findings).toHaveLength(1);
  });
});

describe.each(serverModeIds)('the signed headers at %s', (mode) => {
  const own = 'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
  const header = (signedHeaders: string): string =>
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261124/us-east-1/sts/aws4_request, SignedHeaders=${signedHeaders}, Signature=0`;
  const isOwn = mode === 'enterprise' || mode === 'atlas';

  it.each([
    ['one more at the end', `${own};z`, 'there are 7, not 6'],
    ['one more at the start', `accept;${own}`, 'place 1 is not content-length'],
    ['another order', own.split(';').toReversed().join(';'), 'place 1 is not content-length'],
    ['one less', own.slice(0, own.lastIndexOf(';')), 'place 6 is not x-mongodb-server-nonce'],
    [
      'a token that was not sent',
      own.replace('date;', 'date;x-amz-security-token;'),
      'place 5 is not x-mong',
    ],
  ])(`with %s are ${isOwn ? 'refused before STS is asked' : 'left to STS'}`, async (_what, names, why) => {
    const scene = new ServerScene({ mode });
    const reply = await scene.answerWith(header(names));
    expect(reply.ok).toBe(0);
    const [finding] = scene.findings;
    if (isOwn) {
      expect(finding && shown(finding)).toMatchObject({
        type: 'refused-by-server',
        reason: expect.stringContaining(why),
      });
      const words = mode === 'atlas' ? 'bad auth : Authentication failed.' : 'Authentication failed.';
      expect(reply).toMatchObject({ code: mode === 'atlas' ? 8000 : 18, errmsg: words });
    } else {
      expect(finding).toMatchObject({ type: 'judged' });
    }
  });

  it('that are exactly its own go to STS', async () => {
    const scene = new ServerScene({ mode });
    await scene.answerWith(header(own));
    expect(scene.findings).toMatchObject([
      { type: 'judged', judgement: { outcome: { failed: 'signature' } } },
    ]);
  });
});

describe('a deliberate fault', () => {
  const nonce = clientNonce(new Uint8Array(32).fill(3));
  const challengeFault = async (fault: ServerFault): Promise<unknown> => {
    const { reply } = await new ServerScene({ faults: new Set([fault]) }).start();
    try {
      return judgeServerFirst(payloadOf(reply), nonce).unknownFields;
    } catch (thrown) {
      return (thrown as { code: unknown }).code;
    }
  };
  const loginWith = (fault: ServerFault, mode: ServerModeId = 'percona'): Promise<Document> =>
    new ServerScene({ faults: new Set([fault]), mode }).login(exampleUser('assumed-role'));

  const shows: Readonly<Record<ServerFault, () => Promise<void>>> = {
    'wire-version-8': async () => {
      const hello = await new ServerScene({ faults: new Set(['wire-version-8']) }).send({ hello: 1 });
      expect(hello?.maxWireVersion).toBe(8);
    },
    'mechanism-disabled': async () => {
      const { reply } = await new ServerScene({ faults: new Set(['mechanism-disabled']) }).start();
      expect(reply).toMatchObject({
        code: 334,
        errmsg: 'Received authentication for mechanism MONGODB-AWS which is not enabled',
      });
    },
    'nonce-63': async () => expect(await challengeFault('nonce-63')).toBe('nonce-length'),
    'nonce-prefix': async () => expect(await challengeFault('nonce-prefix')).toBe('nonce-prefix'),
    'host-empty': async () => expect(await challengeFault('host-empty')).toBe('host-empty'),
    'host-256': async () => expect(await challengeFault('host-256')).toBe('host-too-long'),
    'host-empty-label': async () => expect(await challengeFault('host-empty-label')).toBe('host-empty-label'),
    'extra-field': async () => expect(await challengeFault('extra-field')).toEqual(['u']),
    silence: async () => {
      const scene = new ServerScene({ faults: new Set(['silence']) });
      expect((await scene.start()).reply).toBeNull();
      expect(await scene.send({ ping: 1 })).toEqual({ ok: 1 });
    },
    'slow-sts': async () => {
      const scene = new ServerScene({ faults: new Set(['slow-sts']) });
      expect(await scene.login(exampleUser('iam-user'))).toMatchObject({ ok: 1, done: true });
      expect(scene.waits).toEqual([3_000]);
    },
    throttling: async () =>
      expect(await loginWith('throttling', 'atlas')).toMatchObject({
        code: 8000,
        errmsg: 'bad auth : aws sts call has response 400',
      }),
    'token-expired': async () =>
      expect(await loginWith('token-expired', 'teaching')).toMatchObject({
        code: 18,
        errmsg: expect.stringContaining('STS answered 403 ExpiredToken'),
      }),
    'signature-refused': async () =>
      expect(await loginWith('signature-refused', 'teaching')).toMatchObject({
        errmsg: expect.stringContaining('STS answered 403 SignatureDoesNotMatch'),
      }),
    'user-unknown': async () =>
      expect(await loginWith('user-unknown')).toMatchObject({
        code: 11,
        errmsg: 'Could not find user "arn:aws:iam::123456789012:role/app" for db "$external"',
      }),
  };

  it.each(serverFaults)('%s shows at its one point', (fault) => shows[fault]());

  // Ruby's driver, say, looks at the prefix only.
  it.each(['nonce-63', 'nonce-prefix'] as const)(
    '%s is in the nonce that the server keeps, so a driver that does not mind it is let in',
    async (fault) => {
      const scene = new ServerScene({ faults: new Set([fault]) });
      const { reply } = await scene.start();
      const sent = binaryField(readPayload(payloadOf(reply)), 's');
      const { accessKeyId, secretAccessKey } = exampleUser('iam-user');
      const { signing } = await signRequest(
        stsRequestFor('sts.amazonaws.com', base64Encode(sent)),
        { accessKeyId, secretAccessKey },
        { region: 'us-east-1', service: 'sts', amzDate: '20261124T101500Z' },
        Sha256,
      );
      const payload = bin(makeClientFinal(signing));
      const command = { saslContinue: 1, conversationId: new Int32(1), payload, $db: '$external' };
      expect(await scene.send(command)).toMatchObject({ ok: 1, done: true });
    },
  );
});

describe('a server that accepts whoever comes', () => {
  const stranger = {
    ...exampleUser('iam-user'),
    accessKeyId: 'AKIAY34FZKBOKMUTVV7A',
  };

  it('names the database user after the key, asks no STS and makes up no finding', async () => {
    const scene = new ServerScene({ answer: 'accept' });
    expect(await scene.login(stranger)).toMatchObject({ ok: 1, done: true });
    expect(await scene.whoAmI()).toEqual([
      { user: 'arn:aws:iam::609629065308:user/AKIAY34FZKBOKMUTVV7A', db: '$external' },
    ]);
    expect(scene.findings).toEqual([]);
  });

  it('lets in a header that is none, yet not a payload that is none', async () => {
    const scene = new ServerScene({ answer: 'accept', mode: 'enterprise' });
    expect(await scene.answerWith('hello')).toMatchObject({ ok: 1 });
    expect(await scene.whoAmI()).toEqual([
      { user: 'arn:aws:iam::000000000000:user/unknown', db: '$external' },
    ]);
    expect((await scene.start({ payload: bin(new Uint8Array(5)) })).reply).toMatchObject({
      ok: 0,
      code: 18,
    });
  });

  it.each<[ServerFault, object]>([
    ['user-unknown', { code: 11 }],
    ['throttling', { code: 18, errmsg: expect.stringContaining('400 Throttling: Rate exceeded') }],
    ['signature-refused', { code: 18, errmsg: expect.stringContaining('403 SignatureDoesNotMatch') }],
    ['token-expired', { code: 18, errmsg: expect.stringContaining('403 ExpiredToken') }],
  ])('and is to fail with %s does so whoever comes', async (fault, told) => {
    const scene = new ServerScene({ answer: 'accept', mode: 'teaching', faults: new Set([fault]) });
    expect(await scene.login(stranger)).toMatchObject(told);
    expect(scene.findings).toMatchObject([{ type: 'refused-by-server' }]);
    expect(await scene.whoAmI()).toEqual([]);
  });
});
