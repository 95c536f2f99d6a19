import { driverHandshake, linkTo, pageHandshake, sandboxAddress } from './clients';
import { serveProduct, type Served } from './servers';
import { inTurn, median, type Finding } from './stats';

export async function pageOverDriver(served: Served): Promise<Finding> {
  const { a, b } = await inTurn(
    40,
    () => pageHandshake(served),
    () => driverHandshake(served),
  );
  const ratio = median(a) / median(b);
  return {
    what: 'whole handshake, page core and proxy ÷ official driver',
    measured: `${ratio.toFixed(2)} (${median(a).toFixed(1)} ms ÷ ${median(b).toFixed(1)} ms, medians of 40)`,
    limit: '≤ 1.00',
    holds: ratio <= 1,
  };
}

/**
 * Processor time of the client's side for a burst of handshakes, a few at a time; one a second is `1/s`. What proxy and
 * sandbox take is not in it, on either side: they run in a process of their own.
 */
export async function perCore(served: Served): Promise<Finding> {
  const rounds = 5;
  const rate = async (handshake: (to: Served) => Promise<void>): Promise<number> => {
    const before = process.cpuUsage();
    const total = 60;
    for (let done = 0; done < total; done += 4) await Promise.all([1, 2, 3, 4].map(() => handshake(served)));
    const { user, system } = process.cpuUsage(before);
    return total / ((user + system) / 1e6);
  };
  const rates = { page: [] as number[], driver: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const [page, driver] = [await rate(pageHandshake), await rate(driverHandshake)];
    if (round < 0) continue;
    rates.page.push(page);
    rates.driver.push(driver);
  }
  const ratio = median(rates.page) / median(rates.driver);
  return {
    what: 'handshakes per second per core of the client’s side alone (proxy and sandbox not counted), page core ÷ official driver',
    measured: `${ratio.toFixed(1)} (${median(rates.page).toFixed(0)}/s ÷ ${median(rates.driver).toFixed(0)}/s of processor time)`,
    limit: '≥ 2.0',
    holds: ratio >= 2,
  };
}

/**
 * What a link that is open and idle costs the proxy's process, its connection to the sandbox included. A process of
 * its own, since one that has worked before has room to spare, and shows nothing.
 */
export async function memoryPerLink(): Promise<Finding> {
  const served = await serveProduct();
  try {
    await openLinks(served, 20);
    const before = await served.memory();
    const count = 500;
    await openLinks(served, count);
    const kib = ((await served.memory()) - before) / count / 1024;
    return {
      what: 'memory per open link, its connection to the sandbox included',
      measured: `${kib.toFixed(0)} KiB (resident memory over ${count} links)`,
      limit: '≤ 256 KiB',
      holds: kib <= 256,
    };
  } finally {
    served.stop();
  }
}

async function openLinks(served: Served, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, () => linkTo(served).open(sandboxAddress(served), () => undefined)),
  );
}
