import { driverHandshake, linkTo, pageHandshake, sandboxAddress } from './clients';
import { serveProduct, type Served } from './servers';
import { median, type Finding } from './stats';

const links = 1_000;
const rounds = 3;
const handshakes = 240;
const atOnce = 8;

/**
 * What a replica holds and carries. The server that it reaches is a process of its own, and so are the clients, so that what is
 * measured is the proxy.
 */
export async function* replicaLoad(): AsyncGenerator<Finding> {
  const sandbox = await serveProduct();
  const replicas: Served[] = [];
  try {
    for (let i = 0; i < 3; i++) replicas.push(await replicaBefore(sandbox));
    const [held, first, second] = replicas as [Served, Served, Served];
    yield await memoryOfLinks(held);
    held.stop();
    // What a process does once, it has done before it is measured.
    for (const each of [first, second]) await carry([each], 1_200);
    yield await proxyOverDriver(first);
    yield await twoOverOne(first, second);
  } finally {
    for (const each of [sandbox, ...replicas]) each.stop();
  }
}

/** A replica with no sandbox of its own, that may reach the one given. */
async function replicaBefore({ sandboxPort }: Served): Promise<Served> {
  const allowTarget = [{ host: '127.0.0.1', port: sandboxPort }];
  return { ...(await serveProduct(undefined, { noSandbox: true, allowTarget })), sandboxPort };
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

/** Handshakes a second of a core of the proxy's process, against those of the official driver's, which does all of it. */
async function proxyOverDriver(replica: Served): Promise<Finding> {
  const rates = { proxy: [] as number[], driver: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    rates.proxy.push(await carry([replica], handshakes));
    const before = process.cpuUsage();
    for (let done = 0; done < handshakes; done += atOnce)
      await Promise.all(Array.from({ length: atOnce }, () => driverHandshake(replica)));
    const { user, system } = process.cpuUsage(before);
    rates.driver.push(handshakes / ((user + system) / 1e6));
  }
  const ratio = median(rates.proxy) / median(rates.driver);
  return {
    what: 'load: handshakes per second per core through the proxy (its process) ÷ the official driver’s (its process)',
    measured: `${ratio.toFixed(1)} (${median(rates.proxy).toFixed(0)}/s ÷ ${median(rates.driver).toFixed(0)}/s of processor time)`,
    limit: '≥ 3.0',
    holds: ratio >= 3,
  };
}

/** A replica is one thread: two are as fast as the busier of them lets them be, each on a core of its own. */
async function twoOverOne(first: Served, second: Served): Promise<Finding> {
  const rates = { one: [] as number[], two: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    // Each by itself, since no two processes of Node are equally fast.
    rates.one.push(await carry([first], handshakes), await carry([second], handshakes));
    rates.two.push(await carry([first, second], 2 * handshakes));
  }
  const ratio = median(rates.two) / median(rates.one);
  return {
    what: 'load: handshakes per second of two replicas ÷ of one, on as many cores (by the processor time of the busier)',
    measured: `${ratio.toFixed(2)} (${median(rates.two).toFixed(0)}/s ÷ ${median(rates.one).toFixed(0)}/s)`,
    limit: '≥ 1.80',
    holds: ratio >= 1.8,
  };
}

/** Makes handshakes through these in turn, a few at a time. @returns how many a second, with a core for each */
async function carry(through: readonly Served[], count: number): Promise<number> {
  const before = await Promise.all(through.map((each) => each.busy()));
  for (let done = 0; done < count; done += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, i) => pageHandshake(through[i % through.length] as Served)),
    );
  const after = await Promise.all(through.map((each) => each.busy()));
  return count / Math.max(...after.map((seconds, i) => seconds - (before[i] ?? 0)));
}
