import { Int32 } from 'bson';
import { chromium, type Locator, type Page } from 'playwright';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { browserArguments, findBrowser } from '../browser';
import { startTcpServer, type TcpServer } from '../proxy/tcpServer';
import { serveProduct } from './servers';
import type { Finding } from './stats';

/** Bytes of the field, without a space among them; a message has room for no more than a megabyte. */
const length = 1_000_000;
/** Milliseconds. */
const limits = { open: 100, task: 50 } as const;

/** What a field of a megabyte costs in the look at the bytes: when it is opened, scrolled, and moved in by key. */
export async function longField(): Promise<readonly Finding[]> {
  const server = await startServer();
  const served = await serveProduct(undefined, { allowTarget: [{ host: '127.0.0.1', port: server.port }] });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.page);
    await page
      .getByRole('radiogroup', { name: 'Target' })
      .getByRole('radio', { name: 'Cluster' })
      .check({ force: true });
    await page
      .getByRole('textbox', { name: 'Connection string' })
      .fill(`mongodb://127.0.0.1:${server.port}/`);
    await page.getByRole('button', { name: 'Run handshake' }).click();
    await page.locator('[aria-label="Verdict"]:is([data-outcome=failed], [data-outcome=rejected])').waitFor();
    await page.getByRole('list', { name: 'Steps' }).locator('[data-step=hello] button').click();
    await page.getByRole('tab', { name: 'Bytes' }).click();
    return await measure(page);
  } finally {
    await browser.close();
    served.stop();
    server.close();
  }
}

/** Answers hello with the field, and refuses what comes then. */
function startServer(): Promise<TcpServer> {
  return startTcpServer((socket) => {
    const framer = new Framer(64 * 1024);
    socket.on('data', (chunk: Uint8Array) => {
      for (const message of framer.push(chunk)) {
        const { requestId, body } = decodeOpMsg(message);
        const answer =
          'hello' in body
            ? { text: 'x'.repeat(length), isWritablePrimary: true, maxWireVersion: new Int32(21), ok: 1 }
            : { ok: 0, code: new Int32(18), errmsg: 'Authentication failed.' };
        socket.write(encodeOpMsg({ requestId: 1, responseTo: requestId, body: answer }));
      }
    });
  });
}

async function measure(page: Page): Promise<readonly Finding[]> {
  const bytes = await msToOpen(page.getByRole('button', { name: /^Show all 1\d{6} bytes$/ }));
  const characters = await msToOpen(page.getByRole('button', { name: /^Show all 1,000,000 characters$/ }));
  const { longest, work } = await whileWatched(page, async () => {
    await page.evaluate(scrollAll);
    const lines = page.getByRole('region', { name: /^Bytes of / });
    const keys = [
      'End',
      'Home',
      ...Array<string>(20).fill('PageDown'),
      ...Array<string>(20).fill('ArrowDown'),
    ];
    for (const key of keys) await lines.press(key);
  });
  return [
    finding('a field of a megabyte opens, its bytes', bytes, limits.open),
    finding('a field of a megabyte opens, its text', characters, limits.open),
    {
      what: 'the longest task while it is scrolled and moved in by key',
      measured: `${work.toFixed(0)} ms of work, ${longest === 0 ? 'none over 50 ms' : `${longest.toFixed(0)} ms`} by the clock`,
      limit: `≤ ${limits.task} ms of work`,
      holds: work <= limits.task,
    },
  ];
}

/**
 * The longest task of the page's thread meanwhile: by the clock, as the page itself is told of it, and what that thread
 * worked at it, which is the page's own even where other programs want the processor.
 */
async function whileWatched(
  page: Page,
  act: () => Promise<void>,
): Promise<{ longest: number; work: number }> {
  const browser = page.context().browser();
  await page.evaluate(watchTasks);
  await browser?.startTracing(page, { categories: ['toplevel'] });
  await act();
  const trace = await browser?.stopTracing();
  const longest = Math.max(0, ...(await page.evaluate<number[]>('globalThis.longTasks')));
  const { traceEvents } = JSON.parse(trace?.toString() ?? '{ "traceEvents": [] }') as Trace;
  const threads = new Set(
    traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return { longest, work: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds that the thread ran. */
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
}

/** From the click to the frame that shows what came of it; the least of five, since other programs may want the processor. */
async function msToOpen(button: Locator): Promise<number> {
  return button.evaluate(async (element) => {
    if (!(element instanceof HTMLElement)) return Number.NaN;
    let least = Infinity;
    for (let round = 0; round < 10; round++) {
      const since = performance.now();
      element.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      // It opens and closes in turn.
      if (round % 2 === 0) least = Math.min(least, performance.now() - since);
    }
    element.click();
    return least;
  });
}

const watchTasks = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask' });`;

/** What scrolls by itself, then the column that it stands in, a screen a frame. */
const scrollAll = `
  (async () => {
    const lines = document.querySelector('.k-byte-lines');
    for (const box of [lines, lines.closest('.k-frame-stage')]) {
      for (let frame = 0; frame < 90; frame++) {
        box.scrollTop += frame % 3 === 0 ? 40_000 : 700;
        await new Promise(requestAnimationFrame);
      }
    }
  })()`;

function finding(what: string, ms: number, limit: number): Finding {
  return { what, measured: `${ms.toFixed(0)} ms`, limit: `≤ ${limit} ms`, holds: ms <= limit };
}
