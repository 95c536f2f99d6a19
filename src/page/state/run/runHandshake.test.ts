import { Sha256 } from '@aws-crypto/sha256-browser';
import { expect, it } from 'vitest';
import { Fault } from '../../../core/fault/fault';
import type { EventBody } from '../../../core/trace/events';
import type { Link } from '../../../core/link/ports';
import { runHandshake } from './runHandshake';

const never = new Promise<never>(() => undefined);

/** A run whose first message is held for good, over a link that can be made to break. */
function heldRun(): {
  readonly over: Promise<void>;
  readonly events: readonly EventBody[];
  breakLink(fault: Fault): void;
} {
  const events: EventBody[] = [];
  let breakLink: (fault: Fault) => void = () => undefined;
  const link: Link = {
    open: () => Promise.resolve({ peer: { host: 'h', port: 1 }, tls: false }),
    next: () => never,
    exchange: () => never,
    ended: new Promise<Fault>((resolve) => (breakLink = resolve)),
    close: () => undefined,
  };
  const over = runHandshake({
    link,
    target: 'mongodb://h/',
    signer: { sign: () => never },
    ports: {
      clock: { now: () => 0, steady: () => 0 },
      random: (length) => new Uint8Array(length),
      Sha256,
      client: { name: 'n', version: 'v', platform: 'p' },
    },
    tell: (event) => events.push(event),
    tellKeys: () => undefined,
    hold: () => never,
  });
  return { over, events, breakLink: (fault) => breakLink(fault) };
}

it.each([
  [new Fault('link-broken', 'The link broke'), { outcome: 'failed', step: 'hello' }],
  [new Fault('server-closed', 'The server closed', { leg: 'reply' }), { outcome: 'failed', step: 'hello' }],
  [new Fault('stopped', 'The run was stopped'), { outcome: 'stopped', step: 'hello' }],
])(
  'a link that ends while a message is held ends the run, and the message is not sent (%s)',
  async (fault, ending) => {
    const { over, events, breakLink } = heldRun();
    await Promise.resolve();
    breakLink(fault);
    await over;
    expect(events.at(-1)).toMatchObject({ type: 'ended', ending });
    expect(events.some(({ type }) => type === 'sent')).toBe(false);
  },
);
