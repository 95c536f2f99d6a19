import { describe, expect, it } from 'vitest';
import {
  sampleCanonical,
  sampleHeader,
  sampleNonce,
  sampleSecret,
  sampleToSign,
} from '../../testing/evidence/values';
import { payloadVectors } from '../../testing/knownAnswers';
import { Secret } from '../credentials/secret';
import { loginIn } from '../capture/login';
import { judge } from '../findings/judge';
import { loginRules } from '../findings/rules/login';
import { verdictRules } from '../findings/rules/verdict';
import { recordLogin } from '../../testing/listener/recordedLogin';
import { knowledgeOfPieces, type Beside } from './knowledgeOfPieces';
import { piecesIn } from './piecesIn';

const now = Date.UTC(2026, 10, 28, 10, 15);
const known = (text: string, beside: Partial<Beside> = {}) =>
  knowledgeOfPieces(piecesIn(text).pieces, { now, ...beside });

describe('what is known of pieces', () => {
  it('is put together from several of them', () => {
    const { clientFirst, serverFirst, clientFinal } = payloadVectors;
    const hello = '{ ismaster: true, maxWireVersion: 25, localTime: ISODate("2026-11-28T10:15:00Z"), ok: 1 }';
    const all = known([hello, clientFirst, serverFirst, clientFinal, 'bad auth : x'].join('\n'));
    expect(all).toMatchObject({
      by: 'driver',
      now,
      hello: { maxWireVersion: 25, localTime: now, kind: 'standalone' },
      first: { mechanism: 'MONGODB-AWS', flag: 110 },
      challenge: { stsHost: 'sts.amazonaws.com', region: 'us-east-1' },
      proof: { amzDate: '20191112T210122Z', receivedAt: null },
      captured: { stsHost: 'sts.amazonaws.com', serverNonce: sampleNonce, gs2CbFlag: 110 },
      reply: { serverMessage: 'bad auth : x' },
    });
    expect(all.disagreements).toBeUndefined();
  });

  it('has of a header the key, where it tells whether a token was sent', () => {
    const longTerm = sampleHeader.replace('x-amz-security-token;', '').replace('ASIA', 'AKIA');
    expect(known(longTerm)).toMatchObject({
      credentials: { accessKeyId: 'AKIAZX3MADEUP4KQ7NTW', sessionToken: undefined },
      proof: { authorization: longTerm },
    });
    expect(known(longTerm).proof).not.toHaveProperty('amzDate');
    expect(known(sampleHeader)).not.toHaveProperty('proof');
  });

  it('takes the request of another program for none of the login’s', () => {
    const others = sampleHeader.replace(/SignedHeaders=[^,]*/, 'SignedHeaders=content-type;host;x-amz-date');
    expect(known(others)).not.toHaveProperty('proof');
    const both = known(`${others}\n${payloadVectors.clientFinal}`);
    expect(both.proof?.authorization).toContain('AKIAICGVLKOKZVY3X3DA');
    expect(both.captured?.authorization).toContain('AKIAICGVLKOKZVY3X3DA');
  });

  it('has the credentials and the target of a connection string', () => {
    const { credentials, connectionString, host } = known(
      `mongodb://AKIAX:${encodeURIComponent(sampleSecret)}@h.example/`,
    );
    expect(credentials?.accessKeyId).toBe('AKIAX');
    expect(credentials?.secretAccessKey.reveal()).toBe(sampleSecret);
    expect({ connectionString, host }).toEqual({
      connectionString: 'mongodb://h.example/',
      host: 'h.example',
    });
  });

  it('is first what was entered beside them', () => {
    const beside = {
      credentials: { accessKeyId: 'AKIAME', secretAccessKey: new Secret('s') },
      connectionString: 'mongodb+srv://cluster0.abcde.mongodb.net/',
      driver: { driver: 'go', version: '2.2.0' },
    } as const;
    expect(known('pymongo==4.7', beside)).toMatchObject({
      credentials: { accessKeyId: 'AKIAME' },
      host: 'cluster0.abcde.mongodb.net',
      driver: { driver: 'go', version: '2.2.0' },
      serverKind: 'atlas',
      disagreements: [
        { value: 'driver', pieces: [0, 1] },
        { value: 'driverVersion', pieces: [0, 1] },
      ],
    });
  });

  it('has the driver with the version that stands beside its name', () => {
    expect(known('MongoServerError: bad auth : x\nmongodb@6.20.0').driver).toEqual({
      driver: 'node',
      version: '6.20.0',
    });
    expect(known("{ hello: 1, client: { driver: { name: 'PyMongo', version: '4.7.1' } } }").driver).toEqual({
      driver: 'python',
      version: '4.7.1',
    });
  });

  it('has the texts of somebody’s own signing', () => {
    const { own } = known(`${sampleCanonical}\n\n${sampleToSign}\nsigning key: ${'0f'.repeat(32)}`);
    expect(own?.canonicalRequest?.reveal()).toBe(sampleCanonical);
    expect(own?.stringToSign).toBe(sampleToSign);
    expect(own?.signingKey?.reveal()).toBe('0f'.repeat(32));
  });

  it('is from the server’s log where the reply keeps the reason', () => {
    const line =
      '{"t":{"$date":"2026-11-28T10:15:00Z"},"s":"I","c":"ACCESS","id":20249,"msg":"Authentication failed","attr":{"error":"AuthenticationFailed: Unexpected GetCallerIdentity HTTP status code: 403"}}';
    expect(known(`Authentication failed. (18)\n${line}`)).toMatchObject({
      serverKind: 'percona',
      reply: {
        serverCode: 18,
        serverMessage: 'AuthenticationFailed: Unexpected GetCallerIdentity HTTP status code: 403',
      },
    });
  });

  it('has every answer of STS, but not that to another action', () => {
    const identity = '{"UserId":"A","Account":"123456789012","Arn":"arn:aws:iam::123456789012:user/ada"}';
    const assume =
      'An error occurred (AccessDenied) when calling the AssumeRole operation: User is not authorized';
    const { sts, stsAnswers } = known(`${assume}\n${identity}\n<Code>ExpiredToken</Code>`);
    expect(sts).toMatchObject({ kind: 'identity', identity: { arn: 'arn:aws:iam::123456789012:user/ada' } });
    expect(stsAnswers).toMatchObject([{ kind: 'identity' }, { kind: 'error', code: 'ExpiredToken' }]);
  });
});

