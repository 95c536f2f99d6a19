import { chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../browser';
import type { Finding } from './stats';

/** What a browser was sent for one opening of the page, in bytes with headers, as it counts them itself. */
export interface Opening {
  readonly all: number;
  /** What of it were scripts that had come by the time the example stood there and could be used. */
  readonly scripts: number;
  /** Each file by its path. */
  readonly files: ReadonlyMap<string, number>;
}

/** Bytes that a page may cost a person. */
export const openingLimits = { all: 350_000, scripts: 160_000 } as const;

/** It stands there, and answers to whoever uses it: it was drawn before the page's scripts had come. */
const standing = '#root:not([inert]) [role="status"][aria-label="Verdict"][data-outcome="example"]';

/** Opens the page in a browser that has nothing of it yet. @param url of a page that is served */
export async function measureOpening(url: string): Promise<Opening> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    return await openIn(await browser.newPage({ viewport: { width: 1280, height: 800 } }), url);
  } finally {
    await browser.close();
  }
}

async function openIn(page: Page, url: string): Promise<Opening> {
  const files = await countedFiles(page);
  await page.addInitScript({ content: noteWhenItStands });
  await page.goto(url);
  await page.locator(standing).waitFor();
  // The views of the stage and the faces that they need come right after.
  await page.getByRole('tab', { name: 'Annotated' }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) =>
          (entry as PerformanceResourceTiming).responseEnd <=
          (globalThis as unknown as { stoodAt: number }).stoodAt,
      )
      .map(({ name }) => new URL(name).pathname),
  );
  const scripts = before.filter((path) => path.endsWith('.js')).map((path) => files.get(path) ?? 0);
  return { all: sum(files.values()), scripts: sum(scripts), files };
}

const noteWhenItStands = `
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(${JSON.stringify(standing)})) return;
    globalThis.stoodAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true });`;

/** The bytes that come over the wire, while they come. */
async function countedFiles(page: Page): Promise<ReadonlyMap<string, number>> {
  const files = new Map<string, number>();
  const paths = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    paths.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path !== undefined) files.set(path, (files.get(path) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return files;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}

/** What the browser of somebody who opens the page is sent. */
export async function openingOverTheWire(url: string): Promise<readonly Finding[]> {
  const { all, scripts } = await measureOpening(url);
  return [
    finding('the page opens, over the wire', all, openingLimits.all),
    finding('scripts before the example can be used, over the wire', scripts, openingLimits.scripts),
  ];
}

function finding(what: string, bytes: number, limit: number): Finding {
  return { what, measured: kB(bytes), limit: `≤ ${kB(limit)}`, holds: bytes <= limit };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
