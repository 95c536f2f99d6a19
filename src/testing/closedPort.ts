import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what Linux, macOS and Windows hand out by themselves, for port 0 and to whoever connects. */
const lowest = 20_000;
/** How many of them each worker has, of the journeys and of the unit tests. */
const share = 500;

/** What was given away already, whether anybody listens there by now or not. */
const given = new Set<number>();

/** A port of loopback that nobody listens on, and that nobody is given by chance before the test comes to use it. */
export async function closedPort(): Promise<number> {
  const { TEST_PARALLEL_INDEX, VITEST_POOL_ID = '15' } = process.env;
  const worker = Number(TEST_PARALLEL_INDEX ?? VITEST_POOL_ID) % 16;
  for (;;) {
    const port = lowest + worker * share + randomInt(share);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw thrown;
  }
  server.close();
  await once(server, 'close');
  return true;
}