describe('a login in which nothing is wrong', () => {
  it.each(['iam-user', 'assumed-role'] as const)(
    'gives no finding, however it was written: %s',
    async (user) => {
      const record = await recordLogin({ user });
      const { first, challenge, final } = loginIn(record);
      const messages = record.entries.flatMap((entry) =>
        entry.type === 'message' ? [Buffer.from(entry.message).toString('hex')] : [],
      );
      const payloads = [first, challenge, final].map((one) =>
        Buffer.from(one?.payload ?? []).toString('base64'),
      );
      const documents = [
        `{ saslStart: 1, mechanism: 'MONGODB-AWS', payload: BinData(0, "${payloads[0]}") }`,
        `{ conversationId: 1, done: false, payload: BinData(0, "${payloads[1]}"), ok: 1 }`,
        `{ saslContinue: 1, conversationId: 1, payload: BinData(0, "${payloads[2]}") }`,
      ];
      for (const text of [messages, payloads, documents, payloads.slice(1), payloads.slice(2)].map((all) =>
        all.join('\n'),
      )) {
        const { findings, passed } = judge(known(text), [...loginRules, ...verdictRules]);
        expect(findings).toEqual([]);
        expect(passed.length).toBeGreaterThan(5);
        expect(known(text).disagreements).toBeUndefined();
      }
    },
  );
});

describe('pieces that disagree', () => {
  it.each([
    ['amzDate', `${sampleCanonical}\n\nx-amz-date: 20261128T101501Z`],
    ['arn', 'arn:aws:iam::123456789012:role/a\narn:aws:iam::123456789012:role/b'],
    [
      'account',
      'arn:aws:iam::123456789012:role/a\nbad auth : user arn:aws:iam::999999999999:role/a is not found',
    ],
    ['stsHost', `${payloadVectors.serverFirst}\nhttps://sts.eu-west-1.amazonaws.com/`],
    ['serverNonce', `${payloadVectors.serverFirst}\n${Buffer.alloc(64, 7).toString('base64')}`],
    ['clientNonce', `${payloadVectors.serverFirst}\n${Buffer.alloc(32, 7).toString('base64')}`],
    ['authorization', `${sampleHeader}\n${payloadVectors.clientFinal}`],
    ['secretAccessKey', 'mongodb://k:one-secret@h/\nmongodb://k:other-secret@h/'],
  ])('on %s are told, by their places', (value, text) => {
    expect(known(text).disagreements).toContainEqual({ value, pieces: [1, 2] });
  });

  it('and use the first of them', () => {
    expect(known(`${sampleCanonical}\n\nx-amz-date: 20261128T101501Z`).captured?.amzDate).toBe(
      '20261128T101500Z',
    );
  });

  it('do not where a version is told to another depth', () => {
    expect(known('mongodb@6.20.0\nmongodb@6.20').disagreements).toBeUndefined();
  });
});
