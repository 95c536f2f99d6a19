import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EntryBody } from '../../core/capture/connection';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { listenForDrivers, type DriverListener } from './listenForDrivers';
import type { Afterwards, ListenerSession } from './listenerSession';

const message = encodeOpMsg({ requestId: 1, responseTo: 0, body: { saslContinue: 1 } });
const reply = encodeOpMsg({ requestId: 1, responseTo: 1, body: { done: true, ok: 1 } });

let listener: DriverListener | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener?.close();
});

interface Scene {
  readonly driver: Socket;
  readonly heard: () => Buffer;
  readonly told: readonly EntryBody[];
}

/** A driver, and a listener whose session answers the first message and wants that to become of the connection. */
async function facing(
  afterwards: Afterwards,
  pipe = vi.fn<NonNullable<ListenerSession['pipe']>>(),
): Promise<Scene> {
  const told: EntryBody[] = [];
  listener = await listenForDrivers({
    host: '127.0.0.1',
    port: 0,
    openSession: () => ({
      receive: () => Promise.resolve({ reply, command: 'saslContinue', ok: true, afterwards }),
      close: () => undefined,
      pipe,
    }),
    connected: () => (entry) => told.push(entry),
    limits: { idle: 200 },
  });
  const driver = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: true });
  sockets.push(driver);
  const chunks: Buffer[] = [];
  driver.on('data', (chunk) => chunks.push(chunk));
  driver.on('error', () => undefined);
  return { driver, heard: () => Buffer.concat(chunks), told };
}

const closed = (told: readonly EntryBody[]): Promise<unknown> =>
  expect.poll(() => told.at(-1)).toEqual({ type: 'closed', by: 'listener' });

describe('a connection that is to be closed after a reply', () => {
  it('brings the reply, then ends', async () => {
    const { driver, heard, told } = await facing('close');
    driver.write(message);
    await expect.poll(() => driver.readableEnded).toBe(true);
    expect(heard().equals(reply)).toBe(true);
    driver.end();
    await closed(told);
  });

  it('is closed although the driver went on to speak', async () => {
    const { driver, heard, told } = await facing('close');
    driver.write(message);
    driver.write(message);
    await expect.poll(() => driver.readableEnded).toBe(true);
    driver.end(message);
    await closed(told);
    expect(heard().equals(reply)).toBe(true);
  });

  it('is closed although the driver never ends its side', async () => {
    const { driver, told } = await facing('close');
    driver.write(message);
    await closed(told);
  });
});

describe('a connection that is to be piped after a reply', () => {
  it('is handed over with all that the driver says next', async () => {
    const pipe = vi.fn((socket: Socket) => void socket.pipe(socket));
    const { driver, heard } = await facing('pipe', pipe);
    driver.write(message);
    await expect.poll(() => heard().equals(reply)).toBe(true);
    driver.write('anything, as it is');
    await expect.poll(() => heard().subarray(reply.length).toString()).toBe('anything, as it is');
    expect(pipe).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a second message', message],
    ['a part of one', message.subarray(0, 7)],
  ])('is closed when %s came before the reply', async (_what, more) => {
    const pipe = vi.fn<NonNullable<ListenerSession['pipe']>>();
    const { driver, told } = await facing('pipe', pipe);
    driver.write(Buffer.concat([message, more]));
    await closed(told);
    expect(told).toContainEqual({ type: 'fault', fault: expect.objectContaining({ code: 'link-busy' }) });
    expect(pipe).not.toHaveBeenCalled();
  });
});
