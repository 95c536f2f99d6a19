import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSts, type StartedSts } from '../../testing/sandboxSts';

let sts: StartedSts;
beforeAll(async () => {
  sts = await startSts();
});
afterAll(() => sts.endpoint.close());

/** Posts so many bytes, in chunks unless their number is told beforehand. */
async function statusOfBody(length: number, told: boolean): Promise<number | undefined> {
  const headers = told ? { 'content-length': length } : {};
  const asked = request({ host: '127.0.0.1', port: sts.endpoint.port, method: 'POST', headers });
  // Whoever is answered before all has left is hung up on.
  asked.on('error', () => undefined);
  asked.end('a'.repeat(length));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

it.each([
  ['told beforehand', true],
  ['in chunks', false],
])('the sandbox’s STS says of a body that is too long, %s, that it is', async (_how, told) => {
  expect(await statusOfBody(65 * 1024, told)).toBe(413);
  expect(await statusOfBody(1024, told)).not.toBe(413);
});
