import { expect, it } from 'vitest';
import { Fault } from '../fault/fault';
import type { Link } from '../link/ports';
import { decodeOpMsg } from '../wire/opMsg';
import type { ClientEvent } from './clientEvents';
import { encodeRequest } from './messages';
import { runHandshake, type HandshakeRun } from './runHandshake';

const never = new Promise<never>(() => undefined);

/** A run over a link that opens at once and never replies, and what it told. */
function runOver(
  link: Partial<Link>,
  hold: HandshakeRun['hold'],
): { readonly over: ReturnType<typeof runHandshake>; readonly events: readonly ClientEvent[] } {
  const events: ClientEvent[] = [];
  const over = runHandshake({
    link: {
      open: () => Promise.resolve({ peer: { host: 'h', port: 1 }, tls: false }),
      next: () => never,
      exchange: () => never,
      close: () => undefined,
      ...link,
    },
    target: 'mongodb://h/',
    signer: { sign: () => never },
    ports: {
      clock: { now: () => 0, steady: () => 0 },
      random: (length) => new Uint8Array(length),
      client: { name: 'n', version: 'v', platform: 'p' },
    },
    tell: (event) => events.push(event),
    tellKeys: () => undefined,
    hold,
  });
  return { over, events };
}

it.each([
  [new Fault('link-broken', { problem: 'closed' }), { outcome: 'failed', step: 'hello' }],
  [
    new Fault('server-closed', { problem: 'after-reply', leg: 'reply' }),
    { outcome: 'failed', step: 'hello' },
  ],
  [new Fault('stopped', { problem: 'run' }), { outcome: 'stopped', step: 'hello' }],
])(
  'a link that ends while a message is held ends the run, and the message is not sent (%s)',
  async (fault, ending) => {
    let breakLink: (fault: Fault) => void = () => undefined;
    const ended = new Promise<Fault>((resolve) => (breakLink = resolve));
    const { over, events } = runOver({ ended }, () => never);
    await Promise.resolve();
    breakLink(fault);
    expect(await over).toMatchObject(ending);
    expect(events.some(({ type }) => type === 'sent')).toBe(false);
  },
);

it('sends the message that a held one is let go as, and tells of that one', async () => {
  const other = encodeRequest(1, { ping: 1 });
  const exchanged: Uint8Array[] = [];
  const exchange: Link['exchange'] = (message) => {
    exchanged.push(message);
    return Promise.reject(new Fault('server-closed', { problem: 'after-reply', leg: 'reply' }));
  };
  const { over, events } = runOver({ exchange }, ({ message }) => {
    expect(Object.keys(decodeOpMsg(message).body)).toContain('hello');
    return Promise.resolve({ message: other });
  });
  expect(await over).toMatchObject({ outcome: 'failed', step: 'hello' });
  expect(exchanged).toEqual([other]);
  expect(events.find(({ type }) => type === 'sent')).toMatchObject({ message: other });
});

it('sends nothing of a message that is too long, as it was made or as it was let go', async () => {
  const long = encodeRequest(1, { ping: 'x'.repeat(1000) });
  for (const [maxMessageLength, sent] of [
    [10, undefined],
    [500, long],
  ] as const) {
    const held: unknown[] = [];
    const { over, events } = runOver({ maxMessageLength }, ({ message }) => {
      held.push(message);
      return Promise.resolve({ message: sent ?? message });
    });
    expect(await over).toMatchObject({
      outcome: 'failed',
      step: 'hello',
      fault: { code: 'message-too-large' },
    });
    expect(held).toHaveLength(sent ? 1 : 0);
    expect(events.some(({ type }) => type === 'sent')).toBe(false);
  }
});
