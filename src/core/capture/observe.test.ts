import { Sha256 } from '@aws-crypto/sha256-browser';
import { Binary, Int32 } from 'bson';
import { describe, expect, it } from 'vitest';
import { stepViews } from '../trace/stepViews';
import {
  helloOfDriver,
  openedAt,
  recordLogin,
  RecordedConnection,
  withPayload,
} from '../../testing/listener/recordedLogin';
import { endingOf, find, seen, typesOf } from '../../testing/listener/seen';
import { encodeDocument } from '../bson/document';
import { concatBytes } from '../bytes/bytes';
import { firstUncovered } from '../bytes/field';
import { annotateMessage } from '../handshake/annotate';
import { connectionStatusCommand } from '../handshake/identity';
import { ServerSession } from '../handshake/serverSession';
import { begin } from '../mongodbAws/conversation';
import { clientNonce } from '../mongodbAws/clientFirst';
import { sandboxStsHost } from '../mongodbAws/server/state';
import { opQuery } from '../wire/opQuery';
import { runNoticeInWords } from '../../words/en/notices';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

const start = begin(clientNonce(new Uint8Array(32))).command;

describe('a driver’s login, observed,', () => {
  it('is the same events in the same order as a handshake of one’s own', async () => {
    const events = await seen(
      await recordLogin({ user: 'assumed-role', afterwards: [connectionStatusCommand] }),
    );
    expect(typesOf(events)).toEqual([
      'started',
      'sent',
      'received',
      'described',
      'client-first',
      'sent',
      'received',
      'server-first',
      'request',
      'signed',
      'client-final',
      'sent',
      'judged',
      'received',
      'ended',
      'sent',
      'received',
      'identified',
    ]);
    expect(find(events, 'started')).toMatchObject({
      wall: openedAt,
      target: { kind: 'listener' },
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      temporary: true,
    });
    expect(find(events, 'identified').identity.user).toBe('arn:aws:iam::123456789012:role/app');
    expect(endingOf(events)).toEqual({ outcome: 'authenticated', step: 'verdict' });
  });

  it('fills every step but those that a listener has not', async () => {
    const views = stepViews(await seen(await recordLogin()));
    expect(
      views.filter(({ status }) => status !== 'done').map(({ step, status }) => [step.id, status]),
    ).toEqual([
      ['resolve', 'skipped'],
      ['connect', 'skipped'],
    ]);
  });

  it.each(['iam-user', 'assumed-role'] as const)(
    'has every stage rebuilt to the byte from what went over the wire, for the %s',
    async (user) => {
      const events = await seen(await recordLogin({ user }));
      const { signing, rebuilt } = find(events, 'signed');
      const { rebuilt: bySts } = find(events, 'judged').judgement;
      expect(rebuilt).toBe(true);
      expect(signing.canonicalRequest).toBe(bySts?.canonicalRequest);
      expect(signing.stringToSign).toBe(bySts?.stringToSign);
      expect(signing.stringToSign.endsWith(signing.canonicalRequestHash)).toBe(true);
      expect(signing.authorization.endsWith(signing.signature)).toBe(true);
      expect(signing.derivations.map(({ name, data }) => `${name} ${data}`)).toEqual([
        'kDate 20261123',
        'kRegion us-east-1',
        'kService sts',
        'kSigning aws4_request',
      ]);
      expect(find(events, 'request')).toMatchObject({ amzDate: '20261123T101500Z', region: 'us-east-1' });
    },
  );

  it('has the signed headers sorted, as STS does, whatever their order in the driver’s list', async () => {
    const record = await recordLogin({
      final: (command) => {
        const payload = Buffer.from(command.payload.value()).toString('latin1');
        const swapped = payload.replace('content-length;content-type', 'content-type;content-length');
        return withPayload(command, Buffer.from(swapped, 'latin1'));
      },
    });
    const { signing } = find(await seen(record), 'signed');
    expect(signing.authorization).toContain('SignedHeaders=content-type;content-length;host');
    expect(signing.signedHeaders.slice(0, 2)).toEqual(['content-length', 'content-type']);
    expect(signing.canonicalRequest.split('\n')[3]).toMatch(/^content-length:/);
  });

  it('ends with the server’s code and words when it is refused', async () => {
    const events = await seen(await recordLogin({ secretAccessKey: 'wrong' }));
    expect(endingOf(events)).toMatchObject({
      outcome: 'rejected',
      step: 'verdict',
      fault: { code: 'server-refused', serverCode: 18, serverMessage: 'Authentication failed.' },
    });
  });

  it('ends at the challenge when saslStart is refused', async () => {
    const events = await seen(await recordLogin({ start: (command) => ({ ...command, $db: 'admin' }) }));
    expect(endingOf(events)).toMatchObject({
      outcome: 'rejected',
      step: 'server-first',
      fault: { serverCode: 334 },
    });
    expect(typesOf(events)).not.toContain('server-first');
  });

  it('has no ending while it is under way', async () => {
    const { entries, ...record } = await recordLogin();
    for (const until of [1, 2, 3, 4, 5]) {
      const events = await seen({ ...record, entries: entries.slice(0, until) });
      expect(endingOf(events)).toBeUndefined();
    }
  });

  it('of several on one connection is the last, and says so', async () => {
    const record = await recordLogin({ secretAccessKey: 'wrong', afterwards: [start] });
    const events = await seen(record);
    expect(events.filter(({ type }) => type === 'client-first')).toHaveLength(1);
    expect(typesOf(events)).not.toContain('judged');
    expect(runNoticeInWords(find(events, 'notice').notice)).toContain('begun anew');
    expect(endingOf(events)).toMatchObject({ outcome: 'failed', fault: { code: 'driver-closed' } });
  });

  it('says how many messages were not kept', async () => {
    const record = { ...(await recordLogin()), dropped: 3 };
    expect(runNoticeInWords(find(await seen(record), 'notice').notice)).toBe(
      'The record was full: 3 more messages were not kept.',
    );
  });
});

