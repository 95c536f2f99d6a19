import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startMetricsEndpoint, type MetricsEndpoint } from './metricsEndpoint';

const started: MetricsEndpoint[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.close();
});

async function start(forAll = false, text = () => Promise.resolve('up 1\n')): Promise<MetricsEndpoint> {
  const endpoint = await startMetricsEndpoint({ host: '127.0.0.1', port: 0 }, forAll, async () => ({
    contentType: 'text/plain; version=0.0.4',
    text: await text(),
  }));
  started.push(endpoint);
  return endpoint;
}

function ask({ port }: MetricsEndpoint, path: string, { host = `127.0.0.1:${port}`, method = 'GET' } = {}) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the port for metrics', () => {
  it('answers at /metrics and nowhere else', async () => {
    const endpoint = await start();
    expect(await ask(endpoint, '/metrics')).toEqual({ status: 200, text: 'up 1\n' });
    expect(await ask(endpoint, '/')).toEqual({ status: 404, text: '' });
    expect(await ask(endpoint, '/metrics', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('answers on loopback to no name but its own', async () => {
    const endpoint = await start();
    expect(await ask(endpoint, '/metrics', { host: 'rebound.example' })).toMatchObject({ status: 421 });
    expect(await ask(endpoint, '/metrics', { host: `localhost:${endpoint.port}` })).toMatchObject({
      status: 200,
    });
  });

  it('answers to any name where it is bound for others', async () => {
    expect(await ask(await start(true), '/metrics', { host: '10.1.2.3:9464' })).toMatchObject({
      status: 200,
    });
  });

  it('answers 500 and goes on when there is nothing to read', async () => {
    const endpoint = await start(false, () => Promise.reject(new TypeError('gone')));
    expect(await ask(endpoint, '/metrics')).toMatchObject({ status: 500 });
    expect(await ask(endpoint, '/metrics')).toMatchObject({ status: 500 });
  });
});
