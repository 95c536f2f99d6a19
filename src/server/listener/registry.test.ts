import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { recordLogin } from '../../testing/listener/recordedLogin';
import { misplacedSecrets, runsOf, textsIn } from '../../testing/misplacedSecrets';
import type { EntryBody } from '../../core/capture/connection';
import { Registry, type RegistryLimits } from './registry';

const closed: EntryBody = { type: 'closed', by: 'driver' };
const roomy: RegistryLimits = { logins: 10, others: 10, recordBytes: 64 * 1024, totalBytes: 1024 * 1024 };

let time = 0;
function registryOf(limits: Partial<RegistryLimits> = {}): Registry {
  time = 0;
  return new Registry({
    now: () => 1_000_000 + time,
    steady: () => time,
    limits: { ...roomy, ...limits },
  });
}

function message(length: number): EntryBody {
  return { type: 'message', from: 'driver', message: new Uint8Array(length) };
}

const login: EntryBody = {
  type: 'message',
  from: 'driver',
  message: await recordLogin().then(({ entries }) => {
    const [, , start] = entries;
    return start?.type === 'message' ? start.message : new Uint8Array();
  }),
};

/** A connection that came, said what is given, and went. */
function visit(registry: Registry, ...entries: readonly EntryBody[]): void {
  const tell = registry.connected();
  for (const entry of [...entries, closed]) tell(entry);
}