describe('an old hello by OP_QUERY', () => {
  it('is shown, described, and has every byte in a named field', async () => {
    const document = encodeDocument({ ismaster: new Int32(1), client: helloOfDriver.client });
    const head = new Uint8Array(new Int32Array([0, 9, 0, opQuery, 0]).buffer);
    const numbers = new Uint8Array(new Int32Array([0, -1]).buffer);
    const message = concatBytes([head, new TextEncoder().encode('admin.$cmd\0'), numbers, document]);
    new DataView(message.buffer).setInt32(0, message.length, true);
    const session = new ServerSession({
      users: [],
      stsHost: sandboxStsHost,
      now: () => openedAt,
      random: (length) => new Uint8Array(length),
      Sha256,
      inWords: reasonInWords,
    });
    const connection = new RecordedConnection();
    connection.add({ type: 'message', from: 'driver', message });
    const { reply } = await session.receive(message);
    connection.add({ type: 'message', from: 'server', message: reply ?? new Uint8Array() });
    const record = connection.record();
    expect(record.summary.driver).toMatchObject({ name: 'nodejs' });
    const events = await seen(record);
    expect(typesOf(events)).toEqual(['started', 'sent', 'received', 'described']);
    expect(find(events, 'described').server).toMatchObject({ maxWireVersion: 25, kind: 'standalone' });
    for (const event of events) {
      if (event.type === 'sent' || event.type === 'received') {
        expect(firstUncovered(annotateMessage(event.message))).toBe(-1);
      }
    }
  });
});

describe('what is no login at all', () => {
  it('is shown as the bytes that came, and why they could not be read', async () => {
    const connection = new RecordedConnection();
    const bytes = new TextEncoder().encode('GET / HTTP/1.1');
    connection.add({ type: 'stray', bytes });
    connection.add({ type: 'fault', fault: { code: 'frame-too-large', told: 542393671, limit: 262144 } });
    connection.add({ type: 'closed', by: 'listener' });
    const events = await seen(connection.record());
    expect(find(events, 'sent')).toMatchObject({ command: 'unreadable', step: 'hello', message: bytes });
    expect(endingOf(events)).toMatchObject({
      outcome: 'failed',
      step: 'hello',
      fault: { code: 'frame-too-large' },
    });
  });

  it('is shown at Connect where TLS failed, before anything of MongoDB was said', async () => {
    const connection = new RecordedConnection();
    connection.add({
      type: 'fault',
      fault: {
        code: 'tls-failed',
        problem: 'driver-version',
        system: 'ERR_SSL_UNSUPPORTED_PROTOCOL',
        leg: 'tls',
      },
    });
    connection.add({ type: 'closed', by: 'driver' });
    const events = await seen(connection.record());
    expect(endingOf(events)).toMatchObject({ outcome: 'failed', step: 'connect' });
    expect(stepViews(events).find(({ step }) => step.id === 'connect')).toMatchObject({ status: 'failed' });
  });

  it('such as another mechanism is shown up to the refusal', async () => {
    const events = await seen(
      await recordLogin({
        start: (command) => ({
          ...command,
          mechanism: 'SCRAM-SHA-256',
          payload: new Binary(Buffer.from('n,,n=')),
        }),
      }),
    );
    expect(typesOf(events)).not.toContain('client-first');
    expect(endingOf(events)).toMatchObject({ outcome: 'rejected', step: 'server-first' });
  });
});
