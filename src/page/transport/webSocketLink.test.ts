import { describe, expect, it } from 'vitest';
import { Fault } from '../../core/fault/fault';
import { encodeFrame, type ProxyFrame } from '../../core/link/frames';
import { webSocketLink } from './webSocketLink';

/** As much of a WebSocket as the link touches. */
class FakeSocket extends EventTarget {
  readonly sent: (string | Uint8Array)[] = [];
  closed = false;

  send(data: string | Uint8Array): void {
    this.sent.push(data);
  }

  close(): void {
    this.closed = true;
  }

  tell(data: ProxyFrame | Uint8Array): void {
    const sent = data instanceof Uint8Array ? data.buffer : encodeFrame(data);
    this.dispatchEvent(new MessageEvent('message', { data: sent }));
  }
}

const opened = { peer: { host: 'h', port: 27017 }, tls: false };

const unknown = (): Promise<null> => Promise.resolve(null);

function openLink() {
  const socket = new FakeSocket();
  const link = webSocketLink(() => socket as unknown as WebSocket, unknown);
  const opening = link.open('mongodb://h/', () => undefined);
  socket.dispatchEvent(new Event('open'));
  return { socket, link, opening };
}

describe('a link through the proxy', () => {
  it('asks for the target, and carries a message and its reply', async () => {
    const { socket, link, opening } = openLink();
    expect(JSON.parse(String(socket.sent[0]))).toMatchObject({ type: 'open', target: 'mongodb://h/' });
    socket.tell({ type: 'opened', opened });
    expect(await opening).toEqual(opened);
    const exchange = link.exchange(Uint8Array.of(1));
    expect(socket.sent[1]).toEqual(Uint8Array.of(1));
    socket.tell({ type: 'reply', serverMs: 3 });
    socket.tell(Uint8Array.of(2));
    expect(await exchange).toEqual({ message: Uint8Array.of(2), serverMs: 3 });
  });

  it('carries one message at a time', async () => {
    const { socket, link, opening } = openLink();
    await expect(link.exchange(Uint8Array.of(1))).rejects.toMatchObject({ code: 'link-busy' });
    socket.tell({ type: 'opened', opened });
    expect(await opening).toEqual(opened);
  });

  it('ends when the proxy sends what nobody waited for', async () => {
    const { socket, link, opening } = openLink();
    socket.tell(Uint8Array.of(1));
    await expect(opening).rejects.toMatchObject({ code: 'link-broken' });
    expect(await link.ended).toMatchObject({ code: 'link-broken' });
    expect(socket.closed).toBe(true);
  });

  it('tells a proxy that is not there from one that goes away', async () => {
    const never = new FakeSocket();
    const missing = webSocketLink(() => never as unknown as WebSocket, unknown).open(
      'mongodb://h/',
      () => undefined,
    );
    never.dispatchEvent(new Event('close'));
    await expect(missing).rejects.toMatchObject({ code: 'proxy-missing' });
    const { socket, opening } = openLink();
    socket.dispatchEvent(new Event('close'));
    await expect(opening).rejects.toMatchObject({ code: 'link-broken' });
  });

  it('says why it was not granted, where the server told that', async () => {
    const never = new FakeSocket();
    const full = new Fault('limit-reached', { problem: 'links', whose: 'visitor', limit: 2, seconds: 9 });
    const link = webSocketLink(
      () => never as unknown as WebSocket,
      () => Promise.resolve(full),
    );
    const refused = link.open('mongodb://h/', () => undefined);
    never.dispatchEvent(new Event('close'));
    await expect(refused).rejects.toBe(full);
    expect(await link.ended).toBe(full);
  });

  it('tells a server that goes from a link that broke', async () => {
    const { socket, opening } = openLink();
    socket.dispatchEvent(Object.assign(new Event('close'), { code: 1012 }));
    await expect(opening).rejects.toMatchObject({ code: 'link-broken', facts: { problem: 'server-goes' } });
  });

  it('is over for good, for the reason that came first', async () => {
    const { socket, link, opening } = openLink();
    link.close();
    socket.dispatchEvent(new Event('close'));
    await expect(opening).rejects.toMatchObject({ code: 'stopped' });
    await expect(link.exchange(Uint8Array.of(1))).rejects.toMatchObject({ code: 'stopped' });
    expect(await link.ended).toMatchObject({ code: 'stopped' });
  });
});