describe('the registry', () => {
  it.each(misplacedSecrets)(
    'keeps nothing of %s, which a driver sent in the place of its key ID',
    async (secret) => {
      const registry = registryOf();
      const { entries } = await recordLogin({ accessKeyId: secret });
      expect(runsOf(secret, textsIn(entries))).not.toEqual([]);
      visit(registry, ...entries.slice(0, -1));
      const record = registry.record(1);
      expect(record?.summary).toMatchObject({ accessKeyId: '••••', outcome: 'rejected' });
      expect(record?.entries).toHaveLength(entries.length);
      expect(runsOf(secret, textsIn(record))).toEqual([]);
    },
  );

  it('keeps what happened on a connection, each thing with the time since it was opened', () => {
    const registry = registryOf();
    time = 50;
    const tell = registry.connected();
    time = 52.5;
    tell(login);
    time = 60;
    tell(closed);
    expect(registry.record(1)).toEqual({
      summary: {
        id: 1,
        openedAt: 1_000_050,
        closedAt: 1_000_060,
        login: true,
        outcome: 'broken',
        relayed: false,
      },
      entries: [
        { ...login, at: 2.5 },
        { ...closed, at: 10 },
      ],
      dropped: 0,
    });
  });

  it('takes nothing down behind the end of a connection', () => {
    const registry = registryOf();
    const tell = registry.connected();
    tell(closed);
    tell(message(10));
    expect(registry.record(1)?.entries).toHaveLength(1);
  });

  it('forgets the oldest that has ended, logins and others apart, and counts', () => {
    const registry = registryOf({ logins: 2, others: 1 });
    for (let i = 0; i < 4; i++) visit(registry, login);
    for (let i = 0; i < 3; i++) visit(registry);
    expect(registry.ids()).toEqual([3, 4, 7]);
    expect(registry.forgotten).toBe(4);
    expect(registry.record(1)).toBeNull();
  });

  it('keeps every connection that is open, however many and however old', () => {
    const registry = registryOf({ logins: 1, others: 1 });
    const open = Array.from({ length: 5 }, () => registry.connected());
    for (let i = 0; i < 5; i++) visit(registry);
    expect(registry.ids()).toEqual([1, 2, 3, 4, 5, 10]);
    for (const tell of open) tell(closed);
    expect(registry.ids()).toHaveLength(1);
  });

  it('keeps of one connection what fits, counts the rest, and always keeps how it ended', () => {
    const registry = registryOf({ recordBytes: 5_000 });
    const tell = registry.connected();
    for (let i = 0; i < 5; i++) tell(message(1_500));
    tell({ type: 'fault', fault: { code: 'frame-truncated', problem: 'query' } });
    tell(closed);
    expect(registry.record(1)?.entries.map(({ type }) => type)).toEqual([
      'message',
      'message',
      'fault',
      'closed',
    ]);
    expect(registry.record(1)?.dropped).toBe(3);
  });

  it('counts a small message as what it really costs', () => {
    const registry = registryOf({ recordBytes: 64 * 1024 });
    const tell = registry.connected();
    for (let i = 0; i < 1_000; i++) tell(message(16));
    expect(registry.record(1)?.entries.length).toBeLessThan(130);
  });

  it('makes room in the whole store by forgetting what has ended, then keeps no more', () => {
    const registry = registryOf({ totalBytes: 10_000 });
    for (let i = 0; i < 3; i++) visit(registry, message(2_000));
    const tell = registry.connected();
    for (let i = 0; i < 4; i++) tell(message(2_000));
    expect(registry.ids()).toEqual([4]);
    expect(registry.forgotten).toBe(3);
    expect(registry.record(4)?.dropped).toBe(1);
    expect(registry.bytes).toBeLessThanOrEqual(10_000);
  });

  it('forgets nobody for a message that is too long to be kept', () => {
    const registry = registryOf({ recordBytes: 5_000, totalBytes: 6_000 });
    visit(registry, message(1_000));
    visit(registry, message(1_000_000));
    expect([registry.ids(), registry.forgotten]).toEqual([[1, 2], 0]);
  });

  it('gives room back when it forgets', () => {
    const registry = registryOf({ others: 0 });
    for (let i = 0; i < 50; i++) visit(registry, message(5_000));
    expect(registry.bytes).toBe(0);
  });

  it('clears what has ended, and the count', () => {
    const registry = registryOf({ others: 1 });
    const tell = registry.connected();
    for (let i = 0; i < 3; i++) visit(registry);
    registry.clear();
    expect([registry.ids(), registry.forgotten]).toEqual([[1], 0]);
    tell(closed);
    expect(registry.ids()).toEqual([1]);
  });

  it('tells who looks on of every change, and of every one that is gone', () => {
    const registry = registryOf({ others: 1 });
    const told: string[] = [];
    const leave = registry.observe({
      changed: (id) => told.push(`changed ${id}`),
      gone: (id) => told.push(`gone ${id}`),
    });
    visit(registry);
    visit(registry);
    leave();
    visit(registry);
    expect(told).toEqual(['changed 1', 'changed 1', 'changed 2', 'gone 1', 'changed 2']);
  });

  it('holds on to nothing of long metadata but the little that is shown, in open and ended connections', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return (heapUsed + arrayBuffers) / 2 ** 20;
    };
    const registry = registryOf({ others: 100 });
    const before = heap();
    for (let i = 0; i < 60; i++) {
      const text = String.fromCharCode(97 + (i % 26)).repeat(300_000);
      const tell = registry.connected();
      const body = { hello: 1, client: { driver: { name: text, version: text }, platform: text } };
      tell({ type: 'message', from: 'driver', message: encodeOpMsg({ requestId: 1, responseTo: 0, body }) });
      tell({
        type: 'finding',
        finding: {
          type: 'refused-by-server',
          reason: { code: 'payload-refused', fault: { code: 'field-missing', name: text.slice(0, 300) } },
        },
      });
      if (i < 30) tell(closed);
    }
    expect(registry.ids()).toHaveLength(60);
    // Kept whole, it would be 900 kB for each.
    expect(heap() - before).toBeLessThan(18);
  });

  it('counts what is kept of a fault and of what could not be framed, which is never left out', () => {
    const registry = registryOf({ recordBytes: 1_000 });
    const tell = registry.connected();
    tell({ type: 'stray', bytes: new Uint8Array(256) });
    tell({ type: 'fault', fault: { code: 'field-missing', name: 'x'.repeat(1_000) } });
    expect(registry.record(1)).toMatchObject({ dropped: 0, entries: [{ type: 'stray' }, { type: 'fault' }] });
    expect(registry.bytes).toBeGreaterThanOrEqual(256 + 2_000);
  });
});
