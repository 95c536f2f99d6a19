import { Binary, Int32 } from 'bson';
import { describe, expect, it } from 'vitest';
import { helloOfDriver, recordLogin, RecordedConnection } from '../../testing/listener/recordedLogin';
import { endingOf, find, seen } from '../../testing/listener/seen';
import { encodeDocument } from '../bson/document';
import { encodeRequest } from '../handshake/messages';
import { begin } from '../mongodbAws/conversation';
import { clientNonce } from '../mongodbAws/clientFirst';
import { encodeOpMsg } from '../wire/opMsg';
import type { ConnectionRecord } from './connection';
import { faultInWords } from '../../words/en/faults/faultInWords';

const start = begin(clientNonce(new Uint8Array(32))).command;

/** A connection of which only these messages of the driver are known, then the driver hangs up. */
function unanswered(...messages: Uint8Array[]): ConnectionRecord {
  const connection = new RecordedConnection();
  for (const message of messages) connection.add({ type: 'message', from: 'driver', message });
  connection.add({ type: 'closed', by: 'driver' });
  return connection.record();
}

describe('a driver that hangs up', () => {
  it('without a login has merely stopped', async () => {
    const { entries, ...record } = await recordLogin();
    const events = await seen({
      ...record,
      entries: [...entries.slice(0, 2), { type: 'closed', by: 'driver', at: 9 }],
    });
    expect(endingOf(events)).toEqual({ outcome: 'stopped', step: 'hello' });
  });

  it('after the challenge leaves the advice to look for credentials', async () => {
    const { entries, ...record } = await recordLogin();
    const events = await seen({
      ...record,
      entries: [...entries.slice(0, 4), { type: 'closed', by: 'driver', at: 9 }],
    });
    expect(endingOf(events)).toMatchObject({
      outcome: 'failed',
      step: 'server-first',
      fault: { code: 'driver-closed', problem: 'after-challenge' },
    });
    const told = faultInWords({ code: 'driver-closed', problem: 'after-challenge' });
    expect(told.next).toContain('credentials');
  });

  it('while it waits is told with the time it waited', async () => {
    const events = await seen(unanswered(encodeRequest(1, start)));
    expect(endingOf(events)).toMatchObject({
      outcome: 'failed',
      step: 'server-first',
      fault: { code: 'driver-closed', ms: 1 },
    });
  });

  it.each([
    ['a nonce of 63 bytes', { s: new Binary(new Uint8Array(63)), h: 'sts.amazonaws.com' }, 'nonce-length'],
    ['another prefix', { s: new Binary(new Uint8Array(64).fill(1)), h: 'sts.amazonaws.com' }, 'nonce-prefix'],
    ['an empty host', { s: new Binary(new Uint8Array(64)), h: '' }, 'host-empty'],
    ['an empty label', { s: new Binary(new Uint8Array(64)), h: 'sts..com' }, 'host-empty-label'],
  ])('after a challenge with %s did so for that', async (_what, challenge, code) => {
    const connection = new RecordedConnection();
    const reply = { conversationId: new Int32(1), done: false, payload: encodeDocument(challenge), ok: 1 };
    const body = { ...reply, payload: new Binary(reply.payload) };
    connection.add({ type: 'message', from: 'driver', message: encodeRequest(1, start) });
    connection.add({
      type: 'message',
      from: 'server',
      message: encodeOpMsg({ requestId: 1, responseTo: 1, body }),
    });
    connection.add({ type: 'closed', by: 'driver' });
    const events = await seen(connection.record());
    expect(find(events, 'server-first').stsHost).toBe(challenge.h);
    expect(endingOf(events)).toMatchObject({ outcome: 'failed', step: 'server-first', fault: { code } });
  });

  it('after a hello that it must refuse did so for that', async () => {
    const connection = new RecordedConnection();
    const body = { ok: 1, isWritablePrimary: true, maxWireVersion: new Int32(8) };
    connection.add({ type: 'message', from: 'driver', message: encodeRequest(1, helloOfDriver) });
    connection.add({
      type: 'message',
      from: 'server',
      message: encodeOpMsg({ requestId: 1, responseTo: 1, body }),
    });
    connection.add({ type: 'closed', by: 'driver' });
    expect(endingOf(await seen(connection.record()))).toMatchObject({
      outcome: 'failed',
      step: 'hello',
      fault: { code: 'wire-version-too-old' },
    });
  });
});
