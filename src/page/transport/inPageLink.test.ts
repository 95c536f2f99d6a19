import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { encodeRequest, readReply } from '../../core/handshake/messages';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { begin } from '../../core/mongodbAws/conversation';
import { sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { inPageLink, inPageReplyTimeout } from './inPageLink';
import { said } from '../../testing/said';

/** Timers that go off when the test says so. */
class Timers {
  now = 0;
  readonly pending = new Map<() => void, number>();
  readonly steady = (): number => this.now;
  readonly after = (ms: number, act: () => void): (() => void) => {
    this.pending.set(act, this.now + ms);
    return () => this.pending.delete(act);
  };

  pass(ms: number): void {
    this.now += ms;
    for (const [act, due] of this.pending) if (due <= this.now && this.pending.delete(act)) act();
  }
}

const saslStart = encodeRequest(1, begin(clientNonce(new Uint8Array(32))).command);
const ping = encodeRequest(2, { ping: 1, $db: 'admin' });

function linkTo(faults: ServerPorts['faults']) {
  const timers = new Timers();
  const server: Omit<ServerPorts, 'inWords'> = {
    users: builtInUsers(),
    stsHost: sandboxStsHost,
    now: () => 0,
    random: (length) => new Uint8Array(length),
    Sha256,
    ...(faults ? { faults } : {}),
  };
  return { timers, link: inPageLink(server, timers) };
}

describe('the link to the sandbox in the page', () => {
  it('gives a silent server five seconds, then says so as the proxy would', async () => {
    const { timers, link } = linkTo(new Set(['silence']));
    const reply = link.exchange(saslStart);
    timers.pass(inPageReplyTimeout - 1);
    expect(timers.pending.size).toBe(1);
    timers.pass(1);
    expect(await reply.catch(said)).toMatchObject({
      code: 'reply-timeout',
      says: 'The server did not reply in time',
      leg: 'reply',
      host: 'sandbox:27017',
      ms: 5000,
    });
    expect(timers.pending.size).toBe(0);
  });

  it('leaves no timer behind a reply', async () => {
    const { timers, link } = linkTo(undefined);
    const { message } = await link.exchange(ping);
    expect(readReply(message, 2)).toEqual({ ok: 1 });
    expect(timers.pending.size).toBe(0);
  });

  it('can be closed while the server is silent', async () => {
    const { timers, link } = linkTo(new Set(['silence']));
    const reply = link.exchange(saslStart);
    link.close();
    await expect(reply).rejects.toMatchObject({ code: 'stopped' });
    expect(timers.pending.size).toBe(0);
    await expect(link.exchange(ping)).rejects.toMatchObject({ code: 'stopped' });
  });
});
