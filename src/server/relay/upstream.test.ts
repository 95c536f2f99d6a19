import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RelayScene, scriptedServer } from '../../testing/relay/relayScene';

const scene = new RelayScene();
afterEach(() => scene.close());

const primary = { setName: 'rs', isWritablePrimary: true, secondary: false, maxWireVersion: 25, ok: 1 };
const secondary = { ...primary, isWritablePrimary: false, secondary: true };
const arbiter = { ...secondary, secondary: false, arbiterOnly: true };
const silent = (socket: Socket): void => void socket.resume();

describe('of several hosts, a relay', () => {
  it('passes over an arbiter and one that is not there', async () => {
    const gone = await scene.serve(silent);
    gone.close();
    const first = await scene.serve(scriptedServer({ hello: arbiter }));
    const second = await scene.serve(scriptedServer({ hello: secondary }));
    const driver = scene.driver(scene.relay([gone, first, second]));
    expect((await driver.say('hello')).body).toEqual({ isWritablePrimary: true, maxWireVersion: 25, ok: 1 });
    const skipped = driver.told.flatMap((entry) =>
      entry.type === 'link' && entry.event.type === 'skipped' ? [entry.event.skipped] : [],
    );
    expect(skipped).toMatchObject([
      { peer: { port: gone.port }, leg: 'tcp' },
      { peer: { port: first.port }, leg: 'reply', reason: { code: 'arbiter' } },
    ]);
    expect(driver.told.at(-1)).toMatchObject({ type: 'opened', opened: { peer: { port: second.port } } });
    await expect.poll(() => first.open).toBe(0);
    await driver.say('ping');
    expect(second.connections).toBe(1);
  });

  it('takes any that knows users for a login, the primary for what follows one', async () => {
    const first = await scene.serve(scriptedServer({ hello: secondary }));
    const second = await scene.serve(scriptedServer({ hello: primary }));
    for (const [all, port] of [
      [false, first.port],
      [true, second.port],
    ] as const) {
      const driver = scene.driver(scene.relay([first, second], { all }));
      await driver.say('hello');
      expect(driver.told.at(-1)).toMatchObject({ opened: { peer: { port } } });
      driver.session.close();
    }
    await expect.poll(() => first.open + second.open).toBe(0);
  });

  it('takes a secondary all the same when no primary can be found', async () => {
    const only = await scene.serve(scriptedServer({ hello: secondary, ping: { ok: 1, at: 'only' } }));
    const other = await scene.serve(scriptedServer({ hello: secondary }));
    const gone = await scene.serve(silent);
    gone.close();
    const driver = scene.driver(scene.relay([only, other, gone], { all: true }));
    expect((await driver.say('hello')).body).toMatchObject({ isWritablePrimary: true });
    expect((await driver.say('ping')).body).toEqual({ ok: 1, at: 'only' });
    expect(driver.told.at(-1)).toMatchObject({ type: 'opened', opened: { peer: { port: only.port } } });
    await expect.poll(() => other.open).toBe(0);
  });

  it('has nothing to offer when all are arbiters', async () => {
    const server = await scene.serve(scriptedServer({ hello: arbiter }));
    const driver = scene.driver(scene.relay([server]));
    expect(await driver.say('hello')).toMatchObject({ code: 6, afterwards: 'close' });
    expect(driver.told.at(-1)).toMatchObject({ type: 'fault', fault: { code: 'no-host-left' } });
  });
});
