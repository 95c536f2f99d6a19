import { createServer } from 'node:http';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import sirv from 'sirv';
import { browserArguments, findBrowser } from '../browser';
import type { Finding } from './stats';

const slowed = 4;
const rounds = 5;
/** Of the time that Playwright's trace viewer needs until its empty page is there. */
const most = 0.8;

/** When all of the example stands there: the verdict, fourteen steps, one of them with its values. */
const example = `
  document.querySelector('[aria-label="Verdict"][data-outcome="example"]') &&
  document.querySelectorAll('[data-step]').length === 14 &&
  document.querySelector('[data-stage] [data-value]')?.checkVisibility()`;
const emptyViewer = `document.body?.innerText.includes('Drop Playwright Trace')`;

/** From the address to the frame that shows the example, against a well-known page of its kind; and whether anything moved. */
export async function showing(url: string): Promise<readonly Finding[]> {
  const viewer = await serveViewer();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const shifts: number[] = [];
    const ours: Shown[] = [];
    const theirs: Shown[] = [];
    for (let round = -1; round < rounds; round++) {
      const own = await msToShow(browser, url, example);
      const other = await msToShow(browser, viewer.url, emptyViewer);
      if (round < 0) continue;
      ours.push(own);
      shifts.push(own.shift);
      theirs.push(other);
    }
    const [work, clock] = (['work', 'ms'] as const).map((what) =>
      // The least: other programs may want the processor, and what is loaded later may be counted in.
      [ours, theirs].map((all) => Math.min(...all.map((one) => one[what]))),
    ) as [[number, number], [number, number]];
    const ratio = work[0] / work[1];
    const shift = Math.max(...shifts);
    return [
      {
        what: `the example on the screen ÷ Playwright’s empty trace viewer, the least of ${rounds}, processor slowed ${slowed} times`,
        measured: `${ratio.toFixed(2)} (${work.map((ms) => ms.toFixed(0)).join(' ÷ ')} ms of work; by the clock ${clock.map((ms) => ms.toFixed(0)).join(' ÷ ')})`,
        limit: `≤ ${most.toFixed(2)} of the work`,
        holds: ratio <= most,
      },
      {
        what: `layout shift while the page opens, the most of ${rounds} times`,
        measured: shift.toFixed(4),
        limit: '0',
        holds: shift === 0,
      },
    ];
  } finally {
    await browser.close();
    viewer.stop();
  }
}

interface Shown {
  /** From the navigation, by the clock. Milliseconds, as the next. */
  readonly ms: number;
  /** What the page's thread worked until then, which is the page's own even where other programs want the processor. */
  readonly work: number;
  readonly shift: number;
}

/** Opens an address in a browser that has nothing of it yet. */
async function msToShow(browser: Browser, url: string, isShown: string): Promise<Shown> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await page.addInitScript({ content: watchFor(isShown) });
    await page.goto(url);
    const ms = await page.evaluate<number>('globalThis.shown');
    const { metrics } = await session.send('Performance.getMetrics');
    const work = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return { ms, work, shift: await page.evaluate<number>('globalThis.shift') };
  } finally {
    await context.close();
  }
}

/** Milliseconds from the navigation to the frame that shows it; and how much moved that nobody had touched. */
const watchFor = (isShown: string): string => `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  globalThis.shown = new Promise((resolve) => {
    const look = () => {
      if (!(${isShown})) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    requestAnimationFrame(look);
  });`;

/** The viewer's files as the product serves its own: by the same server, each compressed before. */
async function serveViewer(): Promise<{ readonly url: string; stop(): void }> {
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  cpSync(join(core, 'lib/vite/traceViewer'), folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:js|css|html|svg|webmanifest)$/.test(path)) {
      const file = join(folder, path);
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    }
  const files = sirv(folder, { etag: true, brotli: true });
  const server = createServer((request, response) => files(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    stop() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
