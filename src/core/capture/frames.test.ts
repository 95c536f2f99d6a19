import { describe, expect, it } from 'vitest';
import type { RecordEntry } from './connection';
import { driverAddress } from './driverAddress';
import {
  decodeListenerFrame,
  decodeListenPageFrame,
  encodeListenFrame,
  type ListenerFrame,
  type ListenPageFrame,
} from './frames';
import { recordLogin } from '../../testing/listener/recordedLogin';

const bytesOf = (entry: RecordEntry): readonly number[] =>
  entry.type === 'message' ? [...entry.message] : [];

describe('the frames of the feed', () => {
  it('bring a record over with every byte', async () => {
    const record = await recordLogin({ user: 'assumed-role' });
    const frame: ListenerFrame = { type: 'record', id: 1, record };
    const brought = decodeListenerFrame(encodeListenFrame(frame));
    const { entries } = brought.type === 'record' && brought.record ? brought.record : { entries: [] };
    expect(entries.map(({ type, at }) => ({ type, at }))).toEqual(
      record.entries.map(({ type, at }) => ({ type, at })),
    );
    expect(entries.map(bytesOf)).toEqual(record.entries.map(bytesOf));
    expect(encodeListenFrame(brought)).toBe(encodeListenFrame(frame));
  });

  it.each<ListenPageFrame>([
    { type: 'watch', id: 7 },
    { type: 'watch', id: null },
    { type: 'settings', settings: { mode: 'atlas', answer: { kind: 'fail', fault: 'silence' } } },
    { type: 'settings', settings: { mode: 'percona', answer: { kind: 'accept' } } },
    { type: 'clear' },
  ])('bring over what a page says: $type', (frame) => {
    expect(decodeListenPageFrame(encodeListenFrame(frame))).toEqual(frame);
  });

  it.each([
    ['no JSON', 'clear'],
    ['no object', '[1]'],
    ['an unknown type', '{"type":"listening"}'],
    ['a watch of no number', '{"type":"watch","id":"7"}'],
    ['a mode that does not exist', '{"type":"settings","settings":{"mode":"x","answer":{"kind":"judge"}}}'],
    [
      'an answer that does not exist',
      '{"type":"settings","settings":{"mode":"atlas","answer":{"kind":"x"}}}',
    ],
    [
      'a fault that does not exist',
      '{"type":"settings","settings":{"mode":"atlas","answer":{"kind":"fail","fault":"constructor"}}}',
    ],
    ['no settings', '{"type":"settings","settings":null}'],
    ['bytes that are no base64', '{"type":"watch","id":{"base64":"?"}}'],
  ])('refuse from a page %s', (_what, text) => {
    expect(() => decodeListenPageFrame(text)).toThrow(
      expect.objectContaining({ code: 'control-frame-invalid' }),
    );
  });
});

describe('the address for drivers', () => {
  const facts = { host: '127.0.0.1', port: 27117, tls: false, relayAll: false };
  it.each([
    [facts, 'mongodb://127.0.0.1:27117/?authMechanism=MONGODB-AWS&directConnection=true'],
    [{ ...facts, host: '::1' }, 'mongodb://[::1]:27117/?authMechanism=MONGODB-AWS&directConnection=true'],
    [
      { ...facts, tls: true, caFile: '/tmp/a b/ca.pem' },
      'mongodb://127.0.0.1:27117/?authMechanism=MONGODB-AWS&directConnection=true&tls=true&tlsCAFile=/tmp/a%20b/ca.pem',
    ],
  ])('is %o', (of, address) => {
    expect(driverAddress(of)).toBe(address);
  });
});
