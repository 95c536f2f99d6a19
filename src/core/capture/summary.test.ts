import { Binary, deserialize, Int32 } from 'bson';
import { describe, expect, it } from 'vitest';
import {
  helloOfDriver,
  openedAt,
  recordLogin,
  RecordedConnection,
} from '../../testing/listener/recordedLogin';
import { encodeDocument, type Document } from '../bson/document';
import { encodeRequest } from '../handshake/messages';
import { begin } from '../mongodbAws/conversation';
import { clientNonce } from '../mongodbAws/clientFirst';
import { encodeOpMsg } from '../wire/opMsg';
import type { ConnectionSummary, EntryBody } from './connection';

const start = begin(clientNonce(new Uint8Array(32))).command;

const asked = (command: Document): EntryBody => ({
  type: 'message',
  from: 'driver',
  message: encodeRequest(1, command),
});
const answered = (body: Document): EntryBody => ({
  type: 'message',
  from: 'server',
  message: encodeOpMsg({ requestId: 1, responseTo: 1, body }),
});
const closed: EntryBody = { type: 'closed', by: 'driver' };
const fault: EntryBody = { type: 'fault', fault: { code: 'frame-truncated', problem: 'query' } };
const challenge = answered({ ok: 1, conversationId: new Int32(1), done: false });
const refusal = answered({ ok: 0, code: 18, errmsg: 'Authentication failed.' });

function summaryOf(...entries: readonly EntryBody[]): ConnectionSummary {
  const connection = new RecordedConnection();
  for (const entry of entries) connection.add(entry);
  return connection.record().summary;
}

describe('the summary of a connection', () => {
  it('tells of a login who, by what, from when to when, and how it went', async () => {
    expect((await recordLogin()).summary).toEqual({
      id: 1,
      openedAt,
      closedAt: openedAt + 7,
      login: true,
      relayed: false,
      outcome: 'authenticated',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      token: false,
      region: 'us-east-1',
      driver: {
        name: 'nodejs',
        version: '7.9.0',
        platform: 'Node.js v20.20.2, LE',
        os: 'linux 6.1',
        application: 'orders',
      },
    });
  });

  it('tells that a session token came with it, and nothing of what is in it', async () => {
    const { summary } = await recordLogin({ user: 'assumed-role' });
    expect(summary).toMatchObject({ token: true, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' });
  });

  it('tells of a refusal the code and the words that the driver was told', async () => {
    expect((await recordLogin({ user: 'no-database-user' })).summary).toMatchObject({
      outcome: 'rejected',
      code: 11,
      message: 'Could not find user "arn:aws:iam::123456789012:role/build" for db "$external"',
    });
  });

  it('has nothing of a session token that a cluster says back', () => {
    const token = 'IQoJb3JpZ2luX2VjEA/+wEaCXVzLWVhc3QtMSJHMEUCIQ==';
    const connection = new RecordedConnection({ relayed: true });
    const payload = new Binary(encodeDocument({ a: 'AWS4', d: '20261128T000000Z', t: token }), 0);
    const errmsg = `The token ${token.slice(4, 30)} is unknown`;
    for (const entry of [
      asked(start),
      challenge,
      asked({ saslContinue: new Int32(1), conversationId: new Int32(1), payload, $db: '$external' }),
      answered({ ok: 0, code: 18, errmsg }),
    ])
      connection.add(entry);
    expect(connection.record().summary).toMatchObject({
      code: 18,
      message: 'The token •••• is unknown',
    });
  });

  it.each<[string, readonly EntryBody[], Partial<ConnectionSummary>]>([
    ['nothing', [], { outcome: 'quiet', login: false }],
    ['hello alone', [asked(helloOfDriver), closed], { outcome: 'quiet', login: false }],
    ['saslStart', [asked(start)], { outcome: 'open', login: true }],
    ['a challenge', [asked(start), challenge], { outcome: 'open', login: true }],
    ['a login given up', [asked(start), challenge, closed], { outcome: 'broken', login: true }],
    ['saslStart refused', [asked(start), refusal, closed], { outcome: 'rejected', code: 18 }],
    ['what is no message', [fault, closed], { outcome: 'broken', login: false }],
    ['a fault in a login', [asked(start), fault], { outcome: 'broken', login: true }],
    ['a fault after a refusal', [asked(start), refusal, fault], { outcome: 'rejected' }],
    ['another command refused', [asked({ find: 'x' }), refusal], { outcome: 'quiet' }],
    ['a second login', [asked(start), refusal, asked(start)], { outcome: 'open', login: true }],
  ])('after %s', (_what, entries, expected) => {
    expect(summaryOf(...entries)).toMatchObject(expected);
  });

  it('forgets the refusal when a second login begins', () => {
    const summary = summaryOf(asked(start), refusal, asked(start));
    expect(summary).not.toHaveProperty('code');
    expect(summary).not.toHaveProperty('message');
  });

  it('takes no more than 128 characters of anything that a driver says of itself', () => {
    const long = 'x'.repeat(500);
    const client = { driver: { name: long, version: long }, platform: long, application: { name: long } };
    const { driver } = summaryOf(asked({ ...helloOfDriver, client }));
    expect(Object.values(driver ?? {}).map(({ length }) => length)).toEqual([128, 128, 128, 128]);
    expect(driver?.name.endsWith('…')).toBe(true);
  });

  it.each<[string, Document]>([
    ['no client', { hello: 1 }],
    ['a client that is none', { hello: 1, client: 7 }],
    ['a driver without a name', { hello: 1, client: { driver: { version: '1' } } }],
    ['a driver with a number for a name', { hello: 1, client: { driver: { name: 1 } } }],
  ])('leaves the driver out for %s', (_what, command) => {
    expect(summaryOf(asked(command))).not.toHaveProperty('driver');
  });

  it.each<[string, (payload: Binary) => unknown]>([
    ['as base64 text', (payload) => payload.toString('base64')],
    [
      'with a field of its own',
      (payload) => new Binary(encodeDocument({ ...deserialize(payload.value()), x: 1 })),
    ],
    [
      'without its date',
      (payload) => new Binary(encodeDocument({ a: deserialize(payload.value()).a as string })),
    ],
  ])('names the key of a payload that comes %s', async (_what, change) => {
    const final = (command: Document): Document => ({
      ...command,
      payload: change(command.payload as Binary),
    });
    expect((await recordLogin({ final })).summary).toMatchObject({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE' });
  });

  it.each([
    ['a payload that is none', 7],
    ['a payload of no document', new Binary(new Uint8Array(3))],
  ])('leaves the key out for %s', (_what, payload) => {
    const summary = summaryOf(asked({ saslContinue: 1, conversationId: 1, payload, $db: '$external' }));
    expect(summary).not.toHaveProperty('accessKeyId');
  });
});
