import { afterEach, describe, expect, it } from 'vitest';
import { legs } from '../../core/fault/leg';
import { pageHandshake } from '../../testing/bench/clients';
import { freePorts } from '../../testing/freePorts';
import { LinkClient } from '../../testing/proxy/linkClient';
import { startCountersign, urlOf, type Countersign } from './countersign';
import { parseOptions } from './options';
import type { Options } from './optionTable';

const running: Countersign[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function start(options: Partial<Options> = {}): Promise<Countersign> {
  const one = await startCountersign({ ...freePorts, ...options }, import.meta.dirname);
  running.push(one);
  return one;
}

async function metricsOf({ metrics }: Countersign): Promise<readonly string[]> {
  if (metrics === null) throw new Error('It has no port for metrics');
  const response = await fetch(new URL('/metrics', urlOf(metrics.host, metrics.port)));
  expect(response.status).toBe(200);
  return (await response.text()).split('\n');
}

describe('the metrics of what is served', () => {
  it('are on a loopback port of their own, and know a handshake that was made', async () => {
    const one = await start();
    expect(one.metrics).toMatchObject({ host: '127.0.0.1', port: expect.any(Number) });
    const served = { page: one.url, sandboxPort: one.listening?.sandbox.port ?? 0 };
    await pageHandshake({ ...served, memory: never, resident: never, busy: never, stop: () => undefined });
    const lines = await metricsOf(one);
    expect(lines).toContain('countersign_handshakes_total{outcome="authenticated",leg="reply"} 1');
    expect(lines).toContain('countersign_exchange_duration_seconds_count{command="saslStart"} 1');
    await expect.poll(async () => await metricsOf(one)).toContain('countersign_links_open 0');
  });

  it('are not at the port of the page', async () => {
    const one = await start();
    expect((await fetch(new URL('/metrics', one.url))).status).toBe(404);
  });

  it('have no label from what somebody sends', async () => {
    const one = await start({ noSandbox: true });
    const port = Number(new URL(one.url).port);
    for (const target of ['mongodb://canary.example/', 'canary', 'mongodb://u:canary@a.mongodb.net/']) {
      const page = new LinkClient(port);
      expect(await page.open(target)).toMatchObject({ type: 'failed' });
    }
    for (const headers of [{ origin: 'http://canary.example' }, { host: 'canary.example' }])
      expect(await new LinkClient(port, { headers, origin: headers.origin ?? one.url }).upgraded()).toBe(403);
    await fetch(new URL('/metrics?canary', one.url));
    const text = (await metricsOf(one)).join('\n');
    expect(text).toContain('countersign_refusals_total{rule="target-refused"} 1');
    expect(text).not.toContain('canary');
    const known = new Set<string>([...legs, 'none']);
    expect([...text.matchAll(/leg="([^"]*)"/g)].filter(([, leg = '']) => !known.has(leg))).toEqual([]);
  });

  it('are nowhere with --metrics-listen none', async () => {
    expect((await start({ metricsListen: null })).metrics).toBeNull();
  });
});

describe('where metrics are read', () => {
  it.each([
    [[], { host: '127.0.0.1', port: 0 }],
    [['--metrics-listen', '0.0.0.0:9464'], { host: '0.0.0.0', port: 9464 }],
    [['--metrics-listen', '[::1]:0'], { host: '::1', port: 0 }],
    [['--metrics-listen', 'none'], null],
  ])('%j', (argv, metricsListen) => {
    expect(parseOptions(argv, {})).toMatchObject({ kind: 'serve', options: { metricsListen } });
  });

  it.each(['9464', 'localhost:9464', '127.0.0.1:65536', '127.0.0.1', '::1:9464', ''])('is not %j', (text) => {
    expect(parseOptions(['--metrics-listen', text], {})).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/^--metrics-listen takes /),
    });
  });
});

const never = (): Promise<never> => Promise.reject(new Error('It is this process'));
