import { openLane, type Lane } from './lane';
import { driverHandshake, linkTo, sandboxAddress } from './clients';
import { recordedHandshake, type RecordedHandshake } from './recordedHandshake';
import { serveBuilt, serveProduct, type Served } from './servers';
import type { Finding } from './stats';

const links = 1_000;
const rounds = 5;
const handshakes = 400;
const atOnce = 8;

/** What a replica holds and carries: of the product as it is built, a process each. */
export async function* replicaLoad(): AsyncGenerator<Finding> {
  const sandbox = await serveProduct();
  const replica = await serveBuilt(sandbox.sandboxPort);
  try {
    yield await memoryOfLinks(replica);
    const recorded = await recordedHandshake(replica);
    replica.stop();
    yield* carriedLoad(sandbox, recorded);
  } finally {
    for (const each of [sandbox, replica]) each.stop();
  }
}

/** What replicas carry that are kept busy, by what takes less for a handshake than they do. */
async function* carriedLoad(sandbox: Served, recorded: RecordedHandshake): AsyncGenerator<Finding> {
  const [first, second] = [await openLane(recorded), await openLane(recorded)];
  try {
    // What a process does once, it has done before it is measured.
    for (const { carry } of [first, second]) await carry(3_000, 4 * atOnce);
    yield await proxyOverDriver(first, sandbox);
    yield await twoOverOne(first, second);
  } finally {
    for (const lane of [first, second]) lane.stop();
  }
}

async function memoryOfLinks(replica: Served): Promise<Finding> {
  const open = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 50)
      await Promise.all(
        Array.from({ length: Math.min(50, count - i) }, () =>
          linkTo(replica).open(sandboxAddress(replica), () => undefined),
        ),
      );
  };
  await open(50);
  const before = await replica.memory();
  await open(links);
  const each = ((await replica.memory()) - before) / links;
  return {
    what: 'load: memory of each of 1,000 links of one replica, its connection to the server included',
    measured: `${(each / 1000).toFixed(0)} kB (resident)`,
    limit: '≤ 60 kB',
    holds: each <= 60_000,
  };
}

/**
 * Handshakes a second of a core of the proxy's process, against those of the official driver's, which does all of it: each with
 * all the work it can take. Whoever comes through the proxy, and the servers, are processes of their own.
 */
async function proxyOverDriver({ replica, carry }: Lane, sandbox: Served): Promise<Finding> {
  const rates = { proxy: [] as number[], driver: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const busy = await replica.busy();
    await carry(handshakes, atOnce);
    const proxy = handshakes / ((await replica.busy()) - busy);
    const before = process.cpuUsage();
    for (let done = 0; done < handshakes; done += atOnce)
      await Promise.all(Array.from({ length: atOnce }, () => driverHandshake(sandbox)));
    const { user, system } = process.cpuUsage(before);
    if (round < 0) continue;
    rates.proxy.push(proxy);
    rates.driver.push(handshakes / ((user + system) / 1e6));
  }
  const [proxy, driver] = [Math.max(...rates.proxy), Math.max(...rates.driver)];
  const ratio = proxy / driver;
  return {
    what: `load: handshakes per second per core through the proxy (its process) ÷ the official driver’s (its process), ${atOnce} at once, best of ${rounds}`,
    measured: `${ratio.toFixed(1)} (${proxy.toFixed(0)}/s ÷ ${driver.toFixed(0)}/s of processor time)`,
    limit: '≥ 3.0',
    holds: ratio >= 3,
  };
}

/**
 * Two replicas against one: one and what keeps it busy have a core, two of each have two. So whatever two replicas had in common
 * that holds them up would show, a processor apart.
 */
async function twoOverOne(first: Lane, second: Lane): Promise<Finding> {
  const seconds = 0.6;
  const rates = { first: [] as number[], second: [] as number[], both: [] as number[] };
  first.pin(0);
  second.pin(1);
  for (let round = 0; round < rounds; round++) {
    // Each by itself, since no two processes of Node are equally fast; for the same time, so that none waits for the slower.
    rates.first.push(await first.carryFor(seconds, 4 * atOnce));
    rates.second.push(await second.carryFor(seconds, 4 * atOnce));
    const [one, other] = await Promise.all([first, second].map((lane) => lane.carryFor(seconds, 4 * atOnce)));
    rates.both.push((one ?? 0) + (other ?? 0));
  }
  const one = (Math.max(...rates.first) + Math.max(...rates.second)) / 2;
  const two = Math.max(...rates.both);
  return {
    what: `load: handshakes per second of two replicas on two cores ÷ of one on one, what makes the handshakes on the same cores, best of ${rounds}`,
    measured: `${(two / one).toFixed(2)} (${two.toFixed(0)}/s ÷ ${one.toFixed(0)}/s)`,
    limit: '≥ 1.80',
    holds: two / one >= 1.8,
  };
}
